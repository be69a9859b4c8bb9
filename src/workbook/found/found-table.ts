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
  /** Rows of data; `rows[0]` is row `area.row + 1` of the sheet. Rows at the end in which nothing can stand may be missing. */
  rows: readonly (readonly Cell[])[];
  /** What stands right under the last row, in the table's columns, down to the end of the sheet or {@link LOOK_BELOW} rows. */
  below: readonly (readonly Cell[])[];
  /** The last row of the sheet in which something stands, where it lies further down than {@link LOOK_BELOW}. */
  farBelow?: number;
  /** Set where Excel no longer knows it as a table: it was found by its headers and ids. */
  lost?: true;
}

/** How far under a table is looked for what was meant to be in it. */
export const LOOK_BELOW = 1000;

export type ReadRequest = { sheet: string; area: Area };

/** What to read to have every table whose name `isOurs`. */
export function readRequests(survey: Survey, isOurs: (name: string) => boolean): ReadRequest[] {
  return survey.tables
    .filter(({ name }) => isOurs(name))
    .map(({ sheet, area }) => {
      const extent = extentOf(survey, sheet, area);
      const above = area.row > 0 ? 1 : 0;
      return { sheet, area: { ...extent.area, row: area.row - above, rows: extent.area.rows + above + extent.below } };
    });
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
      const { area, farBelow } = extentOf(survey, table.sheet, table.area);
      const own = area.rows - 1;
      return [
        fold(table.name),
        {
          ...table,
          ids: ids ?? [],
          headers: headers ?? [],
          rows: rows.slice(0, own),
          below: rows.slice(own),
          ...(farBelow !== undefined && { farBelow }),
        },
      ];
    }),
  );
}

/**
 * The part of a table in which anything can stand: people drag tables over whole sheets, and what is blank must cost nothing. With it, how
 * many rows below are looked at, and what lies beyond.
 */
function extentOf({ sheets }: Survey, sheet: string, area: Area): { area: Area; below: number; farBelow?: number } {
  const used = sheets.find(({ name }) => name === sheet)?.used;
  if (!used) return { area: { ...area, rows: Math.min(area.rows, 2) }, below: 0 };
  const [end, right] = [used.row + used.rows, used.column + used.columns];
  const clipped = {
    ...area,
    rows: Math.min(area.rows, Math.max(2, end - area.row)),
    columns: Math.min(area.columns, Math.max(1, right - area.column)),
  };
  const under = Math.max(0, end - area.row - area.rows);
  return { area: clipped, below: Math.min(under, LOOK_BELOW), ...(under > LOOK_BELOW && { farBelow: end - 1 }) };
}

/** The offset of a column by its header; -1 where there is none, or somebody changed it. */
export function columnOffset({ headers }: Pick<FoundTable, 'headers'>, header: string): number {
  return headers.findIndex((each) => fold(String(each ?? '')) === fold(header));
}

/** The cells of a column below its header. */
export function columnOf({ area, rows }: Pick<FoundTable, 'area' | 'rows'>, offset: number): Area {
  return areaAt(area.row + 1, area.column + offset, rows.length);
}
