// Goes to cells: what the add-in, a link or a search selects is brought into sight, as in Excel, and not under the frozen rows and columns.
import type { FUniver } from '@univerjs/core/facade';
import type { Axis, GridPort } from '../host/model/grid-port';
import type { Screen } from './screen';

const PIXELS_PER_POINT = 96 / 72;

/** `arrived` is called when the cell can be seen. */
export function bringIntoSight(api: FUniver, grid: GridPort, screen: Screen, arrived: () => void): void {
  const { select } = grid;
  grid.select = (sheet, area) => {
    select(sheet, area);
    requestAnimationFrame(() => { // a sheet that has just come to the front is laid out by then
      scrollTo(api, grid, screen);
      arrived();
    });
  };
}

/** Shows the first selected cell, about a third from the edges, when it is out of sight. */
export function scrollTo(api: FUniver, grid: GridPort, screen: Screen): void {
  const { sheet, area: { row, column } } = grid.selection();
  const { down, across } = screen.hides(row, column);
  if (!down && !across) return;
  const now = api.getActiveWorkbook()!.getActiveSheet().getScrollState();
  const room = screen.room();
  const frozen = grid.frozen(sheet);
  const first = (axis: Axis, index: number, most: number, stays: number): number => Math.max(0, firstLine(grid, sheet, axis, index, stays, most / 3) - stays);
  api.syncExecuteCommand('sheet.command.scroll-view', {
    ...(down ? { sheetViewStartRow: first('rows', row, room.height, frozen.rows), offsetY: 0 } : { sheetViewStartRow: now.sheetViewStartRow, offsetY: now.offsetY }),
    ...(across ? { sheetViewStartColumn: first('columns', column, room.width, frozen.columns), offsetX: 0 } : { sheetViewStartColumn: now.sheetViewStartColumn, offsetX: now.offsetX }),
  });
}

/** The row or column that comes first where `index` has at most so many pixels of others before it. */
function firstLine(grid: GridPort, sheet: string, axis: Axis, index: number, stays: number, pixels: number): number {
  let first = index;
  for (let before = 0; first > stays; first--) {
    before += grid.isHidden(sheet, axis, first - 1) ? 0 : grid.size(sheet, axis, first - 1) * PIXELS_PER_POINT;
    if (before > pixels) break;
  }
  return first;
}
