// Tables take in what somebody types or pastes right under them, as in Excel.
import type { FUniver } from '@univerjs/core/facade';
import { intersect, type CellArea } from '../host/model/area';
import type { TableState } from '../host/model/attachments';
import type { GridPort } from '../host/model/grid-port';
import { makeAlike } from '../host/model/new-rows';
import { toArea } from '../host/univer/context';

/** Tells that somebody has filled these cells. */
export type Filled = (sheet: string, area: CellArea) => void;

/** Lets the tables of the grid grow; the growth is undone before what was typed is. */
export function growTables(grid: GridPort): Filled {
  return (sheet, area) => {
    const table = grid
      .tables()
      .find(
        (each) =>
          each.sheet === sheet && each.area.row + each.area.rows === area.row && intersect(each.area, { ...area, row: each.area.row }),
      );
    const rows = table ? rowsOf(grid, table, area) : 0;
    if (!table || rows === 0) return;
    const last = area.row - 1;
    grid.together([
      () => grid.changeTable(table.id, { area: { ...table.area, rows: table.area.rows + rows } }),
      () => makeAlike(grid, sheet, { ...table.area, row: area.row, rows }, last),
    ]);
  };
}

/** How many rows under the table it takes in: filled just now, with nothing beside that was there before, and with room for them. */
function rowsOf(grid: GridPort, { id, sheet, area: own }: TableState, { row, rows, column, columns }: CellArea): number {
  const under = { ...own, row, rows };
  if (
    own.rows < 2 ||
    [
      ...grid
        .tables()
        .filter((each) => each.id !== id && each.sheet === sheet)
        .map(({ area }) => area),
      ...grid.merges(sheet),
    ].some((each) => intersect(each, under))
  )
    return 0;
  const cells = grid.contents(sheet, under).map((line) => line.map(({ value, formula }) => value !== null || formula !== undefined));
  const isNew = (line: boolean[]): boolean =>
    line.some(Boolean) && line.every((filled, at) => !filled || (own.column + at >= column && own.column + at < column + columns));
  const end = cells.findIndex((line) => !isNew(line));
  return end < 0 ? rows : end;
}

/** Calls when somebody has typed or pasted in Univer's own ways. */
export function listenToTyping(api: FUniver, filled: Filled): void {
  api.addEvent(api.Event.SheetEditEnded, ({ worksheet, row, column, isConfirm }) => {
    if (isConfirm) filled(worksheet.getSheetId(), { row, column, rows: 1, columns: 1 });
  });
  api.addEvent(api.Event.ClipboardPasted, ({ worksheet }) => {
    const pasted = worksheet.getSelection()?.getActiveRange()?.getRange();
    if (pasted) filled(worksheet.getSheetId(), toArea(pasted));
  });
}
