// Places on a sheet, counted from zero, and the addresses by which Excel calls them.

/** A rectangle of cells. Rows and columns count from 0. */
export interface CellArea {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const WHOLE_SHEET: CellArea = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A1`, `A1:B2`, `A:C` or `1:3`; with `$` when absolute. */
export function areaAddress(area: CellArea, absolute = false): string {
  const $ = absolute ? '$' : '';
  const column = (index: number): string => $ + columnLetters(index);
  const row = (index: number): string => $ + String(index + 1);
  const [lastRow, lastColumn] = [area.row + area.rows - 1, area.column + area.columns - 1];
  if (area.rows === MAX_ROWS && area.columns < MAX_COLUMNS) return `${column(area.column)}:${column(lastColumn)}`;
  if (area.columns === MAX_COLUMNS) return `${row(area.row)}:${row(lastRow)}`;
  const first = column(area.column) + row(area.row);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${column(lastColumn)}${row(lastRow)}`;
}

/** A sheet's name as formulas and addresses write it: quoted where it must be. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d+):\$?(\d+)$/;

function between(row1: number, column1: number, row2: number, column2: number): CellArea {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}

function parseArea(text: string): CellArea | undefined {
  const cells = CELLS.exec(text);
  if (cells) {
    const [row, column] = [Number(cells[2]) - 1, columnNumber(cells[1]!)];
    return between(row, column, cells[4] ? Number(cells[4]) - 1 : row, cells[3] ? columnNumber(cells[3]) : column);
  }
  const columns = COLUMNS.exec(text);
  if (columns) return between(0, columnNumber(columns[1]!), MAX_ROWS - 1, columnNumber(columns[2]!));
  const rows = ROWS.exec(text);
  return rows ? between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1) : undefined;
}

/** Reads `A1`, `A:C`, `'my sheet'!$A$1:$B$2`, with or without a leading `=`; undefined for anything else. */
export function parseAddress(address: string): { sheet?: string; area: CellArea } | undefined {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/.exec(address.trim());
  const area = match ? parseArea(match[3]!.trim()) : undefined;
  if (!match || !area || !fits(area)) return undefined;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2];
  return sheet === undefined ? { area } : { sheet, area };
}

export function fits({ row, column, rows, columns }: CellArea): boolean {
  return row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
}

export function intersect(one: CellArea, other: CellArea): CellArea | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function areasOverlap(one: CellArea, other: CellArea): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

export function bounding(one: CellArea, other: CellArea): CellArea {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

export function sameArea(one: CellArea, other: CellArea): boolean {
  return one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;
}

/** What is left of `area` when `hole` is cut out of it: up to four rectangles. */
export function cutOut(area: CellArea, hole: CellArea): CellArea[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const parts: CellArea[] = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

export function* cellsIn(area: CellArea): Generator<[row: number, column: number]> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) yield [row, column];
  }
}
