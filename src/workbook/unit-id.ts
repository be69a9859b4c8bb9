// The hidden ids by which the rows of a unit belong together: 高校-001.
import type { UnitInput } from '../assessment/assessment';

/** A unit with the id by which its rows are matched: `高校-001`. */
export interface BookUnit {
  id: string;
  input: UnitInput;
}

/** Gives ids in a category one after the other, past those that are taken. Formulas look them up, so that no sign may stand for others. */
export function idsFor(category: string, taken: Iterable<string> = []): () => string {
  const prefix = `${category.replace(/[*?~]/gu, '_')}-`;
  let last = 0;
  for (const id of taken) {
    if (!id.startsWith(prefix)) continue;
    const number = Number(id.slice(prefix.length));
    if (Number.isSafeInteger(number)) last = Math.max(last, number);
  }
  return () => `${prefix}${String(++last).padStart(3, '0')}`;
}
