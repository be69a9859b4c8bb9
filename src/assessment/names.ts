// Finds categories and indicators by name, each spelling only once however many units use it.
import type { Outcome } from '../model/outcome';
import { attributesOf, gatesOf, observationsOf, type Fact } from './facts';
import { categoryOf, findIndicator } from '../rubric/find';
import type { Category, Indicator, Scheme } from '../rubric/tree';

export type FindIndicator = (name: string) => Outcome<Indicator>;

/** A category, the finder of its indicators, and the facts that its units may state. */
export interface Table {
  category: Category;
  indicator: FindIndicator;
  attributes: readonly Fact[];
  gates: readonly Fact[];
  observations: readonly Fact[];
}

/** Finds the table of a category by any of its names, which may be qualified with the scheme: `hunan-2022/高校`. */
export function tablesOf(scheme: Scheme): (name: string) => Outcome<Table> {
  const tables = new Map(
    scheme.categories.map((category): [Category, Table] => [
      category,
      {
        category,
        indicator: remembering((name) => findIndicator(category, name)),
        attributes: attributesOf(scheme, category),
        gates: gatesOf(scheme),
        observations: observationsOf(scheme, category),
      },
    ]),
  );
  return remembering((name) => {
    const bare = name.trim().startsWith(`${scheme.id}/`) ? name.trim().slice(scheme.id.length + 1) : name;
    const found = categoryOf(scheme, bare);
    return found.ok ? { ok: true, value: tables.get(found.value.category)! } : found;
  });
}

function remembering<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let found = known.get(name);
    if (found === undefined) {
      found = find(name);
      known.set(name, found);
    }
    return found;
  };
}
