// Where cells go when rows, columns or cells are inserted or deleted.
import { MAX_COLUMNS, MAX_ROWS, type CellArea } from './area';
import type { GridEvent } from './grid-port';

/** `count` places inserted (or deleted, when negative) at `area`, within its band of columns (or rows). */
export interface Shift {
  axis: 'rows' | 'columns';
  area: CellArea;
  deleted: boolean;
}

/** Which lines an event inserted or deleted, if any. */
export function shiftOf(event: GridEvent): (Shift & { sheet: string }) | undefined {
  if (event.kind !== 'changed') return undefined;
  const [, line, done] = /^(Row|Column)(Inserted|Deleted)$/.exec(event.change) ?? [];
  return line
    ? { sheet: event.sheet, axis: line === 'Row' ? 'rows' : 'columns', area: event.area, deleted: done === 'Deleted' }
    : undefined;
}

/** Start and length of a stretch after the shift; null when nothing is left of it. */
function shiftStretch(start: number, length: number, at: number, count: number, deleted: boolean): [number, number] | null {
  if (!deleted) {
    if (start >= at) return [start + count, length];
    return start + length > at ? [start, length + count] : [start, length];
  }
  const end = start + length;
  const newStart = start < at ? start : Math.max(at, start - count);
  const newEnd = end <= at ? end : Math.max(at, end - count);
  return newEnd > newStart ? [newStart, newEnd - newStart] : null;
}

/** An area after the shift; null when all of it was deleted. Areas that stick out of the shifted band stay. */
export function shiftArea(area: CellArea, { axis, area: at, deleted }: Shift): CellArea | null {
  if (axis === 'rows') {
    if (area.column < at.column || area.column + area.columns > at.column + at.columns || area.rows === MAX_ROWS) return area;
    const rows = shiftStretch(area.row, area.rows, at.row, at.rows, deleted);
    return rows && { ...area, row: rows[0], rows: rows[1] };
  }
  if (area.row < at.row || area.row + area.rows > at.row + at.rows || area.columns === MAX_COLUMNS) return area;
  const columns = shiftStretch(area.column, area.columns, at.column, at.columns, deleted);
  return columns && { ...area, column: columns[0], columns: columns[1] };
}
