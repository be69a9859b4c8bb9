// Two rubrics held against each other, clause by clause: what stayed, what says it otherwise or with other numbers, what is new, what is
// gone. Plain data.
import { fold } from '../../model/text';
import { kindOf } from '../../rules';
import type { Weight } from '../../rules/kind';
import { pathOf } from '../path';
import type { CategoryData, IndicatorData, RubricData } from '../schema';
import { numbersStated, plainClause, numbersLacking } from './clause-words';
import { schemeFacts } from './facts';
import { movedAmong, pairUp, type Clause } from './pair-up';

/** `numbers`: others than before, whatever else the clause says. `reworded`: other words over the same numbers. */
export type ClauseChange = 'same' | 'reworded' | 'numbers' | 'new' | 'gone';

/** Something that was one thing and is another. */
export interface Turned<What> {
  before: What;
  now: What;
}

/** An indicator of one of the rubrics. */
export interface ComparedIndicator extends Clause {
  /** Where it stands, without its own name. */
  heading: string;
  /** null where the document states none. */
  weight: number | null;
  /** From 1, in the order of its table. */
  place: number;
  /** How it is scored, in words. */
  terms: string;
  data: IndicatorData;
}

export interface IndicatorChange {
  /** As it is called in the new rubric; in the old one where the indicator is gone. */
  category: string;
  change: ClauseChange;
  before?: ComparedIndicator;
  now?: ComparedIndicator;
  /** Numbers of the clause that are gone, and those that came instead. */
  numbers?: Turned<number[]>;
  weight?: Turned<number | null>;
  /** It stands under another heading, or in another place among those of both years. */
  heading?: Turned<string>;
  place?: Turned<number>;
  /** It is scored in another way, in words. */
  terms?: Turned<string>;
  /** Whether a point means what it meant: same numbers, weight and way of scoring. Only then one year is held against the other. */
  isComparable: boolean;
}

interface ComparedVeto extends Clause {
  number: number;
}

interface VetoChange {
  category: string;
  change: ClauseChange;
  before?: ComparedVeto;
  now?: ComparedVeto;
}

interface GroupChange {
  category: string;
  group: string;
  /** undefined: there is no such group. null: it states no weight. */
  weight: Turned<number | null | undefined>;
}

export interface RubricComparison {
  /** Old name by new name; only those that are in both. */
  categories: readonly Turned<string>[];
  indicators: readonly IndicatorChange[];
  vetoes: readonly VetoChange[];
  /** Only those whose weight changed, that are new, or gone. */
  groups: readonly GroupChange[];
  /** What the rubric says of all of it, where that changed: full marks, caps, grades; in words. */
  facts: readonly (Turned<string> & { about: string })[];
}

export function compareRubrics(before: RubricData, now: RubricData): RubricComparison {
  const pairs = categoryPairs(before, now);
  const both = now.categories.map((category) => [pairs.get(category), category] as const);
  const found = new Set(pairs.values());
  const lost = before.categories.filter((category) => !found.has(category));
  const each = [...both, ...lost.map((category) => [category, undefined] as const)];
  return {
    categories: [...pairs].map(([one, other]) => ({ before: other.name, now: one.name })),
    indicators: each.flatMap(([old, fresh]) => indicatorChanges(old, fresh)),
    vetoes: each.flatMap(([old, fresh]) => vetoChanges(old, fresh)),
    groups: each.flatMap(([old, fresh]) => groupChanges(old, fresh)),
    facts: factChanges(before, now),
  };
}

/** By any of its names; where one is left on either side, these two. */
function categoryPairs(before: RubricData, now: RubricData): Map<CategoryData, CategoryData> {
  const namesOf = ({ name, fullName, aliases }: CategoryData): string[] => [name, fullName, ...aliases].map(fold);
  const pairs = new Map<CategoryData, CategoryData>();
  const rest = (): CategoryData[] => before.categories.filter((each) => ![...pairs.values()].includes(each));
  for (const category of now.categories) {
    const own = namesOf(category);
    const other = rest().find((each) => namesOf(each).some((name) => own.includes(name)));
    if (other) pairs.set(category, other);
  }
  const fresh = now.categories.filter((each) => !pairs.has(each));
  if (fresh.length === 1 && rest().length === 1) pairs.set(fresh[0]!, rest()[0]!);
  return pairs;
}

function indicatorsIn(category: CategoryData | undefined): ComparedIndicator[] {
  const placed = (category?.groups ?? []).flatMap((group) => group.indicators.map((data) => ({ group: group.name, data })));
  return placed.map(({ group, data }, at) => {
    const { name, label, under = [], clause, weight, rule } = data;
    return {
      path: pathOf({ ...data, group }),
      heading: [group, ...under].join('/'),
      name: label === undefined ? name : `${name}（${label}）`,
      clause,
      weight: weight ?? null,
      place: at + 1,
      terms: kindOf(rule).terms(rule, weight),
      data,
    };
  });
}

function indicatorChanges(before: CategoryData | undefined, now: CategoryData | undefined): IndicatorChange[] {
  const [old, fresh] = [indicatorsIn(before), indicatorsIn(now)];
  const pairs = pairUp(old, fresh);
  const kept = fresh.flatMap((each) => pairs.get(each) ?? []);
  const moved = movedAmong(kept.map(({ place }) => place));
  const elsewhere = new Set(kept.filter((_each, at) => moved.has(at)));
  const found = new Set(kept);
  const category = (now ?? before)!.name;
  return [
    ...fresh.map((each): IndicatorChange => {
      const other = pairs.get(each);
      return other
        ? { category, ...changeBetween(other, each, elsewhere.has(other)) }
        : { category, change: 'new', now: each, isComparable: false };
    }),
    ...old
      .filter((each) => !found.has(each))
      .map((each): IndicatorChange => ({ category, change: 'gone', before: each, isComparable: false })),
  ];
}

function changeBetween(before: ComparedIndicator, now: ComparedIndicator, isMoved: boolean): Omit<IndicatorChange, 'category'> {
  const change = clauseChange(before.clause, now.clause);
  const [numbers, its] = [numbersStated(before.clause), numbersStated(now.clause)];
  const isScoredOtherwise = !isScoredAlike(before.data, now.data, change === 'same');
  return {
    change,
    before,
    now,
    ...(change === 'numbers' && { numbers: { before: numbersLacking(numbers, its), now: numbersLacking(its, numbers) } }),
    ...(before.weight !== now.weight && { weight: { before: before.weight, now: now.weight } }),
    ...(fold(before.heading) !== fold(now.heading) && { heading: { before: before.heading, now: now.heading } }),
    ...(isMoved && { place: { before: before.place, now: now.place } }),
    ...(isScoredOtherwise && before.terms !== now.terms && { terms: { before: before.terms, now: now.terms } }),
    isComparable: change !== 'numbers' && before.weight === now.weight && !isScoredOtherwise,
  };
}

function clauseChange(before: string, now: string): Exclude<ClauseChange, 'new' | 'gone'> {
  if (plainClause(before) === plainClause(now)) return 'same';
  const [numbers, its] = [numbersStated(before), numbersStated(now)];
  return numbersLacking(numbers, its).length + numbersLacking(its, numbers).length > 0 ? 'numbers' : 'reworded';
}

/** Over other words the names of what is entered may differ. */
function isScoredAlike(before: IndicatorData, now: IndicatorData, isSameClause: boolean): boolean {
  const [one, other] = [before, now].map(({ rule, weight }) => scoringOf(rule, weight, isSameClause));
  return one === other && JSON.stringify(before.applies) === JSON.stringify(now.applies);
}

function scoringOf(rule: IndicatorData['rule'], weight: Weight, isWhole: boolean): string {
  if (isWhole) return JSON.stringify(sorted(rule));
  const kind = kindOf(rule);
  const { least, most } = kind.range(rule, weight);
  return JSON.stringify([rule.kind, kind.numbers(rule, weight), kind.inputs(rule, weight).map(({ type }) => type), `${least}`, `${most}`]);
}

/** Keys in order: the same rule is the same text, however its file is laid out. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]): [string, unknown] => [key, sorted(each)]),
  );
}

function vetoChanges(before: CategoryData | undefined, now: CategoryData | undefined): VetoChange[] {
  const [old, fresh] = [before, now].map((category) =>
    (category?.vetoes?.items ?? []).map(({ number, name, clause }): ComparedVeto => ({ number, path: name, name, clause })),
  ) as [ComparedVeto[], ComparedVeto[]];
  const pairs = pairUp(old, fresh);
  const found = new Set(pairs.values());
  const category = (now ?? before)!.name;
  return [
    ...fresh.map((each): VetoChange => {
      const other = pairs.get(each);
      return other
        ? { category, change: clauseChange(other.clause, each.clause), before: other, now: each }
        : { category, change: 'new', now: each };
    }),
    ...old.filter((each) => !found.has(each)).map((each): VetoChange => ({ category, change: 'gone', before: each })),
  ];
}

function groupChanges(before: CategoryData | undefined, now: CategoryData | undefined): GroupChange[] {
  const weightsOf = (category: CategoryData | undefined) =>
    new Map((category?.groups ?? []).map(({ name, weight = null }) => [name, weight]));
  const [old, fresh] = [weightsOf(before), weightsOf(now)];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((group): GroupChange[] => {
    const weight = { before: old.get(group), now: fresh.get(group) };
    return weight.before === weight.now ? [] : [{ category: (now ?? before)!.name, group, weight }];
  });
}

function factChanges(before: RubricData, now: RubricData): RubricComparison['facts'] {
  const [old, fresh] = [new Map(schemeFacts(before)), new Map(schemeFacts(now))];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((about) => {
    const turned = { before: old.get(about) ?? '', now: fresh.get(about) ?? '' };
    return turned.before === turned.now ? [] : [{ about, ...turned }];
  });
}
