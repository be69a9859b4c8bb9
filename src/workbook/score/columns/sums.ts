// Sums of cells of which some may hold a word instead of a number.
import { UNFINISHED } from '../score-words';

/** The formula, or a word while one of these cells is missing. */
export function whenNumbers(cells: readonly string[], formula: string): string {
  if (cells.length === 0) return formula;
  return `IF(COUNT(${cells.join()})<${cells.length},"${UNFINISHED}",${formula})`;
}

/** What there is to begin with, and the groups, up to the most. */
export function sumOfGroups(cells: readonly string[], { start = 0, most = null }: { start?: number; most?: number | null }): string {
  const added = [...(start === 0 ? [] : [start]), ...cells];
  const sum = added.length === 0 ? '0' : `ROUND(SUM(${added.join()}),9)`;
  return whenNumbers(cells, most === null ? sum : `MIN(${most},${sum})`);
}

/** Base and bonus up to the cap, and the penalties, which are below 0. */
export function cappedSum(base: string, bonus: readonly string[], penalties: readonly string[], cap: number | null): string {
  const earned = [base, ...bonus].join('+');
  return [cap === null ? earned : `MIN(${cap},${earned})`, ...penalties].join('+');
}
