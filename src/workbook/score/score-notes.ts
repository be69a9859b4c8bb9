// The explanation of every cell of points, as a note: fixed numbers are sent to people who cannot ask a formula.
import { reasonOfPoints } from '../../report/state';
import { explain } from '../../scoring/award';
import type { SheetPlan } from '../plan';
import type { ScoreLayout } from './score-layout';
import type { ScoredRow } from './score-sources';

type Notes = NonNullable<SheetPlan['notes']>;

/** A sheet with more cells of points than this goes without: its file would be too large to send, and slow to open. */
export const MOST_NOTES = 8000;

export function scoreNotes({ columns, rows: at }: ScoreLayout, scored: readonly ScoredRow[]): Notes {
  const points = columns.flatMap((column, index) => (column.role === 'points' ? [{ index, indicator: column.indicator }] : []));
  if (points.length * scored.length > MOST_NOTES) return [];
  return scored.flatMap(({ unit, result }, row) => {
    if (!unit || !result) return [];
    return points.map(({ index, indicator }) => {
      const entry = unit.entries.get(indicator.key);
      const text = entry?.state === 'entered' ? explain(indicator, entry.values, unit.givenBack.get(indicator.key)) : `${reasonOfPoints({ unit, result }, indicator).replace(/。$/u, '')}。`;
      return { row: at.first + row, column: index, text };
    });
  });
}
