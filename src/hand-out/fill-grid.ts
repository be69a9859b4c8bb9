// 录入: the book's own entry sheet with the units and indicators that one office or expert fills in, and the clauses beside it.
import { isBlank, type Cell } from '../model/cell';
import { areaAt, areaName, sheetReference } from '../workbook/area';
import { clauseSheet } from '../workbook/clause/clause-sheet';
import { NAME_ID, UNIT_ID } from '../workbook/entry/entry-ids';
import { entrySheet } from '../workbook/entry/entry-sheet';
import type { Frame } from '../workbook/frame';
import type { SheetPlan } from '../workbook/plan';
import type { RosterUnit } from '../workbook/roster/read-roster';
import type { Task } from './cover';
import { askedColumns, type HandoutForm } from './handout';

const HINT = '黄色格还没有填；没有的填 0 或“否”，不要留空。点单元格看填法和条文。可以排序、筛选，不要删列、改隐藏的编号。';

interface Grid {
  sheets: SheetPlan[];
  task: Task;
}

/** `reasonAt` tells why a cell was returned; '' where it was not. */
export function fillGrid(
  frame: Frame,
  { layout, units }: HandoutForm,
  valueAt: (unit: RosterUnit, column: string) => Cell,
  reasonAt: (unit: RosterUnit, column: string) => string,
): Grid {
  const cellOf = (unit: RosterUnit, id: string): Cell => (id === UNIT_ID ? unit.id : id === NAME_ID ? unit.name : valueAt(unit, id));
  const rows = units.map((unit) => layout.columns.map(({ id }) => cellOf(unit, id)));
  const sheet = entrySheet(frame, layout, rows, HINT);
  const notes = units.flatMap((unit, down) =>
    layout.columns.flatMap(({ id, isIdentity }, column) => {
      const text = isIdentity ? '' : reasonAt(unit, id);
      return text === '' ? [] : [{ row: layout.rows.first + down, column, text: `退回：${text}` }];
    }),
  );
  const returned = notes.map(({ row, column }) => ({ area: areaAt(row, column), style: 'problem' as const }));
  const asked = askedColumns({ layout }).length;
  const cells = units.length * asked;
  const area = areaAt(layout.rows.first, layout.columns.length - asked, units.length, asked);
  return {
    sheets: [
      { ...sheet, styles: [...sheet.styles, ...returned], ...(notes.length > 0 && { notes: [...(sheet.notes ?? []), ...notes] }) },
      clauseSheet(frame, layout.form),
    ],
    task: {
      sheet: sheet.name,
      cells,
      blank: rows.flat().filter(isBlank).length,
      blanks: `COUNTBLANK(${sheetReference(sheet.name)}!${areaName(area)})`,
    },
  };
}
