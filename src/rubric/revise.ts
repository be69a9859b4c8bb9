// A rubric with its indicators as people corrected them. What nobody touched stays as it is, to the letter.
import { worth } from '../formula/compile';
import { exact, sumPoints } from '../model/points';
import { nextName } from '../model/next-name';
import { kindOf, type Rule } from '../rules';
import { labelApart } from './label-apart';
import { pathOf } from './path';
import { meant, withPaths, type Moved } from './references';
import type { CategoryData, GroupData, IndicatorData, ReadingData, RubricData } from './schema';

/** An indicator as it is to be. */
export interface RevisedIndicator {
  /** The path that it has in the rubric which is revised; absent: it is new. */
  origin?: string;
  category: string;
  group: string;
  role: GroupData['role'];
  under: readonly string[];
  name: string;
  weight: number | undefined;
  clause: string;
  rule: Rule;
  /** The ways of reading its clause, the one in force first; absent: as the rubric has them. */
  choices?: readonly { label: string; rule: Rule }[];
  read: IndicatorData['read'];
}

/** As plain data, to be checked like any other rubric. The indicators come in the order in which they shall stand. */
export function reviseRubric(base: RubricData, indicators: readonly RevisedIndicator[]): unknown {
  const categories = base.categories.map((category) => categoryWith(category, indicators));
  const moved = categories.flatMap(({ moves }) => moves);
  const data = withPaths({ ...base, categories: categories.map(({ data: own }) => own) }, moved);
  const placed = categories.flatMap((each) => each.placed);
  const readings = placed.reduce((so, each) => readingsWith(so, each, moved), withoutGone(data.readings, moved));
  return { ...data, readings, ...fullMarksOf(base, data), attributes: attributesWith(base, indicators) };
}

interface Placed {
  indicator: RevisedIndicator;
  path: string;
}

interface Rebuilt {
  data: CategoryData;
  placed: Placed[];
  moves: Moved[];
}

function categoryWith(category: CategoryData, all: readonly RevisedIndicator[]): Rebuilt {
  const own = all.filter((each) => each.category === category.name);
  const origins = new Map(
    category.groups.flatMap((group) => group.indicators.map((origin) => [pathOf({ ...origin, group: group.name }), origin] as const)),
  );
  const names = [...new Set([...category.groups.map(({ name }) => name), ...own.map(({ group }) => group)])];
  const rebuilt = names.flatMap((name): { group: GroupData; kept: RevisedIndicator[] }[] => {
    const kept = own.filter(({ group }) => group === name);
    const before = category.groups.find((group) => group.name === name);
    return kept.length === 0 ? [] : [{ group: groupWith(before, category, kept, origins), kept }];
  });
  const placed = rebuilt.flatMap(({ group, kept }) =>
    kept.map((indicator, at) => ({ indicator, path: pathOf({ ...group.indicators[at]!, group: group.name }) })),
  );
  const pathNow = new Map(placed.flatMap(({ indicator: { origin }, path }) => (origin === undefined ? [] : [[origin, path] as const])));
  const moves = category.groups.flatMap((group) =>
    group.indicators.map((origin) => ({
      from: { ...origin, category: category.name, group: group.name },
      to: pathNow.get(pathOf({ ...origin, group: group.name })),
    })),
  );
  return { data: { ...category, groups: rebuilt.map(({ group }) => group) }, placed, moves };
}

function groupWith(
  before: GroupData | undefined,
  category: CategoryData,
  kept: readonly RevisedIndicator[],
  origins: ReadonlyMap<string, IndicatorData>,
): GroupData {
  const [{ group: name, role }] = kept as [RevisedIndicator];
  const part = before?.part ?? category.groups[0]?.part;
  const indicators = labelApart(kept.map((each) => indicatorWith(each, each.origin === undefined ? undefined : origins.get(each.origin))));
  if (!before) return { name, role, ...(part !== undefined && { part }), indicators };
  const sum = sumOf(before.indicators);
  const isSum = before.weight !== undefined && before.weight === sum;
  const next = sumOf(indicators);
  if (!isSum || next === sum) return { ...before, indicators };
  const { weight: _sum, ...others } = before;
  return next === undefined ? { ...others, indicators } : { ...others, weight: next, indicators };
}

/** undefined where one of them has no weight. */
function sumOf(indicators: readonly IndicatorData[]): number | undefined {
  const weights = indicators.flatMap(({ weight }) => weight ?? []);
  return weights.length < indicators.length ? undefined : sumPoints(weights);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function indicatorWith({ under, name, weight, clause, rule, read }: RevisedIndicator, origin: IndicatorData | undefined): IndicatorData {
  if (origin && isAs(origin, { under, name, weight, clause, rule, read })) return origin;
  const { printed, weight: _weight, printedWeight, under: _under, read: _read, ...others } = origin ?? ({} as IndicatorData);
  const isSameRule = origin !== undefined && same(rule, origin.rule) && weight === origin.weight;
  return {
    ...others,
    ...(printed !== undefined && name === origin?.name && { printed }),
    name,
    ...(under.length > 0 && { under: [...under] }),
    ...(weight !== undefined && { weight }),
    ...(printedWeight !== undefined && weight === origin?.weight && { printedWeight }),
    clause,
    rule,
    examples: isSameRule ? origin.examples : [exampleOf(rule, weight)],
    ...(read && { read }),
  };
}

function isAs(origin: IndicatorData, next: Pick<RevisedIndicator, 'under' | 'name' | 'weight' | 'clause' | 'rule' | 'read'>): boolean {
  const { under = [], name, weight, clause, rule, read } = origin;
  return same({ ...next, under: [...next.under] }, { under, name, weight, clause, rule, read });
}

/** An example that reaches the most. */
export function exampleOf(rule: Rule, weight: number | undefined): IndicatorData['examples'][number] {
  const kind = kindOf(rule);
  const values = [...kind.witness(rule, weight)];
  return { values, points: worth(kind.points(rule, weight, 0), values) };
}

/** What rules ask of a unit itself, its own target, is a column of the roster. */
function attributesWith({ attributes }: RubricData, indicators: readonly RevisedIndicator[]): RubricData['attributes'] {
  const known = new Set(attributes.map(({ name }) => name));
  return [...attributes, ...attributesAsked(indicators).filter(({ name }) => !known.has(name))];
}

export function attributesAsked(indicators: readonly Pick<RevisedIndicator, 'rule' | 'weight'>[]): RubricData['attributes'] {
  const asked = indicators.flatMap(({ rule, weight }) => kindOf(rule).inputs(rule, weight));
  const byName = new Map(asked.flatMap((input) => (input.attribute === undefined ? [] : [[input.attribute, input] as const])));
  return [...byName].map(([name, { type, measure, choices }]) => ({
    name,
    type: type as RubricData['attributes'][number]['type'],
    ...(measure !== undefined && { measure }),
    ...(choices && { choices: [...choices] }),
  }));
}

/** Where full marks were what the base is worth, they still are. */
function fullMarksOf(base: RubricData, next: RubricData): Pick<RubricData, 'fullMarks'> {
  const [before, after] = [baseSums(base), baseSums(next)];
  const was = base.fullMarks;
  if (was === null || before.some((sum) => sum !== was)) return { fullMarks: was };
  const [first] = after;
  return { fullMarks: first !== undefined && first > 0 && after.every((sum) => sum === first) ? exact(first) : was };
}

function baseSums({ categories }: RubricData): (number | undefined)[] {
  return categories.flatMap(({ groups }) => {
    const base = groups.filter(({ role }) => role === 'base');
    return [...new Set(base.map(({ part }) => part))].map((part) =>
      sumOf(base.filter((group) => group.part === part).flatMap(({ indicators }) => indicators)),
    );
  });
}

/** Readings of indicators that are no more change nothing any longer. */
function withoutGone(readings: readonly ReadingData[], moved: readonly Moved[]): ReadingData[] {
  const gone = moved.filter(({ to }) => to === undefined).map(({ from }) => ({ category: from.category, path: pathOf(from) }));
  return gone.reduce<ReadingData[]>((so, { category, path }) => readingsWithout(so, category, path, moved), [...readings]);
}

/** Whether a change is of the rule of an indicator, by the path that it has in the rubric as it is. */
function isChangeOf(
  change: ReadingData['choices'][number]['changes'][number],
  category: string,
  path: string,
  moved: readonly Moved[],
): boolean {
  if (!('indicator' in change) || change.category !== category) return false;
  return change.indicator === path || meant(moved, category, change.indicator)?.to === path;
}

function readingsWithout(readings: readonly ReadingData[], category: string, path: string, moved: readonly Moved[]): ReadingData[] {
  return readings.flatMap((reading) => {
    const isIts = (change: ReadingData['choices'][number]['changes'][number]) => isChangeOf(change, category, path, moved);
    if (!reading.choices.some(({ changes }) => changes.some(isIts))) return [reading];
    const choices = reading.choices.map((choice) => ({ ...choice, changes: choice.changes.filter((change) => !isIts(change)) }));
    const indicators = reading.indicators.filter((each) => each !== `${category}/${path}`);
    return choices.some(({ changes }) => changes.length > 0) ? [{ ...reading, indicators, choices }] : [];
  });
}

/** Choices of its own take the place of those that the rubric offered for it. */
function readingsWith(readings: readonly ReadingData[], { indicator, path }: Placed, moved: readonly Moved[]): ReadingData[] {
  const { choices, category, clause, read } = indicator;
  if (!choices) return [...readings];
  const others = readingsWithout(readings, category, path, moved);
  const former = readings.find((each) => !others.includes(each) && !others.some(({ id }) => id === each.id));
  if (choices.length < 2) return others;
  const taken = new Set(others.map(({ id }) => id));
  return [
    ...others,
    {
      id: former?.id ?? nextName('reading', taken),
      clause,
      indicators: [`${category}/${path}`],
      question: former?.question ?? read?.why[0] ?? '条文有不止一种读法',
      choices: choices.map(({ label, rule }, at) => ({
        id: `${at + 1}`,
        label,
        changes: at === 0 ? [] : [{ category, indicator: path, rule }],
      })),
      default: '1',
      why: former?.why ?? read?.why.join('；') ?? '原文没有写明。',
      answers: former?.answers ?? [],
    },
  ];
}
