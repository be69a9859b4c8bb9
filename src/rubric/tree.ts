// The rubric as the engine walks it: categories, groups and indicators with their rule kinds at hand.
import type { Input } from '../model/inputs';
import { kindOf, type Kind, type Rule } from '../rules';
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

export function buildScheme(data: RubricData, readings: Readonly<Record<string, string>>): Scheme {
  return { id: data.id, data, readings, categories: data.categories.map(buildCategory) };
}

function buildCategory(data: CategoryData): Category {
  const names = data.groups.flatMap((group) => group.indicators.map((indicator) => indicator.name));
  const groups = data.groups.map((group) => ({
    name: group.name,
    role: group.role,
    weight: group.weight,
    indicators: group.indicators.map((indicator) =>
      buildIndicator(indicator, group.name, names.filter((name) => name === indicator.name).length > 1),
    ),
  }));
  return { name: data.name, data, groups, indicators: groups.flatMap((group) => group.indicators) };
}

function buildIndicator(data: IndicatorData, group: string, nameStandsTwice: boolean): Indicator {
  const path = `${group}/${data.name}`;
  const kind = kindOf(data.rule);
  return {
    key: nameStandsTwice ? path : data.name,
    name: data.name,
    path,
    aliases: data.aliases ?? [],
    weight: data.weight,
    clause: data.clause,
    rule: data.rule,
    kind,
    inputs: kind.inputs(data.rule),
    data,
  };
}

/** The indicator's input columns on an entry sheet: those that are not attributes of the unit. */
export function enteredInputs(indicator: Indicator): readonly Input[] {
  return indicator.inputs.filter((input) => input.attribute === undefined);
}
