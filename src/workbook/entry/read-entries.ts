// Reads the entry sheet of a form back and joins its rows with the units of the roster.
import { isBlank, type Cell } from '../../model/cell';
import type { Issue } from '../../model/issue';
import { fold } from '../../model/text';
import { cellName } from '../area';
import type { EntryColumn } from './entry-column';
import { NAME_ID } from './entry-ids';
import type { EntryLayout } from './entry-layout';
import type { EntryRow } from './entry-row';
import type { FoundTable } from '../found/found-table';
import type { Change } from '../host';
import { matchColumns, type ColumnMatch } from '../found/match-columns';
import { matchUnits, type UnitRow } from '../found/match-units';
import { damagedHeaders, headerChanges, missingColumns, movedHeaders } from '../found/mend-table';
import { rowsOutside } from '../found/rows-outside';
import { readCauseNames } from './read-causes';
import type { RosterUnit } from '../roster/read-roster';
import { aboutRow, type RowFault } from './row-issues';

export type { EntryRow } from './entry-row';

export interface OpenedEntries {
  layout: EntryLayout;
  table: FoundTable;
  match: ColumnMatch<EntryColumn>;
  /** Every row that is not blank. */
  rows: EntryRow[];
  /** Units of the roster that have no row. */
  absent: RosterUnit[];
  issues: Issue[];
  healing: Change[];
}

/** The names that stand in the rows of an entry table, folded. */
export function namesInRows(layout: EntryLayout, table: FoundTable): string[] {
  const offset = matchColumns(layout.columns, table).at.get(NAME_ID);
  return offset === undefined ? [] : table.rows.flatMap((row) => (isBlank(row[offset]) ? [] : [fold(String(row[offset]))]));
}

/** `roster` is undefined when its table is gone: then no row can be told a stranger. `rowsElsewhere` are the folded names in the rows of
 *  other categories. */
export function readEntries(
  layout: EntryLayout,
  table: FoundTable,
  roster: readonly RosterUnit[] | undefined,
  rowsElsewhere: ReadonlySet<string> = new Set(),
): OpenedEntries {
  const units = (roster ?? []).filter((unit) => unit.category === layout.category);
  const others = (roster ?? []).filter((unit) => unit.category !== layout.category);
  const match = matchColumns(layout.columns, table);
  const issues = [
    ...damagedHeaders(table, match),
    ...movedHeaders(table, match),
    ...missingColumns(table, match),
    ...rowsOutside(table, match.at),
  ];
  const healing = headerChanges(table, match);
  const rows = table.rows.flatMap((cells, index) => readRow(layout, match, cells, table.area.row + 1 + index));
  const answers = matchUnits(rows, units.map(asMatched), { units: new Set(others.map(({ name }) => fold(name))), rows: rowsElsewhere });
  const strangers = rows.filter((_, index) => answers[index]!.found === 'none');
  const answersElsewhere = new Map(matchUnits(strangers, others.map(asMatched)).map((answer, index) => [strangers[index]!, answer]));
  const otherByRow = new Map(others.map((unit) => [unit.row, unit]));
  const seen = new Set<RosterUnit>();
  const byRow = new Map(units.map((unit) => [unit.row, unit]));
  const write = (row: number, id: string, cell: Cell): void => {
    const offset = match.at.get(id);
    if (offset !== undefined) healing.push({ do: 'write', sheet: table.sheet, row, column: table.area.column + offset, cells: [[cell]] });
  };
  const report = (entry: EntryRow, fault: RowFault): void => {
    issues.push(
      aboutRow(fault, entry, layout.form, {
        sheet: table.sheet,
        cell: cellName(entry.row, table.area.column + (match.at.get('#name') ?? 0)),
      }),
    );
  };
  for (const [index, entry] of rows.entries()) {
    const answer = answers[index]!;
    if ('unit' in answer) seen.add(byRow.get(answer.unit.row)!);
    switch (answer.found) {
      case 'agreed':
        entry.unit = byRow.get(answer.unit.row);
        break;
      case 'by-name':
        entry.unit = byRow.get(answer.unit.row);
        if (entry.unit!.id !== '' && entry.unit!.id !== entry.id) write(entry.row, '#unit', entry.unit!.id);
        break;
      case 'by-id':
        entry.unit = byRow.get(answer.unit.row);
        report(entry, { fault: 'renamed', unit: answer.unit.name });
        write(entry.row, '#name', answer.unit.name);
        break;
      case 'conflict':
        for (const unit of [answer.byId, answer.byName]) if (unit) seen.add(byRow.get(unit.row)!);
        report(entry, { fault: 'conflict', byId: answer.byId.name });
        break;
      case 'double':
        report(entry, { fault: 'double' });
        break;
      case 'none': {
        const answerElsewhere = answersElsewhere.get(entry)!;
        const elsewhere = 'unit' in answerElsewhere ? otherByRow.get(answerElsewhere.unit.row) : undefined;
        if (entry.name === '' && entry.id === '') report(entry, { fault: 'nameless' });
        else if (elsewhere) report(entry, { fault: 'elsewhere', category: elsewhere.category });
        else if (roster) report(entry, { fault: 'stranger' });
      }
    }
    noteRefused(layout, table, match, entry, issues);
    entry.causes = readCauseNames(layout, table, match, entry, { issues, healing });
  }
  return { layout, table, match, rows, absent: units.filter((unit) => unit.name !== '' && !seen.has(unit)), issues, healing };
}

function asMatched({ row, id, name, isIdUnproven }: RosterUnit): UnitRow {
  return { row, id: isIdUnproven ? '' : id, name };
}

function readRow({ columns }: EntryLayout, { at }: ColumnMatch<EntryColumn>, cells: readonly Cell[], row: number): EntryRow[] {
  if (cells.every(isBlank)) return []; // at once: a table may have been dragged far beyond its units
  if ([...at.values()].every((offset) => isBlank(cells[offset]))) return [];
  const entry: EntryRow = { row, id: '', name: '', entries: {}, tracks: {}, reasons: {}, vetoes: [], causes: {} };
  for (const column of columns) column.read(cells[at.get(column.id) ?? -1] ?? null, entry);
  const isStated = (values: readonly Cell[]): boolean => values.some((value) => value !== null);
  const tracks = Object.entries(entry.tracks).map(([track, { entries }]) => [track, { entries: only(entries, isStated) }] as const);
  return [
    {
      ...entry,
      entries: only(entry.entries, isStated),
      tracks: Object.fromEntries(tracks.filter(([, { entries }]) => Object.keys(entries).length > 0)),
      causes: only(entry.causes, ({ points, deductedIn }) => isStated([points, deductedIn])),
    },
  ];
}

function only<Value>(all: Record<string, Value>, isKept: (value: Value) => boolean): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isKept(value)));
}

/** Cells that would pass for blank although something wrong stands in them. */
function noteRefused(
  { columns, category }: EntryLayout,
  table: FoundTable,
  match: ColumnMatch<EntryColumn>,
  entry: EntryRow,
  issues: Issue[],
): void {
  for (const { id, refusal } of columns) {
    const offset = match.at.get(id);
    if (!refusal || offset === undefined) continue;
    const refused = refusal(table.rows[entry.row - table.area.row - 1]![offset] ?? null);
    if (!refused) continue;
    const place = cellName(entry.row, table.area.column + offset);
    issues.push({
      severity: 'error',
      code: refused.code,
      message: `${entry.name}：${refused.message}`,
      where: `${table.sheet}!${place}`,
      sheet: table.sheet,
      cell: place,
      unit: entry.name,
      category: category.name,
    });
  }
}
