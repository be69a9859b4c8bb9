// A round or source that somebody filled in another workbook, held against this one: what is blank here, what differs, what is the same.
import { isBlank, isError, type Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { fold, list } from '../model/text';
import type { OpenedEntries } from '../workbook/entry/read-entries';
import { formatOf } from '../workbook/entry/entry-format';
import { inputId } from '../workbook/entry/entry-ids';
import type { Change } from '../workbook/host';
import type { OpenedWorkbook } from './open';

/** One cell of this workbook for which the other has something else. */
export interface RoundCell {
  unit: string;
  category: string;
  indicator: string;
  /** The column's header. */
  header: string;
  here: Cell;
  there: Cell;
  /** Where it goes. */
  sheet: string;
  row: number;
  column: number;
  /** The number format in which its cell means it, where that matters. */
  format?: string;
}

export interface OtherRound {
  /** Blank here, filled there. */
  fills: RoundCell[];
  /** Filled in both, and not alike. */
  differing: RoundCell[];
  same: number;
  /** Units with entries there that are not here. */
  unknown: string[];
  /** Units with entries there whose name stands twice in one category, here or there: nobody can tell whose is whose. */
  twice: string[];
  /** Units and indicators whose cell there holds the error of a formula. */
  errors: string[];
}

/** `track` is the round or source of this workbook; the other has the same, or was entered only once. */
export function compareRound(own: OpenedWorkbook, other: OpenedWorkbook, track: string): Outcome<OtherRound> {
  const { scheme } = own.frame;
  if (other.frame.scheme.id !== scheme.id)
    return refuse('BAD_REQUEST', `那本工作簿是方案 ${other.frame.scheme.id} 的，不是 ${scheme.id}，没有收。请另选一本。`);
  if (other.frame.year !== own.frame.year)
    return refuse('BAD_REQUEST', `那本工作簿是 ${other.frame.year} 年度的，这本是 ${own.frame.year} 年度，没有收。请另选一本。`);
  const tracks = other.frame.scheme.data.review?.tracks;
  const there = tracks?.find((each) => fold(each) === fold(track));
  if (tracks && there === undefined)
    return refuse('BAD_REQUEST', `那本工作簿里没有“${track}”，只有${list(tracks)}。请另选一本，或者选别的一轮。`);
  const found: OtherRound = { fills: [], differing: [], same: 0, unknown: [], twice: [], errors: [] };
  for (const [index, { form, entries: mine }] of own.forms.entries()) {
    const theirs = other.forms[index]?.entries;
    if (!theirs) continue;
    const rows = new Map((mine?.rows ?? []).flatMap((row) => (row.unit ? [[fold(row.unit.name), row.row] as const] : [])));
    const repeated = new Set([...repeatedNames(mine), ...repeatedNames(theirs)]);
    for (const row of theirs.rows) {
      const name = row.unit?.name ?? row.name;
      const at = rows.get(fold(name));
      const cells = (mine ?? theirs).layout.inputs.flatMap((column) => {
        if (mine && column.track !== track) return [];
        const value = valueAt(theirs, row.row, inputId(form.category, column.indicator, column.position, there));
        return isBlank(value) ? [] : [{ column, value }];
      });
      if (cells.length > 0 && (!mine || at === undefined)) found.unknown.push(name);
      else if (cells.length > 0 && repeated.has(fold(name))) found.twice.push(name);
      if (!mine || at === undefined || repeated.has(fold(name))) continue;
      for (const { column, value } of cells) {
        const offset = mine.match.at.get(column.id);
        if (offset === undefined) continue;
        if (isError(value)) {
          found.errors.push(`${name} ${column.indicator.key}`);
          continue;
        }
        const here = valueAt(mine, at, column.id);
        if (!isBlank(here) && fold(String(here)) === fold(String(value))) {
          found.same++;
          continue;
        }
        const cell: RoundCell = {
          unit: name,
          category: form.category.name,
          indicator: column.indicator.key,
          header: column.header,
          here,
          there: value,
          sheet: mine.table.sheet,
          row: at,
          column: mine.table.area.column + offset,
          ...formatOf(column.input),
        };
        (isBlank(here) ? found.fills : found.differing).push(cell);
      }
    }
  }
  return ok(found);
}

/** Folded names that stand in more than one row of a sheet. */
function repeatedNames(sheet: OpenedEntries | undefined): string[] {
  const seen = new Set<string>();
  return (sheet?.rows ?? []).map(({ unit, name }) => fold(unit?.name ?? name)).filter((name) => seen.size === seen.add(name).size);
}

function valueAt({ table, match }: OpenedEntries, row: number, id: string): Cell {
  const offset = match.at.get(id);
  return offset === undefined ? null : (table.rows[row - table.area.row - 1]?.[offset] ?? null);
}

/** What a cell is known by while it says what it said: one that was changed since is another. */
export function keyOf({ sheet, row, column, unit, here, there }: RoundCell): string {
  return JSON.stringify([sheet, row, column, unit, here, there]);
}

export function roundChanges(cells: readonly RoundCell[]): Change[] {
  return cells.map(({ sheet, row, column, there, format }) => ({
    do: 'write',
    sheet,
    row,
    column,
    cells: [[there]],
    ...(format !== undefined && { format }),
  }));
}
