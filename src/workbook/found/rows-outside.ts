// What was typed or pasted under a table and did not become part of it.
import { isBlank, quoteCell } from '../../model/cell';
import type { Issue } from '../../model/issue';
import { cellName } from '../area';
import type { FoundTable } from './found-table';

/** Rows right under a table, which a spreadsheet takes into it when they are typed there, but not always when they are pasted or made
 *  elsewhere. */
export function rowsOutside({ name, sheet, area, below }: FoundTable): Issue[] {
  const end = below.findIndex((row) => row.every(isBlank));
  const rows = end < 0 ? below.length : end;
  if (rows === 0) return [];
  const row = area.row + area.rows;
  const column = area.column + below[0]!.findIndex((cell) => !isBlank(cell));
  const cell = cellName(row, column);
  const said = quoteCell(below[0]![column - area.column]);
  const where = rows === 1 ? `第 ${row + 1} 行` : `第 ${row + 1}–${row + rows} 行`;
  return [
    {
      severity: 'warning',
      code: 'ROWS_OUTSIDE_TABLE',
      message: `“${name}”表最后一行下面的${where}（${said}${rows === 1 ? '' : '等'}）不在表格里，没有读取。应当算进去的，请拖动表格右下角的小角标，把${rows === 1 ? '这一行' : '这些行'}包进表格；只是备注的，请与表格空开一行。`,
      where: `${sheet}!${cell}`,
      sheet,
      cell,
    },
  ];
}
