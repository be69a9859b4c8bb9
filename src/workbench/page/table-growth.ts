// A table grows when somebody types or pastes right under it, as in Excel; what the add-in writes there stays outside.
import type { FUniver } from '@univerjs/core/facade';
import { intersect, type Area } from '../host/model/area';
import type { TableState } from '../host/model/attachments';
import type { GridPort } from '../host/model/grid-port';
import { makeAlike } from '../host/model/new-rows';

/** `busy` tells whether a change comes from the add-in or from opening a file. */
export function growTables(api: FUniver, grid: GridPort, busy: () => boolean): void {
  let undoing = false; // what comes back or goes was there before, table and all
  const { BeforeUndo, BeforeRedo, Undo, Redo } = api.Event;
  for (const before of [BeforeUndo, BeforeRedo]) api.addEvent(before, () => { undoing = true; });
  for (const after of [Undo, Redo]) api.addEvent(after, () => { undoing = false; });
  grid.listen((event) => {
    if (event.kind !== 'changed' || event.change !== 'RangeEdited' || undoing || busy()) return;
    const { sheet, area } = event;
    setTimeout(() => grow(grid, sheet, area)); // when the entry itself is done with
  });
}

function grow(grid: GridPort, sheet: string, edited: Area): void {
  if (grid.extras().sheets[sheet]?.protection) return;
  const under = (table: TableState): boolean => table.sheet === sheet && newRows(grid, table, edited) > 0;
  const table = grid.tables().find(under);
  if (!table) return;
  const { area } = table;
  const place = { ...area, row: area.row + area.rows, rows: newRows(grid, table, edited) };
  grid.together([
    () => grid.changeTable(table.id, { area: { ...area, rows: area.rows + place.rows } }),
    () => makeAlike(grid, sheet, place, place.row - 1),
  ]);
}

/** How many rows were filled right under the table; none where something else stands there. */
function newRows(grid: GridPort, { id, sheet, area }: TableState, edited: Area): number {
  const first = area.row + area.rows;
  const rows = edited.row + edited.rows - first;
  const place = { ...area, row: first, rows };
  if (edited.row > first || rows <= 0 || area.rows < 2 || !intersect(edited, place)) return 0;
  if (grid.tables().some((other) => other.id !== id && other.sheet === sheet && intersect(other.area, place))) return 0;
  if (grid.merges(sheet).some((merge) => intersect(merge, place))) return 0;
  const filled = grid.contents(sheet, place).map((line, r) => line.map(({ value, formula }, c) => ({ full: value !== null || formula !== undefined, own: !!intersect(edited, { row: first + r, column: area.column + c, rows: 1, columns: 1 }) })));
  if (filled.some((line) => line.some(({ full, own }) => full && !own))) return 0;
  return filled.findLastIndex((line) => line.some(({ full }) => full)) + 1;
}
