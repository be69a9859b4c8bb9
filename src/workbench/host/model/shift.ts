// Where cells and references go when rows, columns or cells are inserted or deleted.
import { columnName, MAX_COLUMNS, MAX_ROWS, parseAddress, type Area } from './area';
import type { GridEvent } from './grid-port';

/** `count` places inserted (or deleted, when negative) at `area`, within its band of columns (or rows). */
export interface Shift {
  axis: 'rows' | 'columns';
  area: Area;
  deleted: boolean;
}

/** Which lines an event inserted or deleted, if any. */
export function shiftOf(event: GridEvent): (Shift & { sheet: string }) | undefined {
  if (event.kind !== 'changed') return undefined;
  const [, line, done] = /^(Row|Column)(Inserted|Deleted)$/.exec(event.change) ?? [];
  return line ? { sheet: event.sheet, axis: line === 'Row' ? 'rows' : 'columns', area: event.area, deleted: done === 'Deleted' } : undefined;
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
export function shiftArea(area: Area, { axis, area: at, deleted }: Shift): Area | null {
  if (axis === 'rows') {
    if (area.column < at.column || area.column + area.columns > at.column + at.columns || area.rows === MAX_ROWS) return area;
    const rows = shiftStretch(area.row, area.rows, at.row, at.rows, deleted);
    return rows && { ...area, row: rows[0], rows: rows[1] };
  }
  if (area.row < at.row || area.row + area.rows > at.row + at.rows || area.columns === MAX_COLUMNS) return area;
  const columns = shiftStretch(area.column, area.columns, at.column, at.columns, deleted);
  return columns && { ...area, column: columns[0], columns: columns[1] };
}

const REFERENCE = /"[^"]*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_(.!])/giu;

/** A formula after the shift on the sheet called `shifted`; `home` is the sheet that the formula stands on. */
export function shiftFormula(formula: string, home: string, shifted: string, shift: Shift): string {
  return formula.replace(REFERENCE, (whole: string, prefix: string | undefined, cells: string | undefined, offset: number) => {
    if (!cells || /[\p{L}\p{N}_.!']/u.test(formula[offset - 1] ?? '')) return whole;
    const sheet = prefix ? parseAddress(`${prefix}A1`)?.sheet : home;
    const area = parseAddress(cells)?.area;
    if (sheet !== shifted || !area) return whole;
    const moved = shiftArea(area, shift);
    return (prefix ?? '') + (moved ? withAnchors(cells, moved) : '#REF!');
  });
}

/** The address of `area`, with `$` where `original` has it. */
function withAnchors(original: string, area: Area): string {
  const corners = original.split(':').map((corner, index) => {
    const [, column$, row$] = /^(\$?)[A-Z]+(\$?)\d+$/i.exec(corner)!;
    const row = index === 0 ? area.row : area.row + area.rows - 1;
    const column = index === 0 ? area.column : area.column + area.columns - 1;
    return `${column$}${columnName(column)}${row$}${row + 1}`;
  });
  return corners.join(':');
}
