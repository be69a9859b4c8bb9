// Reads numbers that people typed as text, when nothing is lost by it.
import type { Cell } from '../cell';

/** A number from a number cell, or from digits as text (`３`, ` 3 `, `-1`, `1.5`); undefined for anything else. */
export function readNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  const text = cell.normalize('NFKC').trim();
  if (!/^[+\-−]?\d{1,15}(\.\d{1,9})?$/u.test(text)) return undefined;
  return Number(text.replace('−', '-'));
}
