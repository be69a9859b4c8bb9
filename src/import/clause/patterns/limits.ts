// The stretch of numbers that a condition names: 90%以上, 5至9个, 超过3天不足5天, 第1名, 前3名.
import { NUMBER, numeralAt, TO, type FoundNumber } from '../numerals';

export interface NumberRange {
  from?: number;
  above?: number;
  to?: number;
  below?: number;
}

export interface Limits {
  stretch: NumberRange;
  unit: string;
  numbers: readonly FoundNumber[];
  /** Whether an end's own number is said to belong to it. */
  isExact: boolean;
  is: 'measure' | 'rank';
  /** Where the words of the limits stand. */
  at: number;
  end: number;
}

const UNITS =
  '(?<unit>个百分点|%|分|名|位|个工作日|工作日|天|日|个月|月|小时|分钟|万元|亿元|元|次|个|件|篇|条|项|人次|人|户|家|期|起|处|场|平方米|亩|公里|米|年|份|例|吨|台|套|所|村)';
const INCLUDED = '(?<in>\\((?:含|包含|包括)[^)]*\\))?';
const EXCLUDED = '(?<out>\\((?:不含|不包含|不包括)[^)]*\\))?';
const N = (name: string): string => `(?<${name}>${NUMBER})`;
const OPTIONAL_UNIT =
  '(?:个百分点|%|分|名|位|个工作日|工作日|天|日|个月|月|小时|分钟|万元|亿元|元|次|个|件|篇|条|项|人次|人|户|家|期|起|处|场|平方米|亩|公里|米|年|份|例|吨|台|套|所|村)?';
const SIDE = '(?:\\((?:不?(?:包)?含|包括)[^)]{0,8}\\))?';

const RANGE = new RegExp(
  `(?:第)?${N('a')}(?<ua>${OPTIONAL_UNIT})(?<ain>${SIDE})(?:及|\\()?(?<aw>以上|以后)?(?<ain2>${SIDE})[,、]?(?:${TO}|且|并|但)?(?:小于|低于|不足|不到|不满|未满|不超过|以内)?(?<between>)(?:第)?${N('b')}${UNITS}(?<bin>${SIDE})(?:之间|(?:及)?(?<bw>以下|以内|以前)|的)?(?<bin2>${SIDE})`,
  'dgu',
);
const LOW = new RegExp(
  `(?<word>不低于|不少于|不小于|(?<![未没])达到|(?<![未没])达|至少|大于等于|≥|(?<!不)(?:超过|高于|大于|多于)|突破|>)${N('a')}${UNITS}${INCLUDED}(?<plus>(?:及)?以上)?`,
  'dgu',
);
const LOW_BEHIND = new RegExp(
  `${N('a')}${UNITS}(?:\\((?:含)[^)]*\\))?(?<word>及以上|\\(含\\)以上|以上|\\(含[^)]*\\)以上|或以上|之上|及以后|以后)${INCLUDED}${EXCLUDED}`,
  'dgu',
);
const HIGH = new RegExp(
  `(?<word>不超过|不高于|不多于|不大于|小于等于|≤|低于|少于|小于|不足|不到|未达到?|不满|未满|达不到|<)${N('a')}${UNITS}${INCLUDED}(?:的)?`,
  'dgu',
);
const HIGH_BEHIND = new RegExp(
  `${N('a')}${UNITS}(?:\\((?:含)[^)]*\\))?(?<word>及以下|以下|及以内|以内|之内|之前|内|以前)${INCLUDED}${EXCLUDED}`,
  'dgu',
);
const RANK = new RegExp(
  `(?:第${N('a')}(?:名|位)?${TO}(?:第)?${N('b')}(?:名|位)|前${N('c')}(?:名|位)|第${N('d')}(?:(?:名|位)(?<rest>及?(?:其)?(?:以后|以下|之后))?|(?=的?$))|(?<last>[倒末])(?:数)?)`,
  'dgu',
);
const SINGLE = new RegExp(`${N('a')}${UNITS}`, 'dgu');

const isOpen = /超过|高于|大于|多于|>|突破|低于|少于|小于|不足|不到|未达|不满|未满|达不到|</u;

/** 80%≤优秀率<90%. */
const BETWEEN = new RegExp(`${N('a')}(?:%|分|个|天|万元)?(?<low>≤|<)[^,;。0-9≤<]{0,14}(?<high>≤|<)${N('b')}${UNITS}`, 'dgu');

/** All stretches that a condition names, in their order. */
export function boundsIn(condition: string, offset: number): Limits[] {
  const found: Limits[] = [];
  const taken = new Uint8Array(condition.length);
  const add = (match: RegExpMatchArray, limits: Omit<Limits, 'at' | 'end'>): void => {
    const [from, to] = [match.index!, match.index! + match[0].length];
    if (taken.slice(from, to).includes(1)) return;
    taken.fill(1, from, to);
    found.push({ ...limits, at: from, end: to });
  };
  for (const match of condition.matchAll(RANK)) {
    if (match.groups!['last'] !== undefined) continue;
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => numeralAt(match, name, offset));
    const { rest } = match.groups!;
    const last = rest === undefined && d ? { to: d.value } : {};
    const stretch = c ? { from: 1, to: c.value } : d ? { from: d.value, ...last } : { from: a!.value, to: b!.value };
    add(match, {
      stretch,
      unit: '名',
      numbers: [a, b, c, d].filter((each) => each !== undefined),
      isExact: rest === undefined || rest.startsWith('及'),
      is: 'rank',
    });
  }
  for (const match of condition.matchAll(BETWEEN)) {
    const [a, b] = [numeralAt(match, 'a', offset)!, numeralAt(match, 'b', offset)!];
    const { low, high, unit = '' } = match.groups!;
    if (a.value >= b.value) continue;
    const stretch = { ...(low === '<' ? { above: a.value } : { from: a.value }), ...(high === '<' ? { below: b.value } : { to: b.value }) };
    add(match, { stretch, unit, numbers: [a, b], isExact: true, is: 'measure' });
  }
  for (const match of condition.matchAll(RANGE)) {
    const first = match.groups!['ua'] ?? '';
    if (!hasJoin(match[0]) || (first !== '' && first !== match.groups!['unit'])) continue;
    const [a, b] = [numeralAt(match, 'a', offset)!, numeralAt(match, 'b', offset)!];
    const { unit = '' } = match.groups!;
    if (b.value <= a.value) {
      if (b.value === a.value) continue;
      // 90%至80%: written from the larger.
    }
    const [low, high] = a.value < b.value ? [a.value, b.value] : [b.value, a.value];
    const text = match[0];
    const excludesLow = /超过|大于|\(不含/u.test(condition.slice(Math.max(0, match.index - 3), match.index) + (match.groups!['ain'] ?? ''));
    const excludesHigh =
      /不足|小于|低于|不到|不满|未满|以下(?!\(含)/u.test(text) && !/以下\(含/u.test(text)
        ? !/不低于|不足一/u.test(text)
        : /\(不含/u.test((match.groups!['bin'] ?? '') + (match.groups!['bin2'] ?? ''));
    add(match, {
      stretch: { ...(excludesLow ? { above: low } : { from: low }), ...(excludesHigh ? { below: high } : { to: high }) },
      unit,
      numbers: [a, b],
      isExact: /含|超过|不足|小于|大于|低于/u.test(condition),
      is: unit === '名' || unit === '位' ? 'rank' : 'measure',
    });
  }
  for (const [pattern, isLow, isBehind] of [
    [LOW, true, false],
    [LOW_BEHIND, true, true],
    [HIGH, false, false],
    [HIGH_BEHIND, false, true],
  ] as const) {
    for (const match of condition.matchAll(pattern)) {
      const number = numeralAt(match, 'a', offset)!;
      const { unit = '', word = '' } = match.groups!;
      const opens = isBehind
        ? /不(?:包)?含|不包括/u.test(match[0]) || (!isLow && word === '以下' && !/含/u.test(match[0]))
        : isOpen.test(word) && !/^不(?:低|少|高|多|大|小|超)/u.test(word);
      const stretch: NumberRange = isLow
        ? opens
          ? { above: number.value }
          : { from: number.value }
        : opens
          ? { below: number.value }
          : { to: number.value };
      add(match, {
        stretch,
        unit,
        numbers: [number],
        isExact: /含|超过|不足|及以|低于|高于|少于|大于|小于|不/u.test(match[0]),
        is: unit === '名' || unit === '位' ? 'rank' : 'measure',
      });
    }
  }
  for (const match of condition.matchAll(SINGLE)) {
    const number = numeralAt(match, 'a', offset)!;
    const { unit = '' } = match.groups!;
    if (unit === '年' || unit === '日') continue;
    add(match, {
      stretch: { from: number.value, to: number.value },
      unit,
      numbers: [number],
      isExact: true,
      is: unit === '名' || unit === '位' ? 'rank' : 'measure',
    });
  }
  return found.sort((one, other) => one.at - other.at);
}

/** Two numbers make a stretch only where something says so. */
function hasJoin(text: string): boolean {
  return (
    /-|~|至|到|以上|且|并|但/u.test(text) &&
    !/以上[,、]?第?[0-9]/u.test(text.replace(/以上[,、]?(?:且|并|但|小于|低于|不足|不到|不满|未满|不超过)/u, ''))
  );
}
