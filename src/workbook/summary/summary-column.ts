// What the columns of a summary know: the score sheets of the parts, and each unit's points on them.
import type { Cell } from '../../model/cell';
import type { Form } from '../form';
import { columnReference, type Placement } from '../placement';
import type { ScoreBoard, ScoreColumn, ScoredRow } from '../score/score-column';

/** A summary, as far as its columns ask; its rows are those of the entry table of the first part, in the same order. */
export interface SummaryBoard extends ScoreBoard {
  /** The score table of each part, and how many rows it has. */
  scores: ReadonlyMap<Form, { placement: Placement; rows: number }>;
}

/** A row with the value that each part's score sheet shows for the unit, and the row in which it stands there (from 1). */
export interface SummaryRow extends ScoredRow {
  parts: ReadonlyMap<Form, { points: Cell; place: number | undefined }>;
}

export type SummaryColumn = ScoreColumn<SummaryBoard, SummaryRow>;

/** A column of a part's score table. */
export function partColumnOf({ scores }: SummaryBoard, form: Form, id: string): string {
  const { placement, rows } = scores.get(form)!;
  return columnReference(placement, id, rows);
}
