// Rows whose merged cells at the left were lost when the text was copied begin too early: their blanks stand at the right.
import type { SourceCell } from '../source';
import type { Head } from './find-header';
import type { GridRow } from './grid';
import { nameOf, squeezed } from './plain';
import { partWeight, weightOf } from './weight-words';

type Cells = readonly (SourceCell | undefined)[];

export function shifted(rows: readonly GridRow[], heads: readonly Head[]): readonly GridRow[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const isPlain = rows.every(({ cells }) => cells.every((cell) => cell === undefined || (cell.rows === 1 && cell.columns === 1)));
  const last = rows.map(({ cells }) => cells[width - 1]).filter((cell) => cell !== undefined);
  const numbers = last.filter(({ text }) => weightOf(text) !== undefined).length;
  if (!isPlain || heads.at(-1)?.kind !== 'weight' || width < 3 || numbers < 2 || numbers * 3 < last.length * 2) return rows;
  const levels = new OpenLevels(heads.findIndex(({ kind }) => kind !== 'level'));
  return rows.map((row) => {
    const end = row.cells.findLastIndex((cell) => cell !== undefined);
    const missing = width - 1 - end;
    const weight = weightOf(row.cells[end]?.text ?? '')?.value;
    const isShort = missing > 0 && end >= 1 && weight !== undefined && row.cells[0] !== undefined;
    const cells = isShort ? levels.place(row.cells.slice(0, end + 1), missing) : row.cells;
    levels.enter(cells, weightOf(cells[width - 1]?.text ?? '')?.value ?? 0);
    return isShort ? { ...row, cells } : row;
  });
}

interface Level {
  name: string;
  /** As it is printed with the name. */
  weight: number | null;
  /** What its rows, and what the levels below it, are worth so far. */
  rows: number;
  levels: number;
}

/** A first level that prints what it is worth takes no more once that is reached: after 25, 15 and 30 主动公开 (70) is over, and what a row
 *  of two names or more begins with is the next first level. */
class OpenLevels {
  readonly #count: number;
  #open: (Level | undefined)[] = [];

  /** Below 1 where the columns at the left are no levels. */
  constructor(count: number) {
    this.#count = count;
  }

  /** The cells of a row that lacks some, under their columns. */
  place(cells: Cells, missing: number): Cells {
    const names = this.#count - missing;
    const first = this.#open[0];
    const isOver = first?.weight != null && (first.rows === first.weight || first.levels === first.weight);
    const deepest = this.#open.length - 1;
    // Under a first level of fewer names a single name stands where the one above it does.
    const at = names > 1 && isOver ? 0 : names === 1 && !isOver && deepest > 0 ? Math.min(missing, deepest) : missing;
    const blanks = (count: number): undefined[] => Array<undefined>(count).fill(undefined);
    return names < 1
      ? [...blanks(missing), ...cells]
      : [...blanks(at), ...cells.slice(0, names), ...blanks(missing - at), ...cells.slice(names)];
  }

  enter(cells: Cells, weight: number): void {
    for (let at = 0; at < this.#count; at++) {
      const cell = cells[at];
      const name = squeezed(cell?.text ?? '');
      // A name that is printed again on the next page goes on.
      if (!cell || name === this.#open[at]?.name) continue;
      this.#open.length = at;
      const printed = partWeight(nameOf(cell.text), true).weight;
      this.#open[at] = { name, weight: printed, rows: 0, levels: 0 };
      if (at === 1 && this.#open[0]) this.#open[0].levels = exactSum(this.#open[0].levels, printed ?? Number.NaN);
    }
    for (const level of this.#open) if (level) level.rows = exactSum(level.rows, weight);
  }
}

const exactSum = (one: number, other: number): number => Number((one + other).toFixed(6));
