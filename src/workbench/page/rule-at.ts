// The validation rule of a cell.
import { intersect } from '../host/model/area';
import type { GridPort } from '../host/model/grid-port';

export type Validated = ReturnType<GridPort['validations']>[number];

export function ruleAt(grid: GridPort, sheet: string, row: number, column: number): Validated | undefined {
  return grid.validations(sheet).find(({ area }) => intersect(area, { row, column, rows: 1, columns: 1 }));
}
