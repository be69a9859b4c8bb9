// The explanation of every cell of points, as a note: fixed numbers are sent to people who cannot ask a formula.
import type { ScoreColumn, ScoredRow } from './score-column';

/** By place of the column, a text for each row that has one. */
export type ScoreNotes = ReadonlyMap<number, readonly (string | undefined)[]>;

/** A sheet with more cells to explain than this goes without: its file would be too large to send, and slow to open. */
const MOST_NOTES = 8000;

/** Undefined where there is nothing to say. */
export function scoreNotes(columns: readonly ScoreColumn[], scored: readonly ScoredRow[]): ScoreNotes | undefined {
  const explained = columns.flatMap(({ note }, column) => (note ? [{ note, column }] : []));
  if (explained.length * scored.length > MOST_NOTES) return undefined;
  const notes = explained.map(({ note, column }) => [column, scored.map(note)] as const);
  return notes.some(([, texts]) => texts.some((text) => text !== undefined)) ? new Map(notes) : undefined;
}
