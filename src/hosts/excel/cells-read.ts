// What Excel answers for a range, as the rest of the product has it.
import type { Cell } from '../../model/cell';
import type { Area } from '../../workbook/area';

/** Where a range is. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** Excel says '' for an empty cell, and gives errors as their text. */
export function cellFromExcel(value: unknown): Cell {
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
