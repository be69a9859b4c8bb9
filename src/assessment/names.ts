// Finds categories and indicators by name, each spelling only once however many units use it.
import type { Outcome } from '../model/outcome';
import { attributesOf, gatesOf, KnownFacts, observationsOf } from './facts';
import { KnownEntries } from './known-entries';
import { categoryOf, findIndicator } from '../rubric/find';
import type { Category, Indicator, Scheme } from '../rubric/tree';

export type FindIndicator = (name: string) => Outcome<Indicator>;

/** A category, the finder of its indicators, and the facts that its units may state. */
export interface Table {
  category: Category;
  indicator: FindIndicator;
  attributes: KnownFacts;
  gates: KnownFacts;
  observations: KnownFacts;
  known: KnownEntries;
}

/** Finds the table of a category by any of its names, which may be qualified with the scheme: `hunan-2022/高校`. */
export function tablesOf(scheme: Scheme): (name: string) => Outcome<Table> {
  const tables = new Map(
    scheme.categories.map((category): [Category, Table] => [
      category,
      {
        category,
        indicator: remembering((name: string) => findIndicator(category, name)),
        attributes: new KnownFacts(attributesOf(scheme, category)),
        gates: new KnownFacts(gatesOf(scheme)),
        observations: new KnownFacts(observationsOf(scheme, category)),
        known: new KnownEntries(),
      },
    ]),
  );
  return remembering((name: string) => {
    const bare = name.trim().startsWith(`${scheme.id}/`) ? name.trim().slice(scheme.id.length + 1) : name;
    const found = categoryOf(scheme, bare);
    return found.ok ? { ok: true, value: tables.get(found.value.category)! } : found;
  });
}

/** Asks once for each key. */
export function remembering<K, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = find(key);
      known.set(key, found);
    }
    return found;
  };
}
