// Places on a sheet, counted from zero, and their A1 names.

/** A rectangle of cells. Rows and columns count from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A rectangle by its first cell and its size; a single cell when no size is given. */
export function areaAt(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

/** Whether two rectangles have a cell in common. */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** `F` for 5, `AA` for 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** `F6`, or `$F$6`. */
export function cellName(row: number, column: number, absolute = false): string {
  return absolute ? `$${columnName(column)}$${row + 1}` : `${columnName(column)}${row + 1}`;
}

/** The first cell of an area, by which conditions and checks of all its cells are written. */
export function firstCell({ row, column }: Area): string {
  return cellName(row, column);
}

/** `F6:G9`, or `F6` for a single cell. */
export function areaName({ row, column, rows, columns }: Area, absolute = false): string {
  const first = cellName(row, column, absolute);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1, absolute)}`;
}

/** `$F$6:$F$6`: both ends even of a single cell, for what has to be a range. */
export function rangeName({ row, column, rows, columns }: Area, absolute = true): string {
  return `${cellName(row, column, absolute)}:${cellName(row + rows - 1, column + columns - 1, absolute)}`;
}

/** Reads `F6`, `$F$6:$G$9` or `'录入 高校'!F6:G9` (the sheet is left out); undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(text.trim());
  if (!match) return undefined;
  const column = columnNumber(match[1]!);
  const row = Number(match[2]) - 1;
  const lastColumn = match[3] ? columnNumber(match[3]) : column;
  const lastRow = match[4] ? Number(match[4]) - 1 : row;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A sheet's name as formulas write it: quoted where it must be. */
export function sheetReference(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;
}
