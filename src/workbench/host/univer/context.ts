// What the parts of the Univer grid share: the workbook in Univer, its services, and whether something waits to be calculated.
import { RANGE_TYPE, type ICellData, type Injector, type IObjectMatrixPrimitiveType, type IRange, type Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-conditional-formatting';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type {} from '@univerjs/preset-sheets-data-validation';
import type {} from '@univerjs/preset-sheets-note';
import type {} from '@univerjs/preset-sheets-table';
import { MAX_COLUMNS, MAX_ROWS, type CellArea } from '../model/area';
import type { DocumentExtras } from '../model/document';
import { fail } from '../model/host-error';
import type { Facades } from './facades';

export interface UniverContext extends Facades {
  api: FUniver;
  injector: Injector;
  /** What array formulas spill into cells that have no content of their own. */
  spilled(sheet: string): IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  /** Where they spill to, by the cell in which they stand. */
  spills(sheet: string): IObjectMatrixPrimitiveType<IRange>;
  extras(): DocumentExtras;
  keepExtras(): void;
  /** Whether the grid itself goes to another sheet and back: nobody is told then. */
  passing: boolean;
  /** Goes to a sheet or cell on purpose. */
  go(work: () => void): void;
  /** Contents were written: the next read waits for the calculation. */
  markDirty(): void;
}

/** Univer measures in pixels, Office in points. */
export const PIXELS_PER_POINT = 96 / 72;

export function univerSheet(context: UniverContext, id: string): FWorksheet {
  return context.sheet(id) ?? fail('ItemNotFound');
}

export function command(context: UniverContext, id: string, params: object): void {
  context.api.syncExecuteCommand(id, params);
}

export function asyncCommand(context: UniverContext, id: string, params: object): Promise<boolean> {
  return context.api.executeCommand(id, params) as Promise<boolean>;
}

export function target(context: UniverContext, sheet: string): { unitId: string; subUnitId: string } {
  return { unitId: context.workbook().getId(), subUnitId: sheet };
}

export function toRange({ row, column, rows, columns }: CellArea): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** Whole rows and columns are marked as such, or have NaN for an end. */
export function toArea({ startRow, startColumn, endRow, endColumn, rangeType }: IRange): CellArea {
  const allRows = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL || Number.isNaN(endRow);
  const allColumns = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL || Number.isNaN(endColumn);
  return {
    row: startRow || 0,
    column: startColumn || 0,
    rows: allRows ? MAX_ROWS : endRow - startRow + 1,
    columns: allColumns ? MAX_COLUMNS : endColumn - startColumn + 1,
  };
}

/** Univer's sheets end somewhere: makes room for an area, and cuts whole columns and rows down to what there is. */
export function withRoom(context: UniverContext, sheet: string, area: CellArea): CellArea {
  const grid = univerSheet(context, sheet);
  const rows = area.rows === MAX_ROWS ? grid.getMaxRows() - area.row : area.rows;
  const columns = area.columns === MAX_COLUMNS ? grid.getMaxColumns() - area.column : area.columns;
  if (area.row + rows > grid.getMaxRows()) grid.setRowCount(area.row + rows + 100);
  if (area.column + columns > grid.getMaxColumns()) grid.setColumnCount(area.column + columns + 10);
  return { ...area, rows, columns };
}

/** Univer goes to a new sheet, Excel does not; some of its commands work on the active sheet only: comes back afterwards. */
export function stayOnSheet<T>(context: UniverContext, work: () => T): T {
  const active = context.activeSheet();
  const before = context.passing;
  context.passing = true;
  const back = (): void => {
    if (context.activeSheet().getSheetId() !== active.getSheetId()) context.workbook().setActiveSheet(active);
    context.passing = before;
  };
  const result = work();
  if (!(result instanceof Promise)) {
    back();
    return result;
  }
  return result.finally(back) as T;
}
