// Adds rows to a table by writing them right under it, which makes the table grow. Rows that are added through the table itself
// conflict with what others enter at the same time.
import type { PlanCell } from '../../workbook/plan';
import { CALL, type Batch } from './batch';
import { cellInput } from './cell-input';
import type { TableGrowth } from './growth';
import { bytesInRequest, slicesOf } from './slices';

/** Fills the rows below the last, or from the only row on when that is empty; looks and rules of the last row go down with them. */
export async function appendRows(
  { workbook }: Excel.RequestContext,
  rows: readonly (readonly PlanCell[])[],
  { sheet: name, last: { row, column, columns }, intoEmptyRow, formats, rules }: TableGrowth,
  batch: Batch,
): Promise<void> {
  if (rows.some((line) => line.length > columns)) throw new Error(`Rows to append are longer than the table's ${columns} columns.`);
  const sheet = workbook.worksheets.getItem(name);
  const input = (line: readonly PlanCell[]) =>
    formats.map((format, at) => cellInput(line[at] ?? '', format === '@') as string | number | boolean);
  const under = rows.slice(intoEmptyRow ? 1 : 0);
  await batch.spend(CALL * 4);
  if (under.length > 0) {
    const place = sheet.getRangeByIndexes(row + 1, column, under.length, columns);
    place.copyFrom(sheet.getRangeByIndexes(row, column, 1, columns), 'Formats');
    place.dataValidation.clear(); // a table does not grow over cells that have rules already
  }
  if (intoEmptyRow) {
    await batch.spend(bytesInRequest(rows.slice(0, 1)) + CALL);
    sheet.getRangeByIndexes(row, column, 1, columns).formulas = [input(rows[0]!)];
  }
  for (const slice of slicesOf(row + 1, under)) {
    await batch.spend(slice.bytes + CALL);
    sheet.getRangeByIndexes(slice.row, column, slice.cells.length, columns).formulas = slice.cells.map(input);
  }
  for (const { column: at, first, lay } of under.length > 0 ? rules : []) {
    await batch.spend(CALL * 7);
    lay(sheet.getRangeByIndexes(first, column + at, row + under.length - first + 1, 1));
  }
}
