// Against others: the mean of all units, last year, the worst and best, the first, a place in a ranking: always to be looked at.
import type { ClauseKind } from '../../reading';
import { at, rangeOf, type About, type ClausePart, type PartNumber, type Pattern, ruleOf } from '../part';
import type { Statement } from '../statements';
import { NUMBER, numeralAt, type FoundNumber } from '../numerals';
import { capAmong } from './caps';
import { measureName } from './sloping';

const MEAN = /平均(?:值|数|水平|分|线|率)?/u;
/** Points of another sentence belong to it where that speaks of the same comparison. */
const COMPARED = /平均|均值|持平|相等|一致|相同|上年|上一年|去年|同期|基准|基础|起评/u;
/** What is ranked by an average is not held against it. */
const RANKED = /名次|位次|排名|第一名/u;
const LAST_YEAR = /(?:比|较|同比|与|同)?(?:上年|上一年|去年|上一年度|上年度|同期|上季度)/u;
const MOVE = new RegExp(
  `每(?<way>高于|低于|超过|高出|上升|下降|增长|增加|减少|降低|提高|高|低|增|减|升|降|超)[^,;。0-9]{0,10}?(?<n>${NUMBER})(?:个)?(?<unit>%|百分点|分|次|件|起|篇|条|人|万元|亿元|位|名)`,
  'du',
);

/** One side: every so much above or below gives or takes so many points. */
interface Side {
  isUp: boolean;
  step: FoundNumber;
  unit: string;
  points: number;
  number: FoundNumber;
}

export const against: Pattern = (own, rules, about) => {
  const alone = heldAgainst(own, rules, about, about.facts.weight);
  if (!alone?.numbers.some((number) => number.role === 'base' && 'given' in number)) return alone;
  const beside = heldAgainst(own, rules, about, null);
  return beside ? { ...alone, beside } : alone;
};

/** The weight is that of all where nothing else is stated; beside other parts it is not this one's. */
function heldAgainst(own: readonly Statement[], rules: readonly Statement[], about: About, weight: number | null): ClausePart | undefined {
  if (own.length > 3) return undefined;
  const text = about.words.plain.slice(own[0]!.from, own.at(-1)!.to);
  const isMean = MEAN.test(text) && !RANKED.test(text);
  const isGrowth = !isMean && LAST_YEAR.test(text);
  if (!isMean && !isGrowth) return undefined;
  const base = own.find(({ effect, condition }) => ['gives', 'worth', 'full'].includes(effect.name) && !/每/u.test(condition));
  if (base && own.some(({ sentence }) => sentence !== base.sentence) && !COMPARED.test(base.condition)) return undefined;
  const sides = own.filter((statement) => statement !== base).map(sideOf);
  if (sides.length === 0 || sides.some((side) => side === undefined)) return undefined;
  const all = sides as Side[];
  const stated = base?.effect.numbers[0];
  const isMoreBetter = all.every(({ isUp, points }) => isUp === points > 0);
  if (!isMoreBetter && !all.every(({ isUp, points }) => isUp !== points > 0)) return undefined;
  const start = stated?.value ?? (weight !== null && all.every(({ points }) => points < 0) ? weight : 0);
  const cap = capAmong(rules);
  const up = all.find(({ points }) => points > 0);
  const down = all.find(({ points }) => points < 0);
  const unit = all[0]!.unit;
  const isRate = unit === '%' || unit === '百分点';
  const name = measureName(text, about.facts.name);
  const type = isRate && isMean ? 'rate' : isRate ? 'quantity' : 'quantity';
  const most = cap ? Math.max(cap.value, 0) : weight !== null && weight > start ? weight : undefined;
  const numbers: PartNumber[] = [
    ...(stated ? [at('base', stated)] : start > 0 ? [{ role: 'base', value: start, given: 'weight' } as const] : []),
    ...all.flatMap(({ step, number }) => [at('step', step), at('each', number)]),
    ...(cap ? [at('cap', cap)] : most !== undefined ? [{ role: 'cap', value: most, given: 'weight' } as const] : []),
  ];
  const kind: ClauseKind = isMean ? 'mean-baseline' : 'year-over-year';
  const other = isMean ? { mean: { name: `${name}平均` } } : { lastYear: { name: `${name}（上年）` } };
  return {
    ...rangeOf([...own, ...rules]),
    kind,
    rule: ruleOf(isMean ? 'mean' : 'growth', {
      own: { name, type, ...(isRate || isMean ? {} : { measure: unit }), better: isMoreBetter ? 'more' : 'less' },
      in: isRate && !isMean ? 'percent' : 'number',
      base: start,
      ...(up && { up: { each: up.points, per: up.step.value, ...(most !== undefined && most > start && { most }) } }),
      ...(down && { down: { each: -down.points, per: down.step.value, ...(start > 0 && { least: 0 }) } }),
      ...other,
    }),
    numbers,
    ...(start > 0 ? { full: Math.max(start, most ?? 0) } : {}),
    side: start > 0 || up ? 'gives' : 'takes',
    name,
    why: [isMean ? '平均是怎样算的，没有写明' : '同上年比是按数还是按百分比，请核对'],
  };
}

function sideOf(statement: Statement): Side | undefined {
  const number = statement.effect.numbers[0];
  if (!number || !['gives', 'takes'].includes(statement.effect.name)) return undefined;
  const match = MOVE.exec(statement.condition);
  const step = match && numeralAt(match, 'n', statement.at);
  if (!match || !step || step.value <= 0) return undefined;
  const isUp = /高|超|上升|增|提高|升/u.test(match.groups!['way']!);
  const points = statement.effect.name === 'takes' ? -number.value : number.value;
  return { isUp, step, unit: match.groups!['unit']!, points, number };
}

const MIN_MAX = /(?:最高|最大)(?:值|分|者)?[^。]{0,30}(?:最低|最小)(?:值|分|者)?/u;
const FIRST = /(?:第一名?|最高(?:的|者|分|值)?|最大值|最多(?:的|者)?|最好)(?:的)?[^,;。]{0,12}(?:得|计|为|给)(?:满分)/u;

/** Formulas over all units: only named, never certain. */
export const overAll: Pattern = (own, rules, about) => {
  const text = about.words.plain.slice(own[0]!.from, own.at(-1)!.to);
  const weight = about.facts.weight;
  const isFirst = FIRST.test(text) && /比例|折算|÷|\/|按比/u.test(text);
  const isMinMax = MIN_MAX.test(text) && /插值|线性|[(（].*-.*[)）][/÷]|÷|\/|区间|比例/u.test(text);
  if (weight === null || weight === 0 || own.length > 3 || (!isFirst && !isMinMax)) return undefined;
  if (own.some(({ effect }) => !['full', 'share', 'gives', 'zero', 'worth', 'discretion'].includes(effect.name))) return undefined;
  const stated = own.flatMap(({ effect }) => effect.numbers.slice(0, 1));
  if (stated.some(({ value }) => value !== weight && value !== 0)) return undefined;
  const name = measureName(text, about.facts.name);
  const numbers: PartNumber[] =
    stated[0] && stated[0].value === weight ? [at('points', stated[0])] : [{ role: 'points', value: weight, given: 'weight' }];
  const own1 = { name, type: 'quantity', better: 'more' };
  return {
    ...rangeOf([...own, ...rules]),
    kind: isMinMax ? 'min-max' : 'proportional-to-first',
    rule: isMinMax
      ? ruleOf('min-max', { own: own1, max: { name: '最大值' }, min: { name: '最小值' }, floor: 0 })
      : ruleOf('target-share', { own: own1, target: { best: { name: '各单位最好的' } } }),
    numbers,
    full: weight,
    side: 'gives',
    name,
    why: ['同各单位比，请核对算法'],
  };
};
