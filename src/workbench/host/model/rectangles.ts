// Single cells as few rectangles.
import type { CellArea } from './area';

/** Cells under one another together, then columns beside one another that are equally long. */
export function rectangles(cells: readonly { row: number; column: number }[]): CellArea[] {
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const found: CellArea[] = [];
  for (const { row, column } of sorted) {
    const last = found.at(-1);
    if (last?.column === column && row <= last.row + last.rows) last.rows = Math.max(last.rows, row - last.row + 1);
    else found.push({ row, column, rows: 1, columns: 1 });
  }
  const wide = new Map<string, CellArea>();
  const result: CellArea[] = [];
  for (const area of found) {
    const key = `${area.row} ${area.rows}`;
    const left = wide.get(key);
    if (left && left.column + left.columns === area.column) left.columns++;
    else {
      wide.set(key, area);
      result.push(area);
    }
  }
  return result;
}
