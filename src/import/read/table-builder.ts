// Puts cells into a table as they come, row by row, round those that reach down from above.
import type { SourceCell, SourceTable } from '../source';

/** No table is wider; a span that says more is a mistake or an attack. */
const WIDEST = 256;
const TALLEST = 10_000;

export class TableBuilder {
  readonly cells: SourceCell[] = [];
  rows = 0;
  /** How far down each column is taken, by the row where it is free again. */
  #taken: number[] = [];
  #column = 0;
  #width = 0;

  startRow(skip = 0): void {
    this.rows++;
    this.#column = skip;
  }

  /** A cell at the next free place of the row. */
  add(text: string, rows = 1, columns = 1): SourceCell | undefined {
    const row = this.rows - 1;
    while ((this.#taken[this.#column] ?? 0) > row) this.#column++;
    if (this.#column >= WIDEST) return undefined;
    const cell = {
      text,
      row,
      column: this.#column,
      rows: Math.max(1, Math.min(rows, TALLEST)),
      columns: Math.max(1, Math.min(columns, WIDEST - this.#column)),
    };
    for (let at = cell.column; at < cell.column + cell.columns; at++) this.#taken[at] = row + cell.rows;
    this.#column += cell.columns;
    this.#width = Math.max(this.#width, this.#column);
    this.cells.push(cell);
    return cell;
  }

  /** The table; cells that reach below its last row end there. */
  build(where: string): SourceTable {
    const cells = this.cells.map((cell) => ({ ...cell, rows: Math.min(cell.rows, this.rows - cell.row) }));
    return { where, rows: this.rows, columns: this.#width, cells };
  }
}
