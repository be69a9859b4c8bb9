// Where the columns and rows of one of our tables stand in a workbook, new or opened.
import { cellName, rangeName, sheetReference } from './area';
import type { Column } from './column';
import type { FoundTable } from './found/found-table';

/** `first` is the table's first row of data; `columns` gives the sheet's column of each column id. */
export interface Placement {
  sheet: string;
  first: number;
  columns: ReadonlyMap<string, number>;
}

/** A new table: its columns stand side by side from the sheet's first column on. */
export function newPlacement(sheet: string, first: number, columns: readonly Column[]): Placement {
  return { sheet, first, columns: new Map(columns.map(({ id }, index) => [id, index])) };
}

/** A table as it was found, its columns wherever they are now. */
export function foundPlacement({ sheet, area }: FoundTable, { at }: { at: ReadonlyMap<string, number> }): Placement {
  return { sheet, first: area.row + 1, columns: new Map([...at].map(([id, offset]) => [id, area.column + offset])) };
}

/** A cell of the table for formulas on another sheet: `录入_高校!F8`. */
export function cellReference({ sheet, columns }: Placement, id: string, row: number): string {
  return `${sheetReference(sheet)}!${cellName(row, columns.get(id)!)}`;
}

/** So many cells of a column from the first row on, as an absolute reference: `名册!$B$5:$B$204`. */
export function columnReference({ sheet, first, columns }: Placement, id: string, rows: number): string {
  return `${sheetReference(sheet)}!${rangeName({ row: first, column: columns.get(id)!, rows, columns: 1 })}`;
}
