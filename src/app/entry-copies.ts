// Copies of entry sheets that people made and perhaps filled: compared with the sheet they are copies of, told, and at hand to be taken
// over.
import { isBlank, type Cell } from '../model/cell';
import type { Issue } from '../model/issue';
import { fold, list } from '../model/text';
import { cellName } from '../workbook/area';
import type { EntryLayout } from '../workbook/entry/entry-layout';
import { readEntries, type OpenedEntries } from '../workbook/entry/read-entries';
import type { FoundTable } from '../workbook/found/found-table';
import { tableOn, type BareSheet } from '../workbook/found/lost-tables';
import type { Change } from '../workbook/host';
import { sheetNames, tableNames } from '../workbook/names';
import type { RosterUnit } from '../workbook/roster/read-roster';
import type { Tables } from './lost-tables';
import { isNamesakeOf, nowRead } from './table-copies';
import type { FoundEntryTable } from './percent-cells';

export interface EntryCopy {
  sheet: string;
  issue: Issue;
  /** Fills what is blank on the entry sheet from the copy; what is filled stays. */
  changes: Change[];
}

interface Sheets {
  /** Every table that was found, also under names that no table of ours has. */
  tables: Tables;
  bare: readonly BareSheet[];
}

/** The copies, each with the layout of what it is a copy of. */
export function findCopies({ tables, bare }: Sheets, layouts: readonly EntryLayout[]): FoundEntryTable[] {
  const own = new Set(layouts.map(({ form }) => fold(tableNames.entry(form))));
  const used = new Set([...tables.values()].map(({ sheet }) => sheet));
  const others = [...tables].flatMap(([key, table]) => (!own.has(key) && key.startsWith('录入_') ? [withHead(table)] : []));
  return [...others, ...bare.filter(({ sheet }) => !used.has(sheet))].flatMap((each) => {
    // Where the ids are gone, the name says more than headers that several categories have in common.
    const named = layouts.toSorted((one, other) => Number(isCalled(each.sheet, other)) - Number(isCalled(each.sheet, one)));
    for (const layout of named) {
      const table = tableOn(each, { name: tableNames.entry(layout.form), sheet: each.sheet, columns: layout.columns });
      if (table) return [{ table, layout }];
    }
    return [];
  });
}

function isCalled(sheet: string, { form }: EntryLayout): boolean {
  return fold(sheet).startsWith(fold(sheetNames.entry(form)));
}

/** A table with the row of ids above it, as its sheet would be read. */
function withHead({ sheet, area, ids, headers, rows }: FoundTable): BareSheet {
  const head = area.row > 0 ? [ids, headers] : [headers];
  return { sheet, area: { ...area, row: area.row + 1 - head.length, rows: rows.length + head.length }, cells: [...head, ...rows] };
}

interface Difference {
  unit: string;
  header: string;
  here: Cell;
  there: Cell;
  cell: string;
}

/** Compares a copy with the entry sheet, where there is one. */
export function compareCopy(
  { table, layout }: FoundEntryTable,
  entries: OpenedEntries | undefined,
  units: readonly RosterUnit[],
): EntryCopy {
  const { sheet, area } = table;
  const cell = cellName(area.row, area.column);
  const isNamesake = entries !== undefined && isNamesakeOf(sheet, sheetNames.entry(layout.form), entries.table.sheet);
  const say = (about: string, changes: Change[] = []): EntryCopy => ({
    sheet,
    changes,
    issue: {
      severity: isNamesake ? 'error' : 'warning',
      code: 'ENTRY_COPY',
      message: isNamesake ? `${nowRead(entries.table.sheet, sheet)}${about}` : about,
      where: `${sheet}!${cell}`,
      sheet,
      cell,
      category: layout.category.name,
    },
  });
  if (!entries)
    return say(
      `“${sheet}”像是“${tableNames.entry(layout.form)}”的副本，没有读取；原来的表不在了。要用这一张，请在“表设计”中把表名改为“${tableNames.entry(layout.form)}”。`,
    );
  const name = entries.table.sheet;
  const { added, other, changes } = difference(readEntries(layout, table, units), entries);
  if (added.length + other.length === 0)
    return say(`“${sheet}”是“${name}”的副本，没有读取；填的内容“${name}”里都有。请删去这个副本，免得以后填错地方。`);
  return say(
    `“${sheet}”是“${name}”的副本，没有读取。${[
      ...(added.length > 0 ? [`副本里填了、“${name}”还空着的有 ${added.length} 格（${shown(added)}）`] : []),
      ...(other.length > 0 ? [`两处不同的有 ${other.length} 格（${shown(other)}）`] : []),
    ].join('；')}。要用副本里的，请把它们复制到“${name}”的同一位置，再删去副本；不用的，请直接删去副本。`,
    changes,
  );
}

/** What the copy has where the sheet is blank, and where the two differ. */
function difference(copy: OpenedEntries, entries: OpenedEntries): { added: Difference[]; other: Difference[]; changes: Change[] } {
  const rows = new Map(entries.rows.flatMap((row) => (row.unit ? [[row.unit, row.row] as const] : [])));
  const valueAt = ({ table }: OpenedEntries, row: number, offset: number | undefined): Cell =>
    offset === undefined ? null : (table.rows[row - table.area.row - 1]?.[offset] ?? null);
  const [added, other, changes]: [Difference[], Difference[], Change[]] = [[], [], []];
  for (const { unit, row } of copy.rows) {
    const original = unit && rows.get(unit);
    if (original === undefined) continue;
    for (const column of entries.layout.columns) {
      const { id, header, isIdentity, format } = column;
      const [from, to] = [copy.match.at.get(id), entries.match.at.get(id)];
      const [here, there] = [valueAt(copy, row, from), valueAt(entries, original, to)];
      if (isIdentity || from === undefined || to === undefined || isBlank(here) || isSame(here, there)) continue;
      const found: Difference = { unit: unit!.name, header, here, there, cell: cellName(row, copy.table.area.column + from) };
      (isBlank(there) ? added : other).push(found);
      if (!isBlank(there)) continue;
      changes.push({
        do: 'write',
        sheet: entries.table.sheet,
        row: original,
        column: entries.table.area.column + to,
        cells: [[here]],
        ...(format !== undefined && { format }),
      });
    }
  }
  return { added, other, changes };
}

function isSame(one: Cell, other: Cell): boolean {
  return one === other || fold(String(one ?? '')) === fold(String(other ?? ''));
}

const SHOWN = 3;

function shown(differences: readonly Difference[]): string {
  const first = differences
    .slice(0, SHOWN)
    .map(
      ({ unit, header, here, there, cell }) =>
        `${unit}的“${header}”${cell} 是 ${String(here)}${isBlank(there) ? '' : `，原表是 ${String(there)}`}`,
    );
  return `${list(first)}${differences.length > SHOWN ? '等' : ''}`;
}
