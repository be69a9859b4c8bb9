// A table that handing out and collecting keep in the book: found again by its name, or by its hidden ids where it is a table no more.
import type { Cell } from '../model/cell';
import { isBlank } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { fold } from '../model/text';
import { areaAt } from '../workbook/area';
import type { Column } from '../workbook/column';
import { foundTables, readRequests, type FoundTable } from '../workbook/found/found-table';
import { matchColumns, type ColumnMatch } from '../workbook/found/match-columns';
import type { Change, Survey, WorkbookHost } from '../workbook/host';

export interface KeptTable {
  table: FoundTable;
  match: ColumnMatch<Column>;
  /** Rows in which something stands: the row of the sheet, and the cells by column id. */
  rows: { row: number; cell(id: string): Cell }[];
  /** Makes it a table again. */
  mending: Change[];
}

/** undefined where the book has no such sheet. */
export async function readKeptTable(
  host: WorkbookHost,
  survey: Survey,
  name: string,
  columns: readonly Column[],
): Promise<Outcome<KeptTable | undefined>> {
  const isIt = (each: string): boolean => fold(each) === fold(name);
  const requests = readRequests(survey, isIt);
  if (requests.length > 0) {
    const table = foundTables(survey, isIt, await host.read(requests)).get(fold(name))!;
    return ok(keptIn(table, columns, []));
  }
  const sheet = survey.sheets.find((each) => isIt(each.name) && each.used);
  if (!sheet) return ok(undefined);
  const [cells] = await host.read([{ sheet: sheet.name, area: sheet.used! }]);
  const ids = cells!.findIndex((row) => columns.filter(({ id }) => row.includes(id)).length > columns.length / 2);
  if (ids < 0)
    return refuse(
      'BAD_REQUEST',
      `“${sheet.name}”表的表头和隐藏编号被改动了，读不出来。请撤销改动，或用备份的工作簿；不要把别的表改成这个名称。`,
    );
  const first = cells![ids]!.findIndex((cell) => !isBlank(cell));
  const area = areaAt(sheet.used!.row + ids + 1, sheet.used!.column + first, cells!.length - ids - 1, columns.length);
  const rows = cells!.slice(ids + 2).map((row) => row.slice(first, first + columns.length));
  const headers = cells![ids + 1]!.slice(first, first + columns.length);
  const table: FoundTable = { name, sheet: sheet.name, area, ids: cells![ids]!.slice(first), headers, rows, below: [], lost: true };
  return ok(keptIn(table, columns, [{ do: 'add-table', sheet: sheet.name, planned: { name, area, columns: headers.map(String) } }]));
}

function keptIn(table: FoundTable, columns: readonly Column[], mending: Change[]): KeptTable {
  const match = matchColumns(columns, table);
  const rows = table.rows.flatMap((cells, at) =>
    cells.every(isBlank) ? [] : [{ row: table.area.row + 1 + at, cell: (id: string): Cell => cells[match.at.get(id) ?? -1] ?? null }],
  );
  return { table, match, rows, mending };
}

/** Rows below the last; `cellsOf` gives a row's cell by column id. */
export function appended({ table, match, mending }: KeptTable, rows: readonly ((id: string) => Cell)[]): Change[] {
  if (rows.length === 0) return [];
  const ids = Array.from({ length: table.area.columns }, (_, offset) => [...match.at].find(([, at]) => at === offset)?.[0]);
  return [
    ...mending,
    { do: 'append-rows', table: table.name, rows: rows.map((cellOf) => ids.map((id) => (id === undefined ? null : cellOf(id)))) },
  ];
}

/** Single cells of one column, as few writes as there are columns; `null` empties nothing. */
export function written({ table, match }: KeptTable, id: string, cells: ReadonlyMap<number, Cell>): Change[] {
  const offset = match.at.get(id);
  if (offset === undefined || cells.size === 0) return [];
  const [first, last] = [Math.min(...cells.keys()), Math.max(...cells.keys())];
  const block = Array.from({ length: last - first + 1 }, (_, down) => [cells.get(first + down) ?? null]);
  return [{ do: 'write', sheet: table.sheet, row: first, column: table.area.column + offset, cells: block }];
}
