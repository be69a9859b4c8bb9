// Tiers: the points of the stretch that a number falls into: 90%以上得5分，80%—90%得3分，80%以下不得分.
import { kindOf } from '../../../rules';
import type { Rule } from '../../../rules/kind';
import { nameFrom } from '../naming';
import { at, rangeOf, type ClausePart, type PartNumber, type Pattern, ruleOf } from '../part';
import type { Statement } from '../statements';
import { boundsIn, type Limits, type NumberRange } from './limits';
import { measureName } from './sloping';

interface Tier {
  limits: Limits;
  statement: Statement;
  points: number;
}

const READ = ['gives', 'worth', 'takes', 'zero', 'no-change', 'full', 'takes-all'];

export const numberTiers: Pattern = (own, rules, about) => {
  if (own.length < 2 || own.some(({ effect }) => !READ.includes(effect.name)) || rules.some(({ effect }) => effect.name === 'cap'))
    return undefined;
  const found: Tier[] = [];
  let otherwise: { points: number; statement: Statement } | undefined;
  for (const statement of own) {
    const points = pointsOf(statement, about.facts.weight);
    if (points === undefined || isCounted(statement)) return undefined;
    const limits = boundsIn(statement.condition, statement.at);
    if (limits.length === 0) {
      if (statement.effect.name === 'worth') return undefined;
      const isRest =
        statement === own.at(-1) &&
        /^(?:[,;。(]*)(?:[^,;。]*(?:以后|以外|之外|以下)|其他|其余|其它|否则|没有|未|无|达不到|低于以上|以外|之外|不足|不|$)/u.test(
          statement.condition.replace(/的$/u, ''),
        );
      if (!isRest || found.length === 0) return undefined;
      otherwise = { points, statement };
      continue;
    }
    if (limits.length > 1 && !(limits.length === 2 && mergeable(limits[0]!, limits[1]!))) return undefined;
    found.push({ limits: limits.length === 2 ? merged(limits[0]!, limits[1]!) : limits[0]!, statement, points });
  }
  if (found.length < 2 && !(found.length === 1 && otherwise)) return undefined;
  const sole = found[0]!.limits;
  if (found.length === 1 && sole.is === 'measure' && sole.stretch.from === sole.stretch.to) return undefined;
  if (found.filter(({ limits: { stretch } }) => stretch.from === 1 && stretch.to === 1).length > 1) return undefined;
  const units = new Set(found.map(({ limits }) => limits.unit));
  if (units.size !== 1 || new Set(found.map(({ limits }) => limits.is)).size !== 1) return undefined;
  if (new Set([...found.map(({ points }) => points), ...(otherwise ? [otherwise.points] : [])]).size < 2) return undefined;
  const takes = found.some(({ points }) => points < 0);
  const gives = found.some(({ points }) => points > 0);
  const filled = withEnds(found);
  const first = own[0]!;
  const name = measureName(about.words.plain.slice(first.from, first.at + found[0]!.limits.at), nameFrom(first.lead, about.facts.name));
  const made = ruleFor(filled, name, otherwise?.points ?? 0);
  if (!made) return undefined;
  const faults = kindOf(made.rule).faults?.(made.rule, about.facts.weight ?? undefined) ?? [];
  const pointsNumbers = found.flatMap(({ statement }) => statement.effect.numbers.slice(0, 1).map((number) => at('points', number)));
  const numbers: PartNumber[] = [
    ...found.flatMap(({ limits }) => limits.numbers.map((number) => at(limits.is === 'rank' ? 'rank' : 'bound', number))),
    ...pointsNumbers,
    ...(otherwise?.statement.effect.numbers ?? []).slice(0, 1).map((number) => at('points', number)),
    ...found.flatMap(({ statement, points }) =>
      statement.effect.numbers.length === 0 && points !== 0 ? [{ role: 'points', value: Math.abs(points), given: 'weight' } as const] : [],
    ),
  ];
  const top = Math.max(...found.map(({ points }) => points));
  return {
    ...rangeOf([...own, ...rules]),
    kind: made.kind,
    rule: made.rule,
    numbers,
    ...(gives && !takes && { full: top }),
    side: takes && !gives ? 'takes' : 'gives',
    name,
    why: [
      ...faults.map(({ message }) => message),
      ...(filled.some((tier, index) => tier !== found[index]) ? ['各档是不是只计一档，请核对'] : []),
      ...(otherwise || found.some(({ points }) => points === 0) || takes ? [] : ['没有写最低一档以下怎样计分']),
      ...(found.some(({ limits }) => !limits.isExact) ? ['正好是分界上的数属于哪一档，没有写明含不含本数'] : []),
    ],
  };
};

/** 每…, 少一次, 出现1例: so much each time, which is no tier. */
function isCounted({ condition, effect }: Statement): boolean {
  const last = condition.split(/[,;。:]/u).at(-1)!;
  return (
    effect.per !== undefined ||
    /每(?!年|月|季|周|半年)/u.test(condition) ||
    /(?:少|缺|漏|差|出现|发现|发生)(?:1|一)[^-~至到]{1,3}/u.test(last)
  );
}

function pointsOf({ effect }: Statement, weight: number | null): number | undefined {
  if (effect.name === 'zero' || effect.name === 'no-change') return 0;
  if (effect.name === 'full') return weight ?? undefined;
  if (effect.name === 'takes-all') return weight === null ? undefined : -weight;
  const value = effect.numbers[0]?.value;
  return value === undefined ? undefined : effect.name === 'takes' ? -value : value;
}

/** Two bounds of one stretch: 超过3天、不足5天. */
function mergeable(one: Limits, other: Limits): boolean {
  const ends = [one, other].map(({ stretch }) => [stretch.from ?? stretch.above, stretch.to ?? stretch.below]);
  return (
    one.unit === other.unit && one.is === other.is && ends[0]![1] === undefined && ends[1]![0] === undefined && ends[0]![0] !== undefined
  );
}

function merged(one: Limits, other: Limits): Limits {
  return {
    ...one,
    stretch: { ...one.stretch, ...other.stretch },
    numbers: [...one.numbers, ...other.numbers],
    isExact: one.isExact && other.isExact,
  };
}

/** A tier that says only where it begins ends where the next better one begins, and the other way round. */
function withEnds(found: readonly Tier[]): Tier[] {
  const starts = found.map(({ limits }) => limits.stretch.from ?? limits.stretch.above);
  return found.map((tier, index) => {
    const { stretch } = tier.limits;
    const isOpenAbove = stretch.to === undefined && stretch.below === undefined;
    const isOpenBelow = stretch.from === undefined && stretch.above === undefined;
    if (isOpenAbove) {
      const own = starts[index]!;
      const next = found
        .map(({ limits }) => limits.stretch)
        .filter((other) => (other.from ?? other.above ?? -Infinity) > own)
        .sort((a, b) => (a.from ?? a.above)! - (b.from ?? b.above)!)[0];
      if (!next) return tier;
      const end: NumberRange = next.from !== undefined ? { below: next.from } : { to: next.above! };
      return { ...tier, limits: { ...tier.limits, stretch: { ...stretch, ...end } } };
    }
    if (isOpenBelow) {
      const own = stretch.to ?? stretch.below!;
      const before = found
        .map(({ limits }) => limits.stretch)
        .filter((other) => (other.to ?? other.below ?? Infinity) < own)
        .sort((a, b) => (b.to ?? b.below)! - (a.to ?? a.below)!)[0];
      if (!before) return tier;
      const end: NumberRange = before.to !== undefined ? { above: before.to } : { from: before.below! };
      return { ...tier, limits: { ...tier.limits, stretch: { ...stretch, ...end } } };
    }
    return tier;
  });
}

const TYPES: Readonly<Record<string, 'rate' | 'count' | 'days' | 'quantity'>> = {
  '%': 'rate',
  次: 'count',
  个: 'count',
  件: 'count',
  篇: 'count',
  条: 'count',
  项: 'count',
  人次: 'count',
  人: 'count',
  户: 'count',
  家: 'count',
  期: 'count',
  起: 'count',
  处: 'count',
  场: 'count',
  份: 'count',
  例: 'count',
  台: 'count',
  套: 'count',
  所: 'count',
  村: 'count',
  天: 'days',
  日: 'days',
  个工作日: 'days',
  工作日: 'days',
};

function ruleFor(found: readonly Tier[], name: string, otherwise: number): { rule: Rule; kind: ClausePart['kind'] } | undefined {
  const { is, unit } = found[0]!.limits;
  const isWhole = found.every(({ limits }) => Object.values(limits.stretch).every(Number.isInteger));
  if (is === 'rank') {
    const all = found.map(({ limits: { stretch }, points }) => ({
      from: stretch.from ?? (stretch.above === undefined ? 1 : stretch.above + 1),
      ...((stretch.to ?? stretch.below) !== undefined && { to: stretch.to ?? stretch.below! - 1 }),
      points,
    }));
    if (all.some(({ points }) => points < 0)) return undefined;
    const tiers = otherwise === 0 ? all : withRest(all, otherwise);
    return tiers && { rule: ruleOf('rank-tiers', { tiers, input: { name } }), kind: 'rank-tiers' };
  }
  const cases = unit === '%' || unit === '分' ? caseTiers(found, name, unit) : undefined;
  if (cases) return { rule: cases, kind: 'rate-tiers' };
  const type = TYPES[unit] ?? 'quantity';
  const counted = type === 'count' && isWhole && otherwise >= 0 ? countTiers(found, name, unit, otherwise) : undefined;
  if (counted) return { rule: counted, kind: 'count-tiers' };
  if ((type === 'count' || type === 'days') && !isWhole) return undefined;
  const all = found.map(({ limits: { stretch }, points }) => ({ ...stretch, points }));
  const measure = type === 'rate' ? {} : { measure: type === 'days' ? '天' : unit === '个百分点' ? '%' : unit };
  const rule = ruleOf('measure-tiers', { input: { name, type, ...measure }, tiers: all, otherwise });
  return { rule, kind: type === 'count' ? 'count-tiers' : 'rate-tiers' };
}

interface RankTier {
  from: number;
  to?: number;
  points: number;
}

/** 其他得2分: all places behind the last that is named; nothing where places between the tiers are left out. */
function withRest(tiers: readonly RankTier[], points: number): RankTier[] | undefined {
  const sorted = [...tiers].sort((one, other) => one.from - other.from);
  const isWithoutGaps = sorted.every(({ from }, index) => from === (index === 0 ? 1 : (sorted[index - 1]!.to ?? Infinity) + 1));
  const last = sorted.at(-1)!.to;
  return points > 0 && isWithoutGaps && last !== undefined ? [...tiers, { from: last + 1, points }] : undefined;
}

/** The plain kind for whole numbers from 0 up, where no tier takes. */
function countTiers(found: readonly Tier[], name: string, measure: string, otherwise: number): Rule | undefined {
  if (found.some(({ points }) => points < 0)) return undefined;
  const all = found.map(({ limits: { stretch }, points }) => {
    const from = stretch.from ?? (stretch.above === undefined ? 0 : stretch.above + 1);
    const to = stretch.to ?? (stretch.below === undefined ? undefined : stretch.below - 1);
    return { from, ...(to !== undefined && { to }), points };
  });
  return ruleOf('count-tiers', { tiers: all, otherwise, input: { name, measure } });
}

/** 有处理件并且满意率90%以上: only where there were cases. */
function caseTiers(found: readonly Tier[], name: string, unit: string): Rule | undefined {
  const groups = /^有(?<cases>.{2,12}?)(?:并且|且|并)(?<rate>.{2,})$/u.exec(name)?.groups;
  if (!groups || found.some(({ points, limits: { stretch } }) => points < 0 || stretch.above !== undefined)) return undefined;
  return ruleOf('rate-tiers', {
    cases: { name: groups['cases'] },
    input: { name: groups['rate'], ...(unit === '分' && { measure: unit }) },
    tiers: found.map(({ limits: { stretch }, points }) => ({ from: 0, ...stretch, points })),
    withoutCases: 0,
  });
}
