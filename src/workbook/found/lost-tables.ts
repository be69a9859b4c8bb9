// Finds our tables on sheets where Excel no longer knows them as tables (saved as .xls and back, or by old programs), by headers and ids.
import { isBlank, type Cell } from '../../model/cell';
import { fold } from '../../model/text';
import { areaAt, type Area } from '../area';
import type { Survey } from '../host';
import { LOOK_BELOW, type FoundTable, type ReadRequest } from './found-table';

/** What a table of ours is known by: where it stands in a new book, and its columns; `id` stands in the hidden row above. */
export interface TableMark {
  name: string;
  sheet: string;
  columns: readonly { id?: string; header: string }[];
}

/** A sheet without tables of ours, as it was read. */
export interface BareSheet {
  sheet: string;
  area: Area;
  cells: readonly (readonly Cell[])[];
}

/** Our sheets are not wider, and a header does not stand deeper. */
const WIDEST = 512;
const LONGEST = 120_000;
const HEADER_WITHIN = 60;
const OUR_NAMES = /^(首页|名册|设置|抽样|通报设置|得分|汇总)|录入/u;

/** What to read to find lost tables: sheets without a table of ours that are called like ours, and where no table is left at all, the
 *  others too. */
export function bareRequests({ sheets, tables }: Survey, isOurs: (name: string) => boolean): ReadRequest[] {
  const ours = new Set(tables.filter(({ name }) => isOurs(name)).map(({ sheet }) => sheet));
  const isNamed = (name: string): boolean => OUR_NAMES.test(name.normalize('NFKC').trim());
  const all = ours.size === 0 && sheets.some(({ name }) => isNamed(name));
  return sheets.flatMap(({ name, used }) => {
    if (!used || ours.has(name) || !(all || isNamed(name))) return [];
    return [wholeOf({ name, used })];
  });
}

/** Ids stand over the headers, near the top; rows that people put in above are few. */
const IDS_WITHIN = 12;

/** The first rows of sheets that nobody knows by name: a copy of a sheet of ours, called otherwise, has the ids of ours there. */
export function headRequests(
  { sheets, tables }: Survey,
  isKnown: (sheet: string) => boolean,
  isOurs: (table: string) => boolean,
): ReadRequest[] {
  const ours = new Set(tables.filter(({ name }) => isOurs(name)).map(({ sheet }) => sheet));
  return sheets.flatMap(({ name, used }) => {
    if (!used || ours.has(name) || isKnown(name)) return [];
    return [{ sheet: name, area: { ...used, rows: Math.min(used.rows, IDS_WITHIN), columns: Math.min(used.columns, WIDEST) } }];
  });
}

/** Whether the ids of units and their names stand in a row, or a header that is as wide as ours, where the ids were left behind. */
function bearsOurs(cells: readonly (readonly Cell[])[]): boolean {
  return cells.some(
    (line) =>
      (line.includes('#unit') && line.includes('#name')) ||
      (line.includes(UNIT_HEADER) && line.filter((cell) => typeof cell === 'string').length >= NARROWEST),
  );
}

const UNIT_HEADER = '单位名称';
const NARROWEST = 5;

/** A sheet as it is read to be searched for tables of ours. */
function wholeOf({ name, used }: { name: string; used: Area }): ReadRequest {
  return { sheet: name, area: { ...used, rows: Math.min(used.rows, LONGEST), columns: Math.min(used.columns, WIDEST) } };
}

/** The sheets whose first rows, as they were read for {@link headRequests}, bear ids or headers of ours. */
export function copyRequests(
  { sheets }: Survey,
  heads: readonly ReadRequest[],
  values: readonly (readonly (readonly Cell[])[])[],
): ReadRequest[] {
  const bearing = new Set(heads.flatMap(({ sheet }, index) => (bearsOurs(values[index]!) ? [sheet] : [])));
  return sheets.flatMap(({ name, used }) => (used && bearing.has(name) ? [wholeOf({ name, used })] : []));
}

/** The table of a mark, on the sheet of its name or on one that resembles it more than enough. */
export function lostTable(mark: TableMark, sheets: readonly BareSheet[]): FoundTable | undefined {
  const isHome = ({ sheet }: BareSheet): boolean => fold(sheet) === fold(mark.sheet);
  const home = sheets.find(isHome);
  return (
    (home && tableOn(home, mark, ENOUGH)) ??
    sheets
      .filter((each) => !isHome(each))
      .map((each) => tableOn(each, mark, SURE))
      .find((each) => each !== undefined)
  );
}

/** How much of the columns must be found: on a sheet of the right name, and elsewhere. */
const ENOUGH = 0.6;
const SURE = 0.8;

/** The table of a mark on a sheet, if so large a share of its columns stands there in one row. */
export function tableOn({ sheet, area, cells }: BareSheet, mark: TableMark, share = SURE): FoundTable | undefined {
  const header = headerOf(cells, mark, share);
  if (!header) return undefined;
  const { row, offsets } = header;
  const left = Math.min(...offsets);
  const across = (from: number): readonly Cell[] => (cells[from] ?? []).slice(left, left + width);
  let width = Math.max(...offsets) + 1 - left;
  while (!isBlank(cells[row]![left + width])) width++;
  const unit = offsetOf(across(row - 1), '#unit');
  const rows = cells.slice(row + 1).map((_, index) => across(row + 1 + index));
  const gap = rows.findIndex((each) => each.every(isBlank));
  const end = gap < 0 ? rows.length : Math.max(gap, unit < 0 ? 0 : rows.findLastIndex((each) => !isBlank(each[unit])) + 1);
  return {
    name: mark.name,
    sheet,
    area: areaAt(area.row + row, area.column + left, 1 + Math.max(1, end), width),
    ids: row > 0 ? across(row - 1) : [],
    headers: across(row),
    rows: end === 0 ? [Array<Cell>(width).fill(null)] : rows.slice(0, end),
    below: rows.slice(Math.max(1, end), Math.max(1, end) + LOOK_BELOW),
    lost: true,
  };
}

/** The row that bears most of the headers, or stands below most of the ids, and where in it ours stand. */
function headerOf(cells: BareSheet['cells'], { columns }: TableMark, share: number): { row: number; offsets: number[] } | undefined {
  const headers = new Map(columns.map((column, index) => [fold(column.header), index]));
  const ids = new Map(columns.flatMap(({ id }, index) => (id === undefined ? [] : [[id, index] as const])));
  const least = Math.max(2, Math.ceil(columns.length * share));
  let best: { row: number; offsets: number[] } | undefined;
  for (const [row, line] of cells.slice(0, HEADER_WITHIN).entries()) {
    const above = cells[row - 1] ?? [];
    // Sheets of several categories have most of their headers in common, but no id: where ids stand, elsewhere than at home they decide.
    const byIds = share === SURE && ids.size > 0 && above.some((each) => typeof each === 'string' && each.includes('#'));
    const at = (offset: number): number | undefined =>
      ids.get(String(above[offset] ?? '')) ?? (byIds ? undefined : headers.get(fold(String(line[offset] ?? ''))));
    const offsets = [...line.keys()].filter((offset) => at(offset) !== undefined || headers.has(fold(String(line[offset] ?? ''))));
    const known = new Set(offsets.flatMap((offset) => at(offset) ?? []));
    if (known.size >= least && offsets.length > (best?.offsets.length ?? 0)) best = { row, offsets };
  }
  return best;
}

function offsetOf(ids: readonly Cell[], id: string): number {
  return ids.findIndex((each) => each === id);
}
