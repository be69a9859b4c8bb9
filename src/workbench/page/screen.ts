// Where cells are on the screen: Univer tells where they are on the sheet, and how far it is scrolled and zoomed.
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core';
import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { GridPort } from '../host/model/grid-port';

/** In pixels of the page. */
export interface ScreenCell {
  left: number;
  top: number;
  width: number;
  height: number;
  zoom: number;
}

export class Screen {
  constructor(private readonly api: FUniver, private readonly injector: Injector, private readonly grid: GridPort, private readonly container: HTMLElement) {}

  /** The element that shows the cells, with the names of rows and columns at its edges. */
  get view(): HTMLElement | null {
    return this.container.querySelector('canvas[id^="univer-sheet-main"]')?.parentElement ?? null;
  }

  /** Undefined while there is nothing to see. The cell may be out of sight. */
  cell(row: number, column: number): ScreenCell | undefined {
    const workbook = this.api.getActiveWorkbook();
    const scene = workbook && this.injector.get(IRenderManagerService).getRenderById(workbook.getId())?.scene;
    const main = scene?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const frame = this.view?.getBoundingClientRect();
    if (!workbook || !scene || !main || !frame) return undefined;
    const cell = workbook.getActiveSheet().getRange(row, column).getCellRect();
    const frozen = this.grid.frozen(this.grid.activeSheet());
    const zoom = scene.scaleX;
    const across = column < frozen.columns ? 0 : main.viewportScrollX;
    const down = row < frozen.rows ? 0 : main.viewportScrollY;
    return { left: frame.left + (cell.left - across) * zoom, top: frame.top + (cell.top - down) * zoom, width: cell.width * zoom, height: cell.height * zoom, zoom };
  }
}
