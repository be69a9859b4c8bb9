// From rows and columns to points on the sheet, and back. Hidden lines take no room.
import type { Axis, GridPort } from './grid-port';

type Lines = Pick<GridPort, 'size' | 'isHidden'>;

const sizeOf = (grid: Lines, sheet: string, axis: Axis, index: number): number =>
  grid.isHidden(sheet, axis, index) ? 0 : grid.size(sheet, axis, index);

/** Points from the edge of the sheet to where a row or column begins. */
export function offsetOf(grid: Lines, sheet: string, axis: Axis, index: number): number {
  let sum = 0;
  for (let line = 0; line < index; line++) sum += sizeOf(grid, sheet, axis, line);
  return sum;
}

/** The row or column at so many points from the edge of the sheet, and what is left over within it. */
export function lineAt(grid: Lines, sheet: string, axis: Axis, points: number): { index: number; rest: number } {
  let rest = points;
  for (let index = 0; ; index++) {
    const size = sizeOf(grid, sheet, axis, index);
    if (rest < size - 0.01 || index > 10_000) return { index, rest: Math.max(0, rest) };
    rest -= size;
  }
}
