// Whether the score sheets show that Excel does not know our functions.
import type { OpenBook } from '../commands/session';

const UNKNOWN = '#NAME?';

/** Seen in what was read anyway: nothing has to be written into somebody's workbook to find out. */
export function functionsUnknown({ book }: Pick<OpenBook, 'book'>): boolean {
  return book.formulas === 'score' && book.scores.some((table) => table?.rows.some((row) => row.includes(UNKNOWN)));
}
