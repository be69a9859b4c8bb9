// The shelf of the tests: the bundled rubrics with their documents, or a scheme of a test's own.
import { documented } from '../src/rubric/library/documented';
import { shelfOf, type Shelf } from '../src/rubric/shelf';
import type { Scheme } from '../src/rubric/tree';

export const shelf = shelfOf(documented);

/** Only the rubric of this scheme. */
export function shelfWith({ id, rubric }: Scheme): Shelf {
  return shelfOf([{ id, load: () => ({ ok: true, value: rubric }) }]);
}
