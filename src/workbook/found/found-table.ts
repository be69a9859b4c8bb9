// Tables of ours as they are found in a workbook: the survey says where, one read brings what stands in them.
import type { Cell } from '../../model/cell';
import { fold } from '../../model/text';
import { areaAt, type Area } from '../area';
import type { Survey } from '../host';

/** A table with the row above its header, where the hidden ids stand. Offsets count from the table's first column. */
export interface FoundTable {
  name: string;
  sheet: string;
  area: Area;
  ids: readonly Cell[];
  headers: readonly Cell[];
  /** Rows of data; `rows[0]` is row `area.row + 1` of the sheet. */
  rows: readonly (readonly Cell[])[];
  /** What stands right under the last row, in the table's columns, down to the end of the sheet or {@link LOOK_BELOW} rows. */
  below: readonly (readonly Cell[])[];
  /** Set where Excel no longer knows it as a table: it was found by its headers and ids. */
  lost?: true;
}

/** How far under a table is looked for what was meant to be in it. */
const LOOK_BELOW = 100;

export type ReadRequest = { sheet: string; area: Area };

/** What to read to have every table whose name `isOurs`. */
export function readRequests(survey: Survey, isOurs: (name: string) => boolean): ReadRequest[] {
  return survey.tables
    .filter(({ name }) => isOurs(name))
    .map(({ sheet, area }) => ({ sheet, area: withSurroundings(area, rowsBelow(survey, sheet, area)) }));
}

/** The tables by folded name, from the values that were read for {@link readRequests}. */
export function foundTables(
  survey: Survey,
  isOurs: (name: string) => boolean,
  values: readonly (readonly (readonly Cell[])[])[],
): Map<string, FoundTable> {
  const ours = survey.tables.filter(({ name }) => isOurs(name));
  return new Map(
    ours.map((table, index): [string, FoundTable] => {
      const block = values[index]!;
      const [ids, headers, ...rows] = table.area.row > 0 ? block : [[], ...block];
      const own = table.area.rows - 1;
      return [fold(table.name), { ...table, ids: ids ?? [], headers: headers ?? [], rows: rows.slice(0, own), below: rows.slice(own) }];
    }),
  );
}

function withSurroundings(area: Area, below: number): Area {
  const above = area.row > 0 ? 1 : 0;
  return { ...area, row: area.row - above, rows: area.rows + above + below };
}

function rowsBelow({ sheets }: Survey, sheet: string, area: Area): number {
  const used = sheets.find(({ name }) => name === sheet)?.used;
  const end = used ? used.row + used.rows : 0;
  return Math.min(Math.max(0, end - area.row - area.rows), LOOK_BELOW);
}

/** The offset of a column by its header; -1 where there is none, or somebody changed it. */
export function columnOffset({ headers }: Pick<FoundTable, 'headers'>, header: string): number {
  return headers.findIndex((each) => fold(String(each ?? '')) === fold(header));
}

/** The cells of a column below its header. */
export function columnOf({ area, rows }: Pick<FoundTable, 'area' | 'rows'>, offset: number): Area {
  return areaAt(area.row + 1, area.column + offset, rows.length);
}
