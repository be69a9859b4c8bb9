// Sheet protection for somebody who types, pastes or deletes: Univer's own does not know locked cells.
import type { FUniver } from '@univerjs/core/facade';
import { intersect, type CellArea } from '../host/model/area';
import type { GridPort } from '../host/model/grid-port';

/** Commands that change what is selected, and commands that change the shape of the sheet. */
const CONTENT =
  /^sheet\.command\.(set-range-values|clear-selection-(content|all)|auto-fill|.*paste.*|cut-content|set-style|delete-range.*|insert-range.*|move-range)$/;
const SHAPE = /^sheet\.command\.((table-)?insert-(row|col|rows|cols).*|(table-)?remove-(row|col).*|set-worksheet-name.*|sort-range.*)$/;

interface Params {
  range?: { startRow: number; startColumn: number; endRow: number; endColumn: number };
  subUnitId?: string;
}

export function isLocked(grid: GridPort, sheet: string, area: CellArea): boolean {
  if (!grid.extras().sheets[sheet]?.protection) return false;
  const inUse = grid.used(sheet, false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const within = area.rows * area.columns > 10_000 ? intersect(area, inUse) : area;
  return (
    within !== null &&
    grid
      .styles(sheet, within)
      .flat()
      .some((style) => style.locked)
  );
}

/** `busy` tells whether a change comes from the add-in or from opening a file: their writes are checked elsewhere. */
export function guardProtection(api: FUniver, grid: GridPort, busy: () => boolean, refused: () => void): void {
  const locked = (sheet: string, area: CellArea): boolean => isLocked(grid, sheet, area);
  const stop = (event: { cancel?: boolean }): void => {
    event.cancel = true;
    refused();
  };

  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const { worksheet, row, column } = event;
    if (locked(worksheet.getSheetId(), { row, column, rows: 1, columns: 1 })) stop(event);
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (busy() || !(CONTENT.test(event.id) || SHAPE.test(event.id))) return;
    const { range, subUnitId } = (event.params ?? {}) as Params;
    const selection = grid.selection();
    const sheet = subUnitId ?? selection.sheet;
    const protection = grid.extras().sheets[sheet]?.protection;
    if (!protection) return;
    const area = range
      ? {
          row: range.startRow,
          column: range.startColumn,
          rows: range.endRow - range.startRow + 1,
          columns: range.endColumn - range.startColumn + 1,
        }
      : selection.area;
    if (SHAPE.test(event.id) || locked(sheet, area)) stop(event);
  });
}
