// What of a rubric concerns one unit: indicators that apply to it, things it need not show, duties that name it.
import type { Value } from '../model/inputs';
import { fold } from '../model/text';
import type { Exempt } from '../standing/applicability';
import { findIndicator } from './find';
import type { RubricData } from './schema';
import type { Category, Indicator } from './tree';

/** A unit as far as a rubric asks about it; `attribute` is undefined for what was not entered. */
export interface Concerned {
  /** The document's own name of it: see {@link unitNamed}. */
  name: string;
  attribute(name: string): Value | undefined;
}

/** The name under which the document lists a unit, whichever of its names is given; undefined when it lists no such unit. */
export function unitNamed(data: RubricData, category: string, name: string): string | undefined {
  const wanted = fold(name);
  return data.units.find(
    (unit) => unit.category === category && [unit.name, unit.fullName].some((each) => each !== undefined && fold(each) === wanted),
  )?.name;
}

/** Whether an indicator concerns a unit; undefined while the attribute that decides is not entered. */
export function appliesTo({ applies }: Indicator, { name, attribute }: Concerned): boolean | undefined {
  if (!applies) return true;
  if ('units' in applies) {
    const wanted = fold(name);
    return applies.units.some((each) => fold(each) === wanted);
  }
  const value = attribute(applies.attribute);
  return value === undefined ? undefined : value === applies.is;
}

/** What of an indicator a unit need not show. */
export function exemptsOf({ exempts }: Indicator, { attribute }: Concerned): Exempt[] {
  return exempts.filter((exempt) => attribute(exempt.attribute) === exempt.is);
}

/** What the document's appendices ask of a unit for an indicator: 附录4：公共查询服务目录公开信息. */
export function dutiesOf(category: Category, { name }: Concerned, indicator: Indicator): { title: string; text: string }[] {
  const wanted = fold(name);
  return category.data.duties.flatMap(({ title, indicators, units }) => {
    const isMeant = indicators.some((each) => {
      const found = findIndicator(category, each);
      return found.ok && found.value === indicator;
    });
    if (!isMeant) return [];
    return units.filter((unit) => fold(unit.name) === wanted).map(({ text }) => ({ title, text }));
  });
}
