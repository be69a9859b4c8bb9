// Merged cells of a table: what they hold stands in their first cell and goes for all of them.
import type { Cell } from '../../model/cell';
import type { Area } from '../../workbook/area';
import type { FileRow } from './roster-list';

/** A title merged over a whole row says no more of the columns far to the right. */
export const MERGED_COLUMNS = 256;

export interface Merged {
  /** What a blank cell below the first of its merged cells stands for; undefined where nothing is merged. */
  down(line: number, column: number): Cell | undefined;
  /** What a cell beside the first of its merged cells stands for, in the same line. */
  across(line: number, column: number): Cell | undefined;
  /** Whether cells are merged from here to the right. */
  isAcross(line: number, column: number): boolean;
  /** Over how many rows the cells are merged that begin here. */
  rowsFrom(line: number, column: number): number;
}

export function mergedCells(rows: readonly FileRow[], merges: readonly Area[]): Merged {
  const byLine = new Map(rows.map((row) => [row.line, row.cells]));
  const byColumn = new Map<number, Area[]>();
  const last = rows.at(-1)?.line ?? 0;
  const width = Math.max(0, ...merges.map(({ column, columns }) => column + Math.min(columns, MERGED_COLUMNS)));
  for (const area of merges) {
    if (area.row >= last) continue;
    for (let column = area.column; column < Math.min(area.column + area.columns, width); column++) {
      if (!byColumn.has(column)) byColumn.set(column, []);
      byColumn.get(column)!.push(area);
    }
  }
  for (const areas of byColumn.values()) areas.sort((one, other) => one.row - other.row);
  /** The area over a cell: the last that begins at it or above, since areas do not overlap. */
  const areaAt = (line: number, column: number): Area | undefined => {
    const areas = byColumn.get(column) ?? [];
    let [low, high] = [0, areas.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (areas[middle]!.row < line) low = middle + 1;
      else high = middle;
    }
    const found = areas[low - 1];
    return found && found.row + found.rows >= line ? found : undefined;
  };
  const valueOf = ({ row, column }: Area): Cell => byLine.get(row + 1)?.[column] ?? null;
  return {
    down(line, column) {
      const area = areaAt(line, column);
      return area && area.row + 1 < line ? valueOf(area) : undefined;
    },
    across(line, column) {
      const area = areaAt(line, column);
      return area && area.column < column ? valueOf(area) : undefined;
    },
    isAcross: (line, column) => (areaAt(line, column)?.columns ?? 1) > 1,
    rowsFrom(line, column) {
      const area = areaAt(line, column);
      return area && area.row + 1 === line && area.column === column ? area.rows : 1;
    },
  };
}
