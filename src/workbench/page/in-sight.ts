// Goes to cells: what the add-in, a link or a search selects is brought into sight, as in Excel, and not under the frozen rows and columns.
import { LifecycleStages } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Axis, GridPort } from '../host/model/grid-port';
import type { Screen } from './screen';

const PIXELS_PER_POINT = 96 / 72;

/** `arrived` is called when the cell can be seen. */
export function bringIntoSight(api: FUniver, grid: GridPort, screen: Screen, arrived: () => void): void {
  const { select } = grid;
  grid.select = (sheet, area) => {
    select(sheet, area);
    requestAnimationFrame(() => {
      // a sheet that has just come to the front is laid out by then
      scrollTo(api, grid, screen);
      arrived();
    });
  };
  // Univer begins at the top when it first draws a workbook.
  api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage === LifecycleStages.Steady) scrollTo(api, grid, screen);
  });
}

/** Shows the first selected cell, about a third from the edges, when it is out of sight. */
function scrollTo(api: FUniver, grid: GridPort, screen: Screen): void {
  const {
    sheet,
    area: { row, column },
  } = grid.selection();
  const { down, across } = screen.hides(row, column);
  if (!down && !across) return;
  const now = api.getActiveWorkbook()!.getActiveSheet().getScrollState();
  const [room, frozen] = [screen.room(), grid.frozen(sheet)];
  const rows = down
    ? scrolled(grid, sheet, 'rows', row, frozen.rows, room.height / 3)
    : { start: now.sheetViewStartRow, offset: now.offsetY };
  const columns = across
    ? scrolled(grid, sheet, 'columns', column, frozen.columns, room.width / 3)
    : { start: now.sheetViewStartColumn, offset: now.offsetX };
  api.syncExecuteCommand('sheet.command.scroll-view', {
    sheetViewStartRow: rows.start,
    offsetY: rows.offset,
    sheetViewStartColumn: columns.start,
    offsetX: columns.offset,
  });
}

/** Univer's words for so much scrolling that a line has at most so many pixels of others before it: a line, counted as if none were frozen,
 *  and
 *  pixels beyond it. */
function scrolled(
  grid: GridPort,
  sheet: string,
  axis: Axis,
  index: number,
  frozen: number,
  before: number,
): { start: number; offset: number } {
  const size = (line: number): number => (grid.isHidden(sheet, axis, line) ? 0 : grid.size(sheet, axis, line) * PIXELS_PER_POINT);
  let first = index;
  for (let room = before; first > frozen && size(first - 1) <= room; first--) room -= size(first - 1);
  let offset = 0;
  for (let line = frozen; line < first; line++) offset += size(line);
  let start = 0;
  for (; start < first && size(start) <= offset; start++) offset -= size(start);
  return { start, offset };
}
