// Makes a table of cells that stand on a sheet already.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { areaName, overlap, parseArea } from '../../workbook/area';
import type { TablePlan } from '../../workbook/plan';
import type { Book } from './book';
import { editRows } from './edit-rows';
import { addTablePart } from './lay-sheet';
import { needText, putText } from './package';
import { editAround, joinSheet, splitSheet } from './sheet-part';
import { listTables } from './tables';
import { safeHeader } from './text';
import { dropLocalName, type SheetEntry } from './workbook-part';
import { tag } from './xml';
import { child, children, insert, type Element } from './xml-tree';

export function addTable(book: Book, { name, path }: SheetEntry, table: TablePlan): Outcome<void> {
  const part = splitSheet(needText(book.parts, path));
  const other = listTables(book).find((each) => each.sheet.path === path && overlap(each.area, table.area));
  if (other)
    return refuse(
      'BAD_REQUEST',
      `工作表“${name}”的 ${areaName(table.area)} 已有表格“${other.name}”。请在“表设计”中把它改名为“${table.name}”，或“转换为区域”后再试。`,
    );
  const merge = [...part.tail.matchAll(/mergeCell\s[^>]*?ref="([^"]+)"/g)]
    .map((match) => parseArea(match[1]!))
    .find((area) => area && overlap(area, table.area));
  if (merge)
    return refuse('BAD_REQUEST', `工作表“${name}”的 ${areaName(merge)} 是合并单元格，表格“${table.name}”补不上去。请取消合并，再试一次。`);
  const headers = new Map(table.columns.map((header, across) => [table.area.column + across, { value: safeHeader(header) }]));
  const headed = editRows(part, new Map([[table.area.row, { cells: headers }]]), (text) => book.strings.place(text));
  const id = addTablePart(book, path, table);
  // A filter of the sheet's own and one of the table cannot be at the same cells.
  const filtered = editAround(headed, (root) => {
    const filter = child(root, 'autoFilter');
    const area = filter && parseArea(filter.get('ref') ?? '');
    if (area && overlap(area, table.area)) {
      filter.remove();
      dropLocalName(book, name, '_xlnm._FilterDatabase');
    }
    listTable(root, id);
  });
  putText(book.parts, path, joinSheet(filtered));
  return ok(undefined);
}

/** Enters the table's part where the sheet lists them: last of all, but for what later versions added. */
function listTable(root: Element, id: string): void {
  if (!child(root, 'tableParts')) insert(root, tag('tableParts'), child(root, 'extLst'));
  const list = child(root, 'tableParts')!;
  insert(list, tag('tablePart', { 'r:id': id }));
  list.set('count', String(children(list).length));
}
