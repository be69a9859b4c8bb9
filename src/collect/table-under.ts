// Finds a table on a sheet by its hidden ids or, where somebody deleted them, by its headers; it need not be a table of Excel's any more.
import type { Cell } from '../model/cell';
import { fold } from '../model/text';
import { areaAt } from '../workbook/area';
import type { Column } from '../workbook/column';
import { matchColumns, type ColumnMatch } from '../workbook/found/match-columns';
import type { SheetCells } from './found-cell';

interface TableUnder {
  match: ColumnMatch<Column>;
  rows: readonly (readonly Cell[])[];
  /** Of the sheet, from 0: the first row of data, and the column from which offsets count. */
  row: number;
  column: number;
}

/** `signs` are ids that stand in the row of ids, one and all. */
export function tableUnder(
  { sheet, row, column, cells }: SheetCells,
  columns: readonly Column[],
  signs: readonly string[],
): TableUnder | undefined {
  const ids = cells.findIndex((line) => signs.every((sign) => line.includes(sign)));
  const header = ids >= 0 ? ids + 1 : cells.findIndex((line) => headersIn(line, columns) > columns.length / 2);
  if (header <= 0 && ids < 0) return undefined;
  const headers = cells[header];
  if (!headers) return undefined;
  const found = {
    name: '',
    sheet,
    area: areaAt(row + header, column, cells.length - header, headers.length),
    ids: ids >= 0 ? cells[ids]! : [],
    headers,
    rows: cells.slice(header + 1),
    below: [],
  };
  return { match: matchColumns(columns, found), rows: found.rows, row: row + header + 1, column };
}

function headersIn(line: readonly Cell[], columns: readonly Column[]): number {
  const said = new Set(line.map((cell) => fold(String(cell ?? ''))));
  return columns.filter(({ header }) => said.has(fold(header))).length;
}
