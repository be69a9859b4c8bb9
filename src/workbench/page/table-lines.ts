// Rows and columns that a table's own menus insert or delete, as rows and columns of the sheet: Univer's commands for tables leave
// formulas elsewhere pointing at what stood there before.
import type { FUniver } from '@univerjs/core/facade';
import { MAX_COLUMNS, MAX_ROWS, type CellArea } from '../host/model/area';
import type { GridPort } from '../host/model/grid-port';

interface Params {
  subUnitId?: string;
  /** The first row or column concerned, where the command is not about the selection. */
  index?: number;
  count?: number;
}

const COMMAND = /^sheet\.command\.table-(insert|remove)-(row|col)(?:umn)?(-at)?$/;

export function keepFormulas(api: FUniver, grid: GridPort): void {
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const [, verb, lines, isAt] = COMMAND.exec(event.id) ?? [];
    if (verb === undefined || event.cancel) return;
    event.cancel = true;
    const { subUnitId, index = 0, count = 1 } = (event.params ?? {}) as Params;
    const selection = grid.selection();
    const sheet = subUnitId ?? selection.sheet;
    const { row, rows, column, columns } = isAt ? { row: index, rows: count, column: index, columns: count } : selection.area;
    const area: CellArea = lines === 'row' ? { row, rows, column: 0, columns: MAX_COLUMNS } : { row: 0, rows: MAX_ROWS, column, columns };
    if (verb === 'insert') void grid.insert(sheet, area, lines === 'row' ? 'Down' : 'Right');
    else void grid.remove(sheet, area, lines === 'row' ? 'Up' : 'Left');
  });
}
