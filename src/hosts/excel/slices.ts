// Cells in slices that one request can carry.
import type { PlanCell } from '../../workbook/plan';
import { cellInput } from './cell-input';
import { cellsOnce } from './range-once';

/** A tenth of what Excel on the web takes in one request: spelling more formulas at a stretch would keep a pane busy for too long. */
const BYTES_AT_ONCE = 500_000;
const ROWS_AT_ONCE = 1_000;

/** Rows of cells; `row` is where the first of them stands. */
interface Slice {
  row: number;
  cells: readonly (readonly PlanCell[])[];
  /** That its cells take in a request, roughly: a formula is spelled anew whenever it is asked for. */
  bytes: number;
}

/** The bytes of cells in a request, roughly: Chinese letters take three. */
export function bytesInRequest(cells: readonly (readonly PlanCell[])[]): number {
  let bytes = 0;
  for (const row of cells) bytes += bytesOfRow(row);
  return bytes;
}

function bytesOfRow(row: readonly PlanCell[]): number {
  let bytes = 0;
  for (const cell of row) {
    const text = typeof cell === 'object' && cell !== null ? cell.formula : cell;
    bytes += typeof text === 'string' ? text.length * 3 + 4 : 8;
  }
  return bytes;
}

/** Splits rows into slices of at most 1,000 rows and about half a megabyte; a row is never split. */
export function* slicesOf(row: number, cells: readonly (readonly PlanCell[])[]): Generator<Slice> {
  let start = 0;
  let bytes = 0;
  for (let at = 0; at < cells.length; at++) {
    const more = bytesOfRow(cells[at]!);
    if (at > start && (bytes + more > BYTES_AT_ONCE || at - start === ROWS_AT_ONCE)) {
      yield { row: row + start, cells: cells.slice(start, at), bytes };
      start = at;
      bytes = 0;
    }
    bytes += more;
  }
  if (cells.length > start) yield { row: row + start, cells: cells.slice(start), bytes };
}

/** Writes a slice; a cell that is `null` Excel leaves as it is. */
export function writeSlice(
  sheet: Excel.Worksheet,
  { row, cells }: Slice,
  column: number,
  isText: (row: number, column: number) => boolean,
): void {
  const width = cells[0]!.length;
  if (width === 0) return;
  cellsOnce(sheet, { row, column, rows: cells.length, columns: width }).formulas = cells.map((line, down) =>
    line.map((cell, across) => cellInput(cell, isText(row + down, column + across))),
  );
}

/** Gives the cells that a slice writes a number format; the others keep theirs. */
export function formatSlice(sheet: Excel.Worksheet, { row, cells }: Slice, column: number, format: string): void {
  const width = cells[0]!.length;
  if (width === 0) return;
  const formats = cells.map((line) => line.map((cell) => (cell === null ? null : format)));
  cellsOnce(sheet, { row, column, rows: cells.length, columns: width }).numberFormat = formats;
}
