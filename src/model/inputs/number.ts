// Reads numbers that people typed as text, when nothing is lost by it.
import type { Cell } from '../cell';
import { asShown } from '../shown';
import { bare, halfWidth } from '../text';

/** Digits with an optional sign, thousands in groups of three or not at all, and an optional fraction; 5. and .5 are read too. */
const NUMERAL = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$|^[+-]?\.\d+$/u;

/** As many digits as a number keeps exactly. */
const MOST_DIGITS = 15;

/** The largest whole number that is read: from here on they are not kept exactly. */
export const MOST_WHOLE = Number.MAX_SAFE_INTEGER;

/** Whether a number was read, is whole, and was kept exactly. */
export function isWhole(number: number | undefined): number is number {
  return Number.isSafeInteger(number);
}

/** Whether a cell is a whole number from 0 up that no calculation can have blurred, as most numbers in sheets are. */
export function isDigitsOnly(cell: Cell | undefined): cell is number {
  return typeof cell === 'number' && (cell | 0) === cell && cell >= 0;
}

/** A number from a number cell, as the cell shows it, or from digits as text (`３`, ` 3 `, `-1`, `1.5`, `1,000`); undefined for anything
 *  else. */
export function readNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? asShown(cell) : undefined;
  if (typeof cell !== 'string') return undefined;
  const text = halfWidth(bare(cell)).replace(/^−/u, '-');
  if (!NUMERAL.test(text) || text.replace(/\D/gu, '').length > MOST_DIGITS) return undefined;
  return Number(text.replaceAll(',', '')) + 0;
}
