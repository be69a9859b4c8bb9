// Reads the entry sheet of a form back and joins its rows with the units of the roster.
import type { CauseInput } from '../../assessment/assessment';
import { readCell } from '../../assessment/read-values';
import { isBlank, isError, type Cell } from '../../model/cell';
import type { Input } from '../../model/inputs';
import type { Issue } from '../../model/issue';
import { cellName } from '../area';
import type { EntryColumn, EntryLayout } from './entry-layout';
import type { EntryRow } from './entry-row';
import type { FoundTable } from '../found/found-table';
import type { Change } from '../host';
import { matchColumns, type ColumnMatch } from '../found/match-columns';
import { matchUnits } from '../found/match-units';
import { damagedHeaders, headerChanges, missingColumns } from '../found/mend-table';
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

/** `roster` is undefined when its table is gone: then no row can be told a stranger. */
export function readEntries(layout: EntryLayout, table: FoundTable, roster: readonly RosterUnit[] | undefined): OpenedEntries {
  const units = (roster ?? []).filter((unit) => unit.category === layout.category);
  const others = (roster ?? []).filter((unit) => unit.category !== layout.category);
  const match = matchColumns(layout.columns, table);
  const issues = [...damagedHeaders(table, match), ...missingColumns(table, match), ...rowsOutside(table)];
  const healing = headerChanges(table, match);
  const rows = table.rows.flatMap((cells, index) => readRow(layout, match, cells, table.area.row + 1 + index));
  const answers = matchUnits(rows, units);
  const strangers = rows.filter((_, index) => answers[index]!.found === 'none');
  const answersElsewhere = new Map(matchUnits(strangers, others).map((answer, index) => [strangers[index]!, answer]));
  const otherByRow = new Map(others.map((unit) => [unit.row, unit]));
  const seen = new Set<RosterUnit>();
  const byRow = new Map(units.map((unit) => [unit.row, unit]));
  const write = (row: number, id: string, cell: Cell): void => {
    const offset = match.at.get(id);
    if (offset !== undefined) healing.push({ do: 'write', sheet: table.sheet, row, column: table.area.column + offset, cells: [[cell]] });
  };
  const report = (entry: EntryRow, fault: RowFault): void => {
    issues.push(aboutRow(fault, entry, layout.form, { sheet: table.sheet, cell: cellName(entry.row, table.area.column + (match.at.get('#name') ?? 0)) }));
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
        if (entry.unit!.id !== '') write(entry.row, '#unit', entry.unit!.id);
        break;
      case 'by-id':
        entry.unit = byRow.get(answer.unit.row);
        report(entry, { fault: 'renamed', unit: answer.unit.name });
        write(entry.row, '#name', answer.unit.name);
        break;
      case 'conflict':
        for (const unit of [answer.byId, answer.byName]) seen.add(byRow.get(unit.row)!);
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
    noteVetoes(layout, table, match, entry, issues);
    entry.causes = readCauseNames(layout, table, match, entry, { issues, healing });
  }
  return { layout, table, match, rows, absent: units.filter((unit) => unit.name !== '' && !seen.has(unit)), issues, healing };
}

function readRow({ form, inputs, reasons, causes, vetoes }: EntryLayout, { at }: ColumnMatch<EntryColumn>, cells: readonly Cell[], row: number): EntryRow[] {
  const cellOf = (id: string): Cell => cells[at.get(id) ?? -1] ?? null;
  if (cells.every(isBlank)) return []; // at once: a table may have been dragged far beyond its units
  if ([...at.values()].every((offset) => isBlank(cells[offset]))) return [];
  const [first, ...later] = form.review?.tracks ?? [undefined];
  const tracks = later.map((track) => [track!, { entries: entriesOf(inputs.filter((each) => each.track === track), cellOf) }] as const);
  return [
    {
      row,
      id: wordOf(cellOf('#unit')),
      name: wordOf(cellOf('#name')),
      entries: entriesOf(inputs.filter(({ track }) => track === first), cellOf),
      tracks: Object.fromEntries(tracks.filter(([, { entries }]) => Object.keys(entries).length > 0)),
      reasons: Object.fromEntries(reasons.flatMap(({ indicator, id }) => (isBlank(cellOf(id)) ? [] : [[indicator.key, String(cellOf(id)).trim()]]))),
      causes: causesOf(causes, cellOf),
      vetoes: vetoes.filter(({ id }) => isYes(cellOf(id))).map(({ veto }) => veto.number),
    },
  ];
}

/** An error of a formula names nobody. */
function wordOf(cell: Cell): string {
  return isError(cell) ? '' : String(cell ?? '').trim();
}

function entriesOf(inputs: EntryLayout['inputs'], cellOf: (id: string) => Cell): Record<string, Cell[]> {
  const entries: Record<string, Cell[]> = {};
  for (const { indicator, id, position } of inputs) (entries[indicator.key] ??= [])[position] = blankAsNull(cellOf(id));
  for (const [key, values] of Object.entries(entries)) if (values.every((value) => value === null)) delete entries[key];
  return entries;
}

function causesOf(columns: EntryLayout['causes'], cellOf: (id: string) => Cell): Record<string, CauseInput> {
  const causes: Record<string, CauseInput> = {};
  for (const { cause, field, id } of columns) (causes[cause.id] ??= { points: null, deductedIn: null })[field] = blankAsNull(cellOf(id));
  return Object.fromEntries(Object.entries(causes).filter(([, { points, deductedIn }]) => points !== null || deductedIn !== null));
}

function blankAsNull(cell: Cell): Cell {
  return isBlank(cell) ? null : cell;
}

const VETO: Input = { name: '单项否决', type: 'yes-no' };

function isYes(cell: Cell): boolean {
  const read = readCell(VETO, cell);
  return read.state === 'value' && read.value === true;
}

/** A veto cell that is neither yes nor no would otherwise pass for "not found". */
function noteVetoes({ vetoes, category }: EntryLayout, table: FoundTable, match: ColumnMatch<EntryColumn>, entry: EntryRow, issues: Issue[]): void {
  for (const { id, veto } of vetoes) {
    const offset = match.at.get(id);
    const cell = offset === undefined ? null : (table.rows[entry.row - table.area.row - 1]![offset] ?? null);
    const read = readCell({ ...VETO, name: veto.name }, cell);
    if (read.state !== 'refused') continue;
    const place = cellName(entry.row, table.area.column + offset!);
    issues.push({ severity: 'error', code: read.refusal.code, message: `${entry.name}：${read.refusal.message}`, where: `${table.sheet}!${place}`, sheet: table.sheet, cell: place, unit: entry.name, category: category.name });
  }
}
