// The rubric as the engine walks it: categories, groups and indicators with their rule kinds at hand.
import type { Amount } from '../formula/amount';
import { compile, worth, type Compiled } from '../formula/compile';
import type { Input, Value } from '../model/inputs';
import { ok, type Outcome } from '../model/outcome';
import { kindOf, type Kind, type Rule, type Weight } from '../rules';
import type { Applies, Exempt } from '../standing/applicability';
import type { IndicatorSampling, Sampling } from '../standing/sampling';
import type { Veto } from '../standing/veto';
import { beginsWith, isWithin, pathOf } from './path';
import { applyReadings, chooseReadings, readingsAt, type ReadingInForce } from './readings';
import type { AttributeData, CategoryData, GroupData, IndicatorData, RubricData } from './schema';

export interface Indicator {
  /** Unique within its category: the name, or the path where the name stands twice. */
  key: string;
  /** Where it stands among the indicators of its category, from 0. */
  place: number;
  group: string;
  /** The levels between the group and the name. */
  under: readonly string[];
  name: string;
  /** Tells two indicators of one name in one place apart. */
  label: string | undefined;
  /** 一级指标/…/name, and the label where there is one. */
  path: string;
  aliases: readonly string[];
  /** That of its group: points of a penalty are negative. */
  role: GroupData['role'];
  /** Always positive; undefined where the document states none. */
  weight: Weight;
  clause: string;
  rule: Rule;
  kind: Kind;
  inputs: readonly Input[];
  /** Those that are columns of an entry sheet: neither attributes of the unit nor taken from all units. */
  entered: readonly Input[];
  /** Those of the unit itself and those taken from all units, without its attributes. */
  own: readonly Input[];
  /** What its rule says of the values of its inputs. */
  formula: Amount;
  /** Points that the formula gives. */
  points: Compiled;
  /** The readings that concern it. */
  readings: readonly ReadingInForce[];
  /** The only units that it concerns; absent: all. */
  applies: Applies | undefined;
  exempts: readonly Exempt[];
  /** The vetoes that take all its points. */
  zeroedBy: readonly Veto[];
  /** The draw that decides whether it counts; absent: it always does. */
  sampling: IndicatorSampling | undefined;
  data: IndicatorData;
}

export interface Group {
  name: string;
  /** The part that it belongs to; empty in a scheme without parts. */
  part: string;
  role: GroupData['role'];
  /** As the document states it; a bonus or a penalty stops there. */
  weight: Weight;
  indicators: readonly Indicator[];
}

/** 组成部分 of a category's total. A scheme without parts has one, without a name, that is the whole. */
export interface Part {
  name: string;
  /** Percent of the total. */
  weight: number;
  /** Most that base and bonus may reach before weighting; null for no cap. */
  cap: number | null;
  /** Points that every unit has before anything is entered. */
  start: number;
  groups: readonly Group[];
}

export interface Category {
  name: string;
  data: CategoryData;
  parts: readonly Part[];
  /** What a total without bonus and penalties may come to; null where the document states no full marks. */
  fullMarks: number | null;
  groups: readonly Group[];
  /** All indicators in the order of the document. */
  indicators: readonly Indicator[];
  /** Where among them each stands, by its key. */
  places: ReadonlyMap<string, number>;
  /** The draws for its units. */
  sampling: readonly Sampling[];
}

/** What staff may decide for their own book: neither a reading nor the tree depends on it. */
type Terms = Partial<Pick<RubricData, 'review' | 'honours' | 'problems' | 'work' | 'scope'>>;

/** A scheme ready for use. */
export interface Scheme {
  id: string;
  /** As it is written. */
  rubric: RubricData;
  /** With the chosen readings applied. */
  data: RubricData;
  /** Choice per reading id, defaults included. */
  readings: Readonly<Record<string, string>>;
  categories: readonly Category[];
  /** The same rubric under other readings: see {@link loadScheme}. */
  under(readings: Readonly<Record<string, unknown>>): Outcome<Scheme>;
  /** The same scheme under other terms: its categories are the very same. */
  with(terms: Terms): Scheme;
}

/** A rubric under the given readings (a choice per reading id); those not given take their default. Refuses choices that there are not. */
export function loadScheme(rubric: RubricData, readings: Readonly<Record<string, unknown>> = {}): Outcome<Scheme> {
  const chosen = chooseReadings(rubric, readings);
  return chosen.ok ? ok(buildScheme(rubric, chosen.value)) : chosen;
}

/** The tree of a rubric under chosen readings (a choice for every reading). */
export function buildScheme(rubric: RubricData, readings: Readonly<Record<string, string>>): Scheme {
  const data = applyReadings(rubric, readings);
  const categories = data.categories.map((category, at): Category => {
    const sampling = data.sampling.filter((each) => each.category === category.name);
    const twice = namesTwice(category);
    let next = 0;
    const groups = category.groups.map(
      (group, groupAt): Group => ({
        name: group.name,
        part: group.part ?? '',
        role: group.role,
        weight: group.weight,
        indicators: group.indicators.map((indicator, indicatorAt) => {
          const path = { ...indicator, group: group.name };
          const own = rubric.categories[at]!.groups[groupAt]!.indicators[indicatorAt]!.rule;
          return buildIndicator(indicator, {
            place: next++,
            group,
            byPath: twice.has(indicator.name),
            readings: readingsAt(rubric, readings, { ...path, category: category.name }, own),
            zeroedBy: (category.vetoes?.items ?? []).filter(({ zeroes = [] }) => zeroes.some((each) => isWithin(path, each))),
            sampling: sampling.filter((each) => each.kind === 'indicators').find((each) => beginsWith(path, each.of)),
            attributes: data.attributes.filter(({ categories }) => !categories || categories.includes(category.name)),
          });
        }),
      }),
    );
    const indicators = groups.flatMap((group) => group.indicators);
    return {
      name: category.name,
      data: category,
      parts: partsOf(data, groups),
      fullMarks: data.fullMarks,
      groups,
      indicators,
      places: new Map(indicators.map(({ key, place }) => [key, place])),
      sampling,
    };
  });
  return { id: data.id, rubric, data, readings, categories, under, with: withTerms };
}

function under(this: Scheme, readings: Readonly<Record<string, unknown>>): Outcome<Scheme> {
  const chosen = chooseReadings(this.rubric, readings);
  if (!chosen.ok) return chosen;
  const isSame = Object.entries(chosen.value).every(([reading, choice]) => this.readings[reading] === choice);
  return ok(isSame ? this : buildScheme(this.rubric, chosen.value));
}

function withTerms(this: Scheme, terms: Terms): Scheme {
  return { ...this, rubric: { ...this.rubric, ...terms }, data: { ...this.data, ...terms } };
}

function partsOf({ parts, totalCap, start }: RubricData, groups: readonly Group[]): Part[] {
  if (parts.length === 0) return [{ name: '', weight: 100, cap: totalCap, start: start?.points ?? 0, groups }];
  return parts.map(({ name, weight, cap, start: own }) => ({
    name,
    weight,
    cap,
    start: own?.points ?? 0,
    groups: groups.filter((group) => group.part === name),
  }));
}

function namesTwice({ groups }: CategoryData): Set<string> {
  const names = groups.flatMap((group) => group.indicators.map(({ name }) => name));
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
}

interface Surroundings {
  place: number;
  group: GroupData;
  byPath: boolean;
  readings: readonly ReadingInForce[];
  zeroedBy: readonly Veto[];
  sampling: IndicatorSampling | undefined;
  /** Those of units of its category. */
  attributes: readonly AttributeData[];
}

function buildIndicator(data: IndicatorData, { place, group, byPath, readings, zeroedBy, sampling, attributes }: Surroundings): Indicator {
  const kind = kindOf(data.rule);
  const formula = kind.points(data.rule, data.weight, 0);
  const path = pathOf({ ...data, group: group.name });
  const inputs = kind.inputs(data.rule, data.weight).map((input) => withSynonyms(input, attributes));
  const own = inputs.filter((input) => input.attribute === undefined);
  return {
    key: byPath ? path : data.name,
    place,
    group: group.name,
    under: data.under ?? [],
    name: data.name,
    label: data.label,
    path,
    aliases: data.aliases ?? [],
    role: group.role,
    weight: data.weight,
    clause: data.clause,
    rule: data.rule,
    kind,
    inputs,
    entered: own.filter((input) => input.taken === undefined),
    own,
    formula,
    points: compile(formula),
    readings,
    applies: data.applies,
    exempts: data.exempts ?? [],
    zeroedBy,
    sampling,
    data,
  };
}

/** An attribute's other words are declared once, with the attribute; a rule that asks for it reads them too. */
function withSynonyms(input: Input, attributes: readonly AttributeData[]): Input {
  const synonyms = input.attribute === undefined ? undefined : attributes.find(({ name }) => name === input.attribute)?.synonyms;
  return synonyms ? { ...input, synonyms } : input;
}

/**
 * The readings that these values depend on, to be named in an explanation: those under which another choice would ask
 * for other values or give other points.
 */
export function readingsOf(indicator: Indicator, values: readonly Value[]): readonly ReadingInForce[] {
  const { points, weight, inputs } = indicator;
  const names = (each: readonly Input[]) => each.map((input) => input.name).join();
  const differs = (other: Rule) =>
    names(kindOf(other).inputs(other, weight)) !== names(inputs) ||
    worth(kindOf(other).points(other, weight, 0), values) !== points(values);
  return indicator.readings.filter((reading) => reading.otherRules.some(differs));
}

/** The highest points that an indicator may have, whatever they are made of: its weight, or more where its rule gives more. Infinity where
 *  nothing bounds them. */
export function highestPoints({ kind, rule, weight }: Pick<Indicator, 'kind' | 'rule' | 'weight'>): number {
  const { most } = kind.range(rule, weight);
  return weight === undefined ? most : Math.max(weight, most);
}

/** The points below which it has lost some: full marks, as far as its rule reaches them; 0 where it has no weight. */
export function fullPoints({ kind, rule, weight }: Pick<Indicator, 'kind' | 'rule' | 'weight'>): number {
  return weight === undefined ? 0 : Math.min(weight, kind.range(rule, weight).most);
}

/** Whether an indicator can come to less than 0. */
export function canTake({ kind, rule, weight }: Indicator): boolean {
  return kind.range(rule, weight).least < 0;
}

/** The entered inputs whose values are looked at over all units. */
export function comparedInputs({ inputs }: Indicator): readonly Input[] {
  return [...new Set(inputs.flatMap(({ taken }) => (taken ? [inputs[taken.of]!] : [])))];
}

/**
 * The inputs that a row of so many cells states, in order: the fewest that hold it, of those that are entered, of these
 * with what is taken from all units, and of all (the unit's attributes first, as SCORE has it). More cells are too many.
 */
export function statedInputs({ inputs, entered, own }: Indicator, cells: number): readonly Input[] {
  if (cells <= entered.length) return entered;
  return cells <= own.length ? own : inputs;
}
