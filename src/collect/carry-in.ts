// Brings in what was decided, in one step from which every file can be taken back: entry cells ─► the journal ─► the states of the review.
import type { OpenedWorkbook } from '../app/open';
import { isReported } from '../hand-out/review-items';
import type { EntryPlace } from '../hand-out/entry-places';
import { journalCells, journalSheet, type JournalRow } from '../hand-out/journal';
import { appended, written } from '../hand-out/kept-table';
import { reviewKey, reviewStateWords } from '../hand-out/review-states';
import type { Round } from '../hand-out/round';
import { nextNumber } from '../hand-out/split';
import type { Cell } from '../model/cell';
import { fold } from '../model/text';
import type { InputColumn } from '../workbook/entry/columns/input';
import type { Change } from '../workbook/host';
import type { Decided } from './decide';
import { deadlineOf, isLate } from './deadline';
import type { Submission } from './submission';
import type { BookCells, Weighed, Weighing } from './weigh';
import { writeChanges } from './write-cells';

export function carryIn(
  book: OpenedWorkbook,
  cells: BookCells,
  round: Round,
  { submissions }: Weighing,
  { writes }: Decided,
  at: string,
): Change[] {
  const own = submissions.map((_, from) => writes.filter((each) => each.from === from));
  const rows = journalRows(round, submissions, own, at);
  return [
    ...writeChanges(writes.map(({ place, cell }) => ({ place: place!, value: cell.value }))),
    ...(round.journal
      ? appended(round.journal.table, rows.map(journalCells))
      : [{ do: 'add-sheet', plan: journalSheet(book.frame, rows) } as const]),
    ...stateChanges(cells, round, submissions, own),
  ];
}

function journalRows(round: Round, submissions: readonly Submission[], own: readonly (readonly Weighed[])[], at: string): JournalRow[] {
  const rows: JournalRow[] = [];
  const first = nextNumber(round);
  for (const [from, { file, key }] of submissions.entries()) {
    const number = first + rows.length;
    const late = isLate(file, deadlineOf(round, key));
    rows.push({
      ...noCell,
      number,
      at,
      file: file.name,
      who: key.who,
      note: `${file.received} 交来${late ? '，迟交' : ''}；收进 ${own[from]!.length} 格`,
      data: {
        is: 'in',
        handout: key.handout,
        issue: key.issue,
        ...(file.saved !== undefined && { saved: file.saved }),
        received: file.received,
        late,
        ...(key.returned && { returned: true as const }),
        digest: file.digest,
      },
    });
    for (const { place, cell } of own[from]!)
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

export const noCell = { unit: '', category: '', indicator: '', item: '', before: null, after: null } as const;

/** How the journal calls a cell. */
export function entryWords({ column, unit }: EntryPlace): Pick<JournalRow, 'unit' | 'category' | 'indicator' | 'item'> {
  const indicator = 'indicator' in column ? (column as InputColumn).indicator.key : '';
  const item = 'input' in column ? (column as InputColumn).input.name : column.header;
  return { unit: unit.name, category: unit.category?.name ?? '', indicator, item };
}

const unitKey = ({ unit }: EntryPlace): string => unit.id || fold(unit.name);

/** 退回 and 未报 become 已报 where what is asked for has come; what is confirmed stays. */
function stateChanges(
  { finders }: BookCells,
  { states }: Round,
  submissions: readonly Submission[],
  own: readonly (readonly Weighed[])[],
): Change[] {
  if (!states) return [];
  const after = new Map<string, Cell>();
  for (const { place, cell } of own.flat()) after.set(`${place!.sheet}!${place!.row}!${place!.at}`, cell.value);
  const now = (place: EntryPlace): EntryPlace => {
    const at = `${place.sheet}!${place.row}!${place.at}`;
    return after.has(at) ? { ...place, value: after.get(at)! } : place;
  };
  const cells = new Map<number, Cell>();
  for (const [from, { key }] of submissions.entries()) {
    const changed = new Set(
      own[from]!.flatMap(({ place }) =>
        'indicator' in place!.column ? [reviewKey(place!.unit, (place!.column as InputColumn).indicator)] : [],
      ),
    );
    for (const form of key.forms) {
      const finder = finders.get(fold(form.form));
      if (!finder) continue;
      const asked = new Set(form.columns.map(([id]) => id));
      const inputs = finder.of.entries.layout.inputs.filter(({ id }) => asked.has(id));
      const indicators = [...new Set(inputs.map(({ indicator }) => indicator))];
      const overlaid = {
        ...finder,
        place: (unit: EntryPlace['unit'], id: string) => {
          const place = finder.place(unit, id);
          return place && now(place);
        },
      };
      for (const [id, name] of form.units) {
        const unit = finder.unit(id, name);
        if (!unit) continue;
        for (const indicator of indicators) {
          const record = states.records.get(reviewKey(unit, indicator));
          if (!record || record.state === 'confirmed' || record.state === 'reported' || !isReported(overlaid, unit, indicator)) continue;
          const isAnswered = record.state !== 'returned' || key.returned || changed.has(reviewKey(unit, indicator));
          if (isAnswered) cells.set(record.row, reviewStateWords.reported);
        }
      }
    }
  }
  return written(states.table, '#state', cells);
}
