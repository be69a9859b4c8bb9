// Sets single cells of a sheet, which keep their formats.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { cellName } from '../../workbook/area';
import type { Change } from '../../workbook/host';
import type { PlanCell } from '../../workbook/plan';
import { noSuchSheet } from '../../workbook/refusals';
import type { Book } from './book';
import { editRows, type RowEdit } from './edit-rows';
import { nameColumns } from './name-columns';
import { needText, putText } from './package';
import { cellsOfRow, joinSheet, rowsOf, splitSheet, type SheetPart } from './sheet-part';
import { listTables } from './tables';
import { listSheets, sameName } from './workbook-part';

export function writeCells(book: Book, { sheet, row, column, cells, format }: Extract<Change, { do: 'write' }>): Outcome<void> {
  const entry = listSheets(book).find(({ name }) => sameName(name, sheet));
  if (!entry) return noSuchSheet(sheet);
  const style = format === undefined ? undefined : (own: number) => book.styles.withNumberFormat(own, format);
  const edits = new Map<number, RowEdit>();
  cells.forEach((line, down) => {
    const set = new Map<number, { value: PlanCell; style?: (own: number) => number }>();
    line.forEach((value, across) => {
      if (value !== null) set.set(column + across, { value, ...(style && { style }) });
    });
    if (set.size > 0) edits.set(row + down, { cells: set });
  });
  for (const table of listTables(book)) {
    const headers = table.sheet.path === entry.path && table.headers > 0 ? edits.get(table.area.row) : undefined;
    if (headers) edits.set(table.area.row, { ...headers, cells: nameColumns(book, table, headers.cells) });
  }
  const part = splitSheet(needText(book.parts, entry.path));
  const shared = findShared(part, edits);
  if (shared)
    return refuse(
      'BAD_REQUEST',
      `工作表“${entry.name}”的单元格 ${shared} 的公式由多个单元格共用，不能单独改写。请在 Excel 中改写这个单元格。`,
    );
  putText(book.parts, entry.path, joinSheet(editRows(part, edits, (text) => book.strings.place(text))));
  return ok(undefined);
}

/** A cell to be written whose formula other cells hang on. */
function findShared(part: SheetPart, edits: ReadonlyMap<number, RowEdit>): string | undefined {
  for (const line of rowsOf(part)) {
    const edit = edits.get(line.row);
    if (!edit) continue;
    for (const { column, content } of cellsOfRow(line, part.prefix)) {
      if (edit.cells.has(column) && /<(?:\w+:)?f\s[^>]*\bref="[^"]*:/.test(content)) return cellName(line.row, column);
    }
  }
  return undefined;
}
