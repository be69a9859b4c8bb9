// Which categories an assessment is about: a roster seldom has units of every one that the document knows.
import type { Category, Scheme } from '../rubric/tree';
import { tablesOf } from './names';

/** The categories that have units, in the order of the document; all of them while none has. */
export function categoriesInUse(scheme: Scheme, units: readonly { category: string }[]): readonly Category[] {
  const find = tablesOf(scheme);
  const used = new Set<Category>();
  for (const name of new Set(units.map(({ category }) => category))) {
    const found = find(name);
    if (found.ok) used.add(found.value.category);
  }
  return used.size > 0 ? scheme.categories.filter((category) => used.has(category)) : scheme.categories;
}
