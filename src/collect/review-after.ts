// What becomes of the states of the review when files have come.
import type { EntryFinder, EntryPlace } from '../hand-out/entry-places';
import { written } from '../hand-out/kept-table';
import type { KeyForm } from '../hand-out/key';
import { isReported } from '../hand-out/review-items';
import { reviewKey, reviewStateWords } from '../hand-out/review-states';
import type { Round } from '../hand-out/round';
import type { Cell } from '../model/cell';
import { fold } from '../model/text';
import type { Change } from '../workbook/host';
import type { Submission } from './submission';
import type { BookCells } from './book-cells';
import { indicatorOf, itemOf } from './locks';
import type { Weighed } from './weigh';

/** 退回 and 未报 become 已报 where what is asked for has come; what is confirmed stays. `own` are the cells that each file wrote. */
export function reviewAfter(
  { finders }: BookCells,
  { states }: Round,
  submissions: readonly Submission[],
  own: readonly (readonly Weighed[])[],
): Change[] {
  if (!states) return [];
  const after = new Map(own.flat().map(({ place, cell }) => [addressOf(place!), cell.value]));
  const cells = new Map<number, Cell>();
  for (const [from, { key }] of submissions.entries()) {
    const changed = new Set(own[from]!.map(({ place }) => itemOf(place!)));
    for (const form of key.forms) {
      const finder = finders.get(fold(form.form));
      for (const { item, unit, indicator } of finder ? askedIn(finder, form) : []) {
        const record = states.records.get(item);
        if (!record || record.state === 'confirmed' || record.state === 'reported') continue;
        const isAnswered = record.state !== 'returned' || key.returned || changed.has(item);
        if (isAnswered && isReported(withValues(finder!, after), unit, indicator)) cells.set(record.row, reviewStateWords.reported);
      }
    }
  }
  return written(states.table, '#state', cells);
}

/** 已报 becomes 未报 again where what was asked for was taken back. */
export function reviewWithout({ finders }: BookCells, { states }: Round, given: readonly { place: EntryPlace; value: Cell }[]): Change[] {
  if (!states) return [];
  const after = new Map(given.map(({ place, value }) => [addressOf(place), value]));
  const cells = new Map<number, Cell>();
  for (const { place } of given) {
    const record = states.records.get(itemOf(place));
    const indicator = indicatorOf(place);
    const finder = [...finders.values()].find(({ of }) => of.entries.table.sheet === place.sheet);
    if (record?.state !== 'reported' || !finder || !indicator) continue;
    if (!isReported(withValues(finder, after), place.unit, indicator)) cells.set(record.row, reviewStateWords.open);
  }
  return written(states.table, '#state', cells);
}

const addressOf = ({ sheet, row, at }: EntryPlace): string => `${sheet}!${row}!${at}`;

/** Unit by unit, the indicators that a file asks for. */
function askedIn({ of, unit: find }: EntryFinder, { units, columns }: KeyForm) {
  const asked = new Set(columns.map(([id]) => id));
  const inputs = of.entries.layout.inputs.filter(({ id }) => asked.has(id));
  const indicators = [...new Set(inputs.map(({ indicator }) => indicator))];
  return units.flatMap(([id, name]) => {
    const unit = find(id, name);
    return unit ? indicators.map((indicator) => ({ item: reviewKey(unit, indicator), unit, indicator })) : [];
  });
}

/** The book as it will be. */
function withValues(finder: EntryFinder, after: ReadonlyMap<string, Cell>): EntryFinder {
  return {
    ...finder,
    place: (unit, id) => {
      const place = finder.place(unit, id);
      const address = place && addressOf(place);
      return address !== undefined && after.has(address) ? { ...place!, value: after.get(address)! } : place;
    },
  };
}
