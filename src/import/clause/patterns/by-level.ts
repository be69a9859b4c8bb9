// So much by the level of the prize, the authority or the medium: 国家级每次加5分，省级每次加3分; 省、市通报表扬的分别加3分、2分.
import { isAdded } from '../effects';
import { happeningOf } from './taken';
import { distinct, nameFrom } from '../naming';
import { NUMBER, numeralAt } from '../numerals';
import { at, rangeOf, type ClausePart, type PartNumber, type Pattern, ruleOf } from '../part';
import type { Statement } from '../statements';
import { capAmong } from './caps';

const LEVEL =
  /国家|中央|国务院|全国|国办|部委|部级|国级|国际|省部|省级|省委|省政府|省厅|省[、,直市内]|省$|全省|自治区|厅级|市级|市委|市政府|市[、,直区局]|市$|地市|全市|区级|区委|县级|县委|县政府|县[、,直区]|县$|全县|区县|县区|乡镇|镇级|街道|校级|院级|片区|一等|二等|三等|特等|金奖|银奖|铜奖|A级|B级|CSSCI|核心期刊|上级|本级/u;

const EFFECTS = ['gives', 'takes', 'worth'];

export const pointsByLevel: Pattern = (own, rules, about) => {
  const first = own[0];
  if (!first) return undefined;
  if (own.length === 1 && first.effect.name === 'list') return bound(first, rules, about.facts.name);
  if (
    own.length < 2 ||
    own.some(({ effect }) => !EFFECTS.includes(effect.name) || (effect.name === 'worth' && effect.text.startsWith('(')))
  )
    return undefined;
  if (first.effect.name === 'worth' && about.facts.role === 'base' && about.facts.weight !== null) return undefined;
  if (new Set(own.map(({ effect }) => effect.name === 'takes')).size !== 1) return undefined;
  if (own.some((statement) => !LEVEL.test(statement.condition) && !LEVEL.test(statement.lead) && !inherits(statement, own)))
    return undefined;
  if (own.some((statement) => ['rate', 'late'].includes(happeningOf(statement).is))) return undefined;
  const isTaken = first.effect.name === 'takes';
  const isEach = own.map((statement) => isEvery(statement, isTaken));
  // Levels without 每 of an item with points of its own may be one or the other: never certain.
  const names = distinct(own.map((statement) => levelName(statement, own)));
  const cap = capAmong(rules);
  const highest = rules.some(({ effect }) => effect.name === 'highest-only');
  const once = rules.some(({ effect }) => effect.name === 'once-only');
  const points = own.map((statement) => statement.effect.numbers[0]);
  if (points.some((each) => each === undefined || each.value === 0)) return undefined;
  const values = points as { value: number; from: number; to: number }[];
  const steps = own.flatMap((statement) => {
    const happening = happeningOf(statement);
    return happening.is === 'every' && happening.step && happening.step.value !== 1 ? [happening.step] : [];
  });
  if (steps.length > 0) return undefined;
  return {
    ...rangeOf([...own, ...rules]),
    kind: isTaken ? 'penalty-by-authority' : 'bonus-by-level',
    rule: ruleOf('by-level', {
      counts: highest ? 'highest' : once ? 'once' : 'all',
      items: values.map(({ value }, index) => ({
        points: isTaken ? -value : value,
        input: { name: names[index]!, ...unitOf(own[index]!) },
      })),
      ...(cap && { most: cap.value }),
    }),
    numbers: [...values.map((number) => at(isEach.every(Boolean) ? 'points' : 'points', number)), ...(cap ? [at('cap', cap)] : [])],
    ...(cap ? { full: cap.value } : {}),
    side: isTaken ? 'takes' : 'gives',
    ...(own.every(({ effect }) => isAdded(effect)) && { isAdded: true as const }),
    name: nameFrom(first.lead || about.facts.name, about.facts.name),
    why: [
      ...(isEach.every(Boolean) ? [] : ['没有写“每次”：有几次的，只计一次还是都计；几级都有的，是不是只计最高']),
      ...(highest || once ? ['只计最高、不重复的，请核对怎样填'] : []),
    ],
  };
};

/** 每…; of deductions also 一次…. */
function isEvery(statement: Statement, isTaken: boolean): boolean {
  const happening = happeningOf(statement);
  return happening.is === 'every' && (happening.isPlain || isTaken);
}

function inherits(statement: Statement, own: readonly Statement[]): boolean {
  const before = own.slice(0, own.indexOf(statement)).filter(({ sentence }) => sentence === statement.sentence);
  return before.some(({ condition }) => LEVEL.test(condition)) && happeningOf(statement).is === 'every';
}

/** With the level that stands in front of several: 区级录用:政务类每篇计10分,理论类每篇计20分. */
function levelName(statement: Statement, own: readonly Statement[]): string {
  const text = statement.condition;
  if (LEVEL.test(text) || statement.lead !== '') return nameFrom(text.replace(/每[^,;。:]{0,3}$/u, ''), text);
  const before = own
    .slice(0, own.indexOf(statement))
    .filter((each) => LEVEL.test(each.condition))
    .at(-1);
  const level = LEVEL.exec(before?.condition ?? '')?.[0] ?? '';
  return nameFrom(`${level}${text.replace(/每[^,;。:]{0,3}$/u, '')}`, text);
}

function unitOf(statement: Statement): { measure?: string } {
  const happening = happeningOf(statement);
  return happening.is === 'every' && happening.unit !== undefined ? { measure: happening.unit } : {};
}

/** A list of levels bound to a list of points of the same length. */
function bound(statement: Statement, rules: readonly Statement[], fallback: string): ClausePart | undefined {
  const { effect, condition } = statement;
  const ranked = rankedList(statement, rules, fallback);
  if (ranked) return ranked;
  const listed = namesIn(condition, effect.numbers.length);
  const isTaken = effect.sign === '-';
  if (!listed) return undefined;
  const cap = capAmong(rules);
  const every = happeningOf(statement).is === 'every';
  const names = distinct(listed);
  const highest = rules.some(({ effect: each }) => each.name === 'highest-only');
  const numbers: PartNumber[] = [...effect.numbers.map((number) => at('points', number)), ...(cap ? [at('cap', cap)] : [])];
  const isLevels = LEVEL.test(condition);
  return {
    ...rangeOf([statement, ...rules]),
    kind: isTaken ? (isLevels ? 'penalty-by-authority' : 'deduct-per-event') : 'bonus-by-level',
    rule: ruleOf('by-level', {
      counts: highest ? 'highest' : 'all',
      items: effect.numbers.map(({ value }, index) => ({
        points: isTaken ? -value : value,
        input: { name: names[index]!, measure: '次' },
      })),
      ...(cap && { most: cap.value }),
    }),
    numbers,
    ...(cap ? { full: cap.value } : {}),
    side: isTaken ? 'takes' : 'gives',
    name: nameFrom(condition.replace(/(?:的|分别)+$/u, ''), fallback),
    why: [...(every ? [] : ['没有写“每次”：有几次的，只计一次还是都计']), '请核对各级和各个分数怎样对应'],
  };
}

/** As many levels as there are points, or nothing. */
function namesIn(condition: string, count: number): string[] | undefined {
  const text = condition.replace(/^.*[;。]/u, '');
  const candidates = [...text.matchAll(/[^,;。:()]+(?:[、,/和及或][^,;。:()]+)+/gu)]
    .map((match) => match[0])
    .filter((each) => /[、/和及或]/u.test(each));
  for (const candidate of candidates.reverse()) {
    const parts = candidate.split(/[、/]|(?<=[级奖省市县国家])[和及或](?!以)/u).map((each) => each.trim());
    if (parts.length !== count) continue;
    const tail = /^(?:[^、]*?(?:级|等奖|等|奖|省|市|县|区|镇|乡|委|府|厅|局))(?<tail>.*)$/u.exec(parts.at(-1)!)?.groups?.['tail'] ?? '';
    // 省级、市级通报 and 省、市级通报 mean the same.
    const joined = (part: string): string => `${part.endsWith('级') && tail.startsWith('级') ? part.slice(0, -1) : part}${tail}`;
    return parts.map((part, index) => nameFrom(index === parts.length - 1 ? part : joined(part), part));
  }
  return undefined;
}

const FIRST_OF = new RegExp(`前(?<n>${NUMBER})名的?$`, 'dgu');

/** 前三名分别加5分、3分、1分: the first, the second, the third. */
function rankedList({ effect, condition, ...statement }: Statement, rules: readonly Statement[], fallback: string): ClausePart | undefined {
  const [found] = condition.matchAll(FIRST_OF);
  const count = found && numeralAt(found, 'n', statement.at);
  if (!found || !count || count.value !== effect.numbers.length || effect.sign === '-' || /[、和及]/u.test(condition)) return undefined;
  const name = nameFrom(condition.slice(0, found.index), fallback);
  return {
    ...rangeOf([{ effect, condition, ...statement }, ...rules]),
    kind: 'rank-tiers',
    rule: ruleOf('rank-tiers', {
      tiers: effect.numbers.map(({ value }, index) => ({ from: index + 1, to: index + 1, points: value })),
      input: { name: `${name}名次` },
    }),
    numbers: [at('rank', count), ...effect.numbers.map((number) => at('points', number))],
    full: Math.max(...effect.numbers.map(({ value }) => value)),
    side: 'gives',
    name,
    why: ['三个分数是不是依次给第一、第二、第三名，请核对'],
  };
}
