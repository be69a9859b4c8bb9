// What choosing units for a scheme needs to know of it: its categories, and how many units are at hand for each.
import type { Scheme } from '../rubric/tree';
import { demoRoster } from './demo/roster';

export interface CategoryOutline {
  name: string;
  /** How many units the document itself lists. */
  listed: number;
  /** How many units its demonstration has. */
  demo: number;
}

export interface SchemeOutline {
  id: string;
  title: string;
  /** 考评年度. */
  year: number;
  categories: readonly CategoryOutline[];
}

export function outlineOf(scheme: Scheme): SchemeOutline {
  const { id, data } = scheme;
  const demo = demoRoster(scheme);
  const countIn = (units: readonly { category: string }[], name: string): number =>
    units.filter(({ category }) => category === name).length;
  return {
    id,
    title: data.title,
    year: data.year,
    categories: scheme.categories.map(({ name }) => ({ name, listed: countIn(data.units, name), demo: countIn(demo, name) })),
  };
}
