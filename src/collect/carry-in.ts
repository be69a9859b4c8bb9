// Brings in what was decided, in one step from which every file can be taken back: the journal ─► the states of the review ─► entry cells.
// What a cell held is told before it is written: however the work is interrupted, the journal knows of all that files have changed.
import type { OpenedWorkbook } from '../app/open';
import type { EntryPlace } from '../hand-out/entry-places';
import { FROM_FILE } from '../hand-out/evidence';
import { journalCells, journalSheet, type JournalRow } from '../hand-out/journal';
import { appended } from '../hand-out/kept-table';
import type { Round } from '../hand-out/round';
import { objectionCells } from '../hand-out/objections';
import { partsOfSideId, sideId } from '../hand-out/side-column';
import { nextNumber } from '../hand-out/split';
import { fold } from '../model/text';
import type { InputColumn } from '../workbook/entry/columns/input';
import type { Change } from '../workbook/host';
import type { Decided } from './decide';
import { indicatorOf } from './locks';
import { deadlineOf, isLate } from './deadline';
import { cellKey } from './history';
import { reviewAfter } from './review-after';
import { sameCell } from './same-cell';
import type { FileFacts, Submission } from './submission';
import type { BookCells } from './book-cells';
import type { Weighed, Weighing } from './weigh';
import { writeChanges } from './write-cells';

export function carryIn(
  book: OpenedWorkbook,
  cells: BookCells,
  round: Round,
  { submissions, noted }: Weighing,
  { writes }: Decided,
  at: string,
): { changes: Change[] /** Rows of the journal. */; rows: number } {
  const writesOf = submissions.map((): Weighed[] => []);
  for (const each of writes) writesOf[each.from]!.push(each);
  const own = submissions.map(({ file }, from) => withSources(cells, file.name, writesOf[from]!));
  const rows = journalRows(round, submissions, noted, own, at);
  const changes: Change[] = [
    ...(round.journal
      ? appended(round.journal.table, rows.map(journalCells))
      : [{ do: 'add-sheet', plan: journalSheet(book.frame, rows) } as const]),
    ...reviewAfter(cells, round, submissions, own),
    ...writeChanges(own.flat().flatMap(({ place, cell }) => (place!.isNew ? [] : [{ place: place!, value: cell.value }]))),
    ...(round.objections ? appended(round.objections, newObjections(submissions, own.flat()).map(objectionCells)) : []),
  ];
  return { changes, rows: rows.length };
}

/** Evidence says from which file it is: a cell like any other, which is taken back with it. */
function withSources({ finders }: BookCells, file: string, writes: readonly Weighed[]): Weighed[] {
  const sources = new Map<string, Weighed>();
  for (const { place, cell, from, isNoted } of writes) {
    const beside = 'beside' in place!.column ? place!.column.beside.column : undefined;
    if (!beside) continue;
    const column = sideId(beside.id, FROM_FILE);
    const source = finders.get(cell.form)?.place(place!.unit, column);
    if (!source || sameCell(source.value, file)) continue;
    const key = cellKey(cell.form, unitKey(source), column);
    const told = { ...cell, column, value: file, given: source.value };
    sources.set(key, { from, key, place: source, cell: told, verdict: { is: 'change' }, ...(isNoted && { isNoted }) });
  }
  return [...writes, ...sources.values()];
}

/** A row for each indicator that a unit objects to for the first time. */
function newObjections(submissions: readonly Submission[], writes: readonly Weighed[]): Parameters<typeof objectionCells>[0][] {
  const found = new Map<string, Parameters<typeof objectionCells>[0]>();
  for (const { place, cell, from } of writes) {
    if (!place!.isNew) continue;
    const { about, part } = partsOfSideId(cell.column)!;
    const { objections } = submissions[from]!.key;
    const [points, entry] = objections!.of[about]!;
    const key = `${unitKey(place!)}|${about}`;
    const { indicator } = entryWords(place!);
    const known = found.get(key) ?? {
      unit: place!.unit,
      about,
      indicator,
      then: { entry, points, total: objections!.total, rank: objections!.rank },
      said: {},
    };
    found.set(key, { ...known, said: { ...known.said, [part]: cell.value } });
  }
  return [...found.values()];
}

/** What was noted before is not noted again. */
function journalRows(
  round: Round,
  submissions: readonly Submission[],
  noted: Weighing['noted'],
  own: readonly (readonly Weighed[])[],
  at: string,
): JournalRow[] {
  const rows: JournalRow[] = [];
  const first = nextNumber(round);
  for (const [from, submission] of submissions.entries()) {
    const { file, key } = submission;
    const number = noted.get(submission) ?? first + rows.length;
    const late = isLate(file, deadlineOf(round, key));
    const arrival = arrivalRow({ file, key, late }, number, at, `收进 ${own[from]!.length} 格`);
    if (!noted.has(submission)) rows.push(arrival);
    for (const { place, cell } of own[from]!.filter(({ isNoted }) => !isNoted))
      rows.push({
        ...entryWords(place!),
        number: first + rows.length,
        at,
        file: file.name,
        who: key.who,
        before: place!.value,
        after: cell.value,
        note: '',
        data: { is: 'cell', file: number, form: cell.form, unit: unitKey(place!), column: cell.column },
      });
  }
  return rows;
}

/** A file that came back; `what` says what became of it. */
export function arrivalRow(
  {
    file,
    key,
    late,
  }: { file: FileFacts; key: Pick<Submission['key'], 'handout' | 'who' | 'issue'> & { returned?: boolean }; late: boolean },
  number: number,
  at: string,
  what: string,
): JournalRow {
  return {
    ...noCell,
    number,
    at,
    file: file.name,
    who: key.who,
    note: `${file.received} 交来${late ? '，迟交' : ''}；${what}`,
    data: {
      is: 'in',
      handout: key.handout,
      issue: key.issue,
      ...(file.saved !== undefined && { saved: file.saved }),
      received: file.received,
      late,
      ...(key.returned === true && { returned: true as const }),
      digest: file.digest,
    },
  };
}

export const noCell = { unit: '', category: '', indicator: '', item: '', before: null, after: null } as const;

/** How the journal calls a cell. */
export function entryWords({ column, unit }: EntryPlace): Pick<JournalRow, 'unit' | 'category' | 'indicator' | 'item'> {
  const indicator = indicatorOf({ column })?.key ?? '';
  const item = 'input' in column ? (column as InputColumn).input.name : column.header;
  return { unit: unit.name, category: unit.category?.name ?? '', indicator, item };
}

const unitKey = ({ unit }: EntryPlace): string => unit.id || fold(unit.name);
