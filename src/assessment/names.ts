// Finds categories and indicators by name, each spelling only once however many units use it.
import type { Outcome } from '../model/outcome';
import { categoryOf, findIndicator } from '../rubric/find';
import type { Category, Indicator, Scheme } from '../rubric/tree';

export type FindIndicator = (name: string) => Outcome<Indicator>;

/** A category and the finder of its indicators. */
export interface Table {
  category: Category;
  indicator: FindIndicator;
}

/** Finds the table of a category by any of its names, which may be qualified with the scheme: `hunan-2022/高校`. */
export function tablesOf(scheme: Scheme): (name: string) => Outcome<Table> {
  const tables = new Map(
    scheme.categories.map((category) => [category, { category, indicator: remembering((name) => findIndicator(category, name)) }]),
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
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name)!;
  };
}
