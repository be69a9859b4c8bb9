// Tables of ours as they are found in a workbook: the survey says where, one read brings what stands in them.
import type { Cell } from '../../model/cell';
import { fold } from '../../model/text';
import type { Area } from '../area';
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
}

export type ReadRequest = { sheet: string; area: Area };

/** What to read to have every table whose name `isOurs`. */
export function readRequests(survey: Survey, isOurs: (name: string) => boolean): ReadRequest[] {
  return survey.tables.filter(({ name }) => isOurs(name)).map(({ sheet, area }) => ({ sheet, area: withIdRow(area) }));
}

/** The tables by folded name, from the values that were read for {@link readRequests}. */
export function foundTables(survey: Survey, isOurs: (name: string) => boolean, values: readonly (readonly (readonly Cell[])[])[]): Map<string, FoundTable> {
  const ours = survey.tables.filter(({ name }) => isOurs(name));
  return new Map(
    ours.map((table, index): [string, FoundTable] => {
      const block = values[index]!;
      const [ids, headers, ...rows] = table.area.row > 0 ? block : [[], ...block];
      return [fold(table.name), { ...table, ids: ids ?? [], headers: headers ?? [], rows }];
    }),
  );
}

function withIdRow(area: Area): Area {
  return area.row > 0 ? { ...area, row: area.row - 1, rows: area.rows + 1 } : area;
}
