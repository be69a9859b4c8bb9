// Where cells are on the screen: Univer tells where they are on the sheet, and how far it is scrolled and zoomed.
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core';
import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { GridPort } from '../host/model/grid-port';

/** In pixels of the page. */
interface ScreenCell {
  left: number;
  top: number;
  width: number;
  height: number;
  zoom: number;
}

export class Screen {
  constructor(
    private readonly api: FUniver,
    private readonly injector: Injector,
    private readonly grid: GridPort,
    private readonly container: HTMLElement,
  ) {}

  /** The element that shows the cells, with the names of rows and columns at its edges. */
  get view(): HTMLElement | null {
    return this.container.querySelector('canvas[id^="univer-sheet-main"]')?.parentElement ?? null;
  }

  /** Undefined while there is nothing to see. The cell may be out of sight. */
  cell(row: number, column: number): ScreenCell | undefined {
    const { rows, columns } = this.frozen();
    return this.scrolledBy(row, column, row >= rows, column >= columns);
  }

  /** Whether the middle of a cell is in sight: neither scrolled away nor under the frozen rows and columns. */
  shows(row: number, column: number): boolean {
    const { down, across } = this.hides(row, column);
    return !down && !across;
  }

  /** What the cells that scroll have for themselves, in pixels of the sheet. */
  room(): { width: number; height: number } {
    const { rows, columns } = this.frozen();
    const edge = this.scrolledBy(rows, columns, false, false);
    const frame = this.view?.getBoundingClientRect();
    if (!edge || !frame) return { width: 0, height: 0 };
    return { width: Math.max(0, frame.right - edge.left) / edge.zoom, height: Math.max(0, frame.bottom - edge.top) / edge.zoom };
  }

  private frozen(): { rows: number; columns: number } {
    return this.grid.frozen(this.grid.activeSheet());
  }

  /** Whether one has to scroll to a cell. */
  hides(row: number, column: number): { down: boolean; across: boolean } {
    const { rows, columns } = this.frozen();
    const cell = this.cell(row, column);
    const edge = this.scrolledBy(rows, columns, false, false);
    const frame = this.view?.getBoundingClientRect();
    if (!cell || !edge || !frame) return { down: false, across: false };
    const [x, y] = [cell.left + cell.width / 2, cell.top + cell.height / 2];
    return { down: y > frame.bottom || (row >= rows && y < edge.top), across: x > frame.right || (column >= columns && x < edge.left) };
  }

  private scrolledBy(row: number, column: number, down: boolean, across: boolean): ScreenCell | undefined {
    const workbook = this.api.getActiveWorkbook();
    const scene = workbook && this.injector.get(IRenderManagerService).getRenderById(workbook.getId())?.scene;
    const main = scene?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const frame = this.view?.getBoundingClientRect();
    if (!workbook || !scene || !main || !frame) return undefined;
    const cell = workbook.getActiveSheet().getRange(row, column).getCellRect();
    const zoom = scene.scaleX;
    const [x, y] = [cell.left - (across ? main.viewportScrollX : 0), cell.top - (down ? main.viewportScrollY : 0)];
    return { left: frame.left + x * zoom, top: frame.top + y * zoom, width: cell.width * zoom, height: cell.height * zoom, zoom };
  }
}
