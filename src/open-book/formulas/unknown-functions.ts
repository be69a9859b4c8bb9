// Whether the score sheets show that Excel does not know our functions.
import type { OpenBook } from '../book';

/** Of a name that it does not know, Excel may say either in the values of a cell (OfficeDev/office-js#5865). */
const UNKNOWN: readonly unknown[] = ['#NAME?', '#CALC!'];

const isUnknown = (shown: unknown): boolean => UNKNOWN.includes(shown);

/** Seen in what was read anyway: nothing has to be written into somebody's workbook to find out. */
export function functionsUnknown({ book }: Pick<OpenBook, 'book'>): boolean {
  return book.formulas === 'score' && book.scores.some((table) => table?.rows.some((row) => row.some((cell) => isUnknown(cell))));
}
