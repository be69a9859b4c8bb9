// The explanation of every cell of points, as a note: fixed numbers are sent to people who cannot ask a formula.
import type { SheetPlan } from '../plan';
import type { ScoredRow } from './score-column';
import type { ScoreLayout } from './score-layout';

type Notes = NonNullable<SheetPlan['notes']>;

/** A sheet with more cells to explain than this goes without: its file would be too large to send, and slow to open. */
export const MOST_NOTES = 8000;

export function scoreNotes({ columns, rows: at }: ScoreLayout, scored: readonly ScoredRow[]): Notes {
  const explained = columns.flatMap(({ note }, column) => (note ? [{ note, column }] : []));
  if (explained.length * scored.length > MOST_NOTES) return [];
  return scored.flatMap((each, row) =>
    explained.flatMap(({ note, column }) => {
      const text = note(each);
      return text === undefined ? [] : [{ row: at.first + row, column, text }];
    }),
  );
}
