// Adds rows to a table.
import type { PlanCell } from '../../workbook/plan';
import { CALL, type Batch } from './batch';
import { cellInput } from './cell-input';
import { bytesOf, slicesOf } from './slices';

/** What was found before: whether the table's only row is empty, and the number formats of its columns. */
export interface Grown {
  intoEmptyRow: boolean;
  formats: readonly string[];
}

/** Adds rows below the last, or from the only row on when that is empty; a table brings its formats and rules along. */
export async function appendRows(
  table: Excel.Table,
  rows: readonly (readonly PlanCell[])[],
  { intoEmptyRow, formats }: Grown,
  batch: Batch,
): Promise<void> {
  if (rows.length === 0) return;
  if (rows.some((row) => row.length > formats.length)) throw new Error(`Rows to append are longer than the table's ${formats.length} columns.`);
  const input = (row: readonly PlanCell[]) =>
    formats.map((format, column) => cellInput(row[column] ?? '', format === '@') as string | number | boolean);
  if (intoEmptyRow) {
    await batch.spend(bytesOf(rows.slice(0, 1)) + CALL);
    table.getDataBodyRange().getRow(0).formulas = [input(rows[0]!)];
  }
  for (const { cells } of slicesOf(0, rows.slice(intoEmptyRow ? 1 : 0))) {
    await batch.spend(bytesOf(cells) + CALL);
    table.rows.add(undefined, cells.map(input));
  }
}
