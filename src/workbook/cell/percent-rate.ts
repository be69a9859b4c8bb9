// Rates as people type or paste them into a spreadsheet: 70% is kept there as 0.7, and only the cell's format says that it is 70.
import type { Cell } from '../../model/cell';
import { asShown } from '../../model/shown';

/** The rate that such a cell means, should its format be a percentage; undefined for cells that say by themselves what they mean, as those
 *  do that hold more than `upTo`. */
export function rateIfPercent(cell: Cell, upTo = 1): number | undefined {
  if (typeof cell !== 'number') return undefined;
  const number = asShown(cell);
  return number !== 0 && number <= upTo && number >= (upTo > 1 ? -upTo : 0) ? asShown(number * 100) : undefined;
}

/** Whether a number format shows the hundredfold with a percent sign; a quoted or escaped sign is only a letter. */
export function isPercentFormat(numberFormat: string): boolean {
  return numberFormat.replace(/"[^"]*"?|[\\_*]./gu, '').includes('%');
}
