// A table by its rows, with merged cells at every place they cover and the marks for “as above” resolved.
import type { SourceCell, SourceTable } from '../source';
import { squeezed } from './plain';

export interface GridRow {
  row: number;
  /** By column; undefined where nothing stands. A merged cell is one and the same at all its places. */
  cells: readonly (SourceCell | undefined)[];
}

const AS_ABOVE = /^(?:〃|″|"|''|＂|”|“|同上|同前|ditto)$/iu;

export function gridRows(table: SourceTable): GridRow[] {
  const lines = new Map<number, (SourceCell | undefined)[]>();
  const lineAt = (row: number): (SourceCell | undefined)[] => {
    const line = lines.get(row) ?? Array<SourceCell | undefined>(table.columns).fill(undefined);
    lines.set(row, line);
    return line;
  };
  for (const cell of table.cells) {
    if (squeezed(cell.text) === '') continue;
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      const line = lineAt(row);
      for (let column = cell.column; column < Math.min(cell.column + cell.columns, table.columns); column++) line[column] = cell;
    }
  }
  const rows = [...lines].sort(([one], [other]) => one - other).map(([row, cells]) => ({ row, cells }));
  for (const [index, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell && AS_ABOVE.test(squeezed(cell.text))) cells[column] = rows[index - 1]?.cells[column];
    }
  }
  return rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
}

/** The cells of a row, each once. */
export function distinctCells({ cells }: GridRow): SourceCell[] {
  return [...new Set(cells)].filter((cell) => cell !== undefined);
}
