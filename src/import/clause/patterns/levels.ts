// Described levels of which one is chosen: 优秀得10分，良好得8分，一般得5分，较差不得分; 完整2分、不完整1分、无0分.
import { nameFrom, distinct } from '../naming';
import { at, rangeOf, type PartNumber, type Pattern, ruleOf } from '../part';
import type { Statement } from '../statements';
import { happeningOf } from './taken';

const GRADES =
  /优秀|良好|合格|达标|一般|较差|较好|很好|好$|差$|中等|优$|良$|中$|[ABCD]级|[ABCD]$|一等|二等|三等|特等|等次|等级|先进|称职|完整|齐全|规范|及时|部分|基本|全部|全面|未|没有|无$|有$|不|特别|重大|较大|星级|[一二三四五]档|[一二三]级/u;

const READ = ['gives', 'worth', 'takes', 'zero', 'no-change', 'full', 'takes-all', 'percent'];

export const describedLevels: Pattern = (own, rules, about) => {
  if (own.length < 2 || rules.length > 0 || own.some(({ effect }) => !READ.includes(effect.name))) return undefined;
  if (own.some((statement) => happeningOf(statement).is !== 'plain')) return undefined;
  const points = own.map((statement) => pointsOf(statement, about.facts.weight));
  if (points.some((each) => each === undefined)) return undefined;
  const all = points as number[];
  const conditions = own.map(({ condition }) => lastPiece(condition));
  const nothing = all.filter((each) => each === 0).length;
  const isOneSentence = own.every(({ sentence }) => sentence === own[0]!.sentence);
  const isFromFull = own.length > 2 && all[0] === about.facts.weight && all.at(-1) === 0 && own.every(({ effect }) => effect.sign === '+');
  const isLadder =
    isFromFull ||
    (isOneSentence && own.length > 2 && all.at(-1) === 0 && nothing === 1 && conditions.every((condition) => condition.length < 15));
  if (
    conditions.some((condition) => condition === '') ||
    (!isLadder && !conditions.every((condition, index) => isGrade(condition) || all[index] === 0))
  )
    return undefined;
  const gives = all.filter((each) => each > 0);
  const isSpread = own.some((statement) => statement.item !== own[0]!.item);
  const isList = isDescending(all) && new Set(all).size === all.length && (gives.length === 0 || gives.length + nothing >= 2);
  const isExclusive = nothing > 0 && own.length > 2 ? true : gives.length !== all.length || isShort(conditions);
  const isNamed = conditions.every(isNamedGrade);
  const isSum = nothing === 0 && Math.abs(gives.reduce((total, each) => total + each, 0) - (about.facts.weight ?? Infinity)) < 1e-9;
  if (!isList || !isExclusive || isSum || (isSpread && !isNamed)) return undefined;
  // 事项（n分） are items unless they name grades.
  if (own.some(({ effect }) => effect.name === 'worth' && effect.text.startsWith('(')) && !isNamed) return undefined;
  // All or nothing has a pattern of its own; deductions one by one are no levels unless they name grades.
  if (gives.length === 0 && !conditions.every(isNamedGrade)) return undefined;
  if (gives.length === 1 && all.length === 2 && nothing === 1) return undefined;
  const names = distinct(conditions.map((condition) => nameFrom(condition, '一级')));
  const hasNothing = nothing > 0;
  const complete = hasNothing || gives.length === 0 || gives.length < all.length;
  const list = names.map((name, index) => ({ name: name.replaceAll(' ', ''), points: all[index]! }));
  const name = nameFrom(own[0]!.lead, about.facts.name);
  const numbers: PartNumber[] = own.flatMap(({ effect }, index): PartNumber[] => {
    const stated = effect.numbers[0];
    if (stated && stated.value !== 0) return [at(effect.name === 'percent' ? 'factor' : 'points', stated)];
    return all[index] === 0 ? [] : [{ role: 'points', value: Math.abs(all[index]!), given: 'weight' }];
  });
  return {
    ...rangeOf(own),
    kind: 'level-tiers',
    rule: ruleOf('levels', { levels: complete ? list : [...list, { name: '以上都不是', points: 0 }], input: { name: `${name}等次` } }),
    numbers,
    ...(gives.length > 0 && { full: Math.max(...gives) }),
    side: gives.length > 0 ? 'gives' : 'takes',
    name,
    why: complete ? ['按哪一级由评审人定，请核对各级的说法'] : ['没有写哪一级也不到的怎样计分'],
  };
};

function pointsOf({ effect }: Statement, weight: number | null): number | undefined {
  if (effect.name === 'zero' || effect.name === 'no-change') return 0;
  if (effect.name === 'full') return weight ?? undefined;
  if (effect.name === 'takes-all') return weight === null ? undefined : 0;
  const value = effect.numbers[0]?.value;
  if (effect.name === 'percent')
    return weight === null || value === undefined || effect.sign === '-' ? undefined : Math.round(weight * value * 10) / 1000;
  return value === undefined ? undefined : effect.name === 'takes' ? -value : value;
}

function lastPiece(condition: string): string {
  const pieces = condition.split(/[,;。:]/u).map((piece) => piece.replace(/(?:的|者|则|为)+$/u, ''));
  return pieces.filter((piece) => piece !== '').at(-1) ?? '';
}

const isGrade = (condition: string): boolean => GRADES.test(condition);
const isNamedGrade = (condition: string): boolean =>
  /优秀|良好|合格|一般|差$|^好|较好|^中|^优$|^良$|等级|等次|[ABCD]级?$|一等|二等|三等|星级|级$/u.test(condition);

/** Names of grades rather than what was done. */
const isShort = (conditions: readonly string[]): boolean =>
  conditions.every((condition) => condition.length <= 8 && isNamedGrade(condition)) ||
  conditions.every((condition) => condition.length <= 6);

function isDescending(points: readonly number[]): boolean {
  const rest = points.slice(1);
  return rest.every((each, index) => each <= points[index]!) || rest.every((each, index) => each >= points[index]!);
}
