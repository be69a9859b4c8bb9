// The rubric as the engine walks it: categories, groups and indicators with their rule kinds at hand.
import type { Input, Value } from '../model/inputs';
import { kindOf, type Kind, type Rule } from '../rules';
import { applyReadings, readingsAt, type ReadingInForce } from './readings';
import type { CategoryData, GroupData, IndicatorData, RubricData } from './schema';

export interface Indicator {
  /** Unique within its category: the name, or the path where the name stands twice. */
  key: string;
  name: string;
  /** 一级指标/二级指标. */
  path: string;
  aliases: readonly string[];
  weight: number;
  clause: string;
  rule: Rule;
  kind: Kind;
  inputs: readonly Input[];
  /** The readings that concern it. */
  readings: readonly ReadingInForce[];
  data: IndicatorData;
}

export interface Group {
  name: string;
  role: GroupData['role'];
  weight: number;
  indicators: readonly Indicator[];
}

export interface Category {
  name: string;
  data: CategoryData;
  groups: readonly Group[];
  /** All indicators in the order of the document. */
  indicators: readonly Indicator[];
}

/** A scheme ready for use: `data` has the chosen readings applied. */
export interface Scheme {
  id: string;
  data: RubricData;
  /** Choice per reading id, defaults included. */
  readings: Readonly<Record<string, string>>;
  categories: readonly Category[];
}

/** The tree of a rubric under chosen readings (a choice for every reading). */
export function buildScheme(rubric: RubricData, readings: Readonly<Record<string, string>>): Scheme {
  const data = applyReadings(rubric, readings);
  const categories = data.categories.map((category, at) => {
    const groups = category.groups.map((group, groupAt) => ({
      name: group.name,
      role: group.role,
      weight: group.weight,
      indicators: group.indicators.map((indicator, indicatorAt) => {
        const place = { category: category.name, group: group.name, indicator: indicator.name };
        const own = rubric.categories[at]!.groups[groupAt]!.indicators[indicatorAt]!.rule;
        return buildIndicator(indicator, `${group.name}/${indicator.name}`, standsTwice(category, indicator.name), readingsAt(rubric, readings, place, own));
      }),
    }));
    return { name: category.name, data: category, groups, indicators: groups.flatMap((group) => group.indicators) };
  });
  return { id: data.id, data, readings, categories };
}

function standsTwice(category: CategoryData, name: string): boolean {
  return category.groups.flatMap((group) => group.indicators).filter((indicator) => indicator.name === name).length > 1;
}

function buildIndicator(data: IndicatorData, path: string, byPath: boolean, readings: readonly ReadingInForce[]): Indicator {
  const kind = kindOf(data.rule);
  return {
    key: byPath ? path : data.name,
    name: data.name,
    path,
    aliases: data.aliases ?? [],
    weight: data.weight,
    clause: data.clause,
    rule: data.rule,
    kind,
    inputs: kind.inputs(data.rule, data.weight),
    readings,
    data,
  };
}

/**
 * The readings that these values depend on, to be named in an explanation: those under which another choice would ask
 * for other values or give other points.
 */
export function readingsOf(indicator: Indicator, values: readonly Value[]): readonly ReadingInForce[] {
  const { rule, kind, weight, inputs } = indicator;
  const names = (each: readonly Input[]) => each.map((input) => input.name).join();
  const differs = (other: Rule) =>
    names(kindOf(other).inputs(other, weight)) !== names(inputs) ||
    kindOf(other).score(other, weight, values) !== kind.score(rule, weight, values);
  return indicator.readings.filter((reading) => reading.otherRules.some(differs));
}

/** The indicator's input columns on an entry sheet: those that are not attributes of the unit. */
export function enteredInputs(indicator: Indicator): readonly Input[] {
  return indicator.inputs.filter((input) => input.attribute === undefined);
}
