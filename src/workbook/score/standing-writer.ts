// The formulas of status, grade and place, wherever they stand: on a score sheet or on a summary.
import type { Category } from '../../rubric/tree';
import type { Gate } from '../../standing/gate';
import { thresholdsOf } from '../../standing/honour';
import type { Veto } from '../../standing/veto';
import { cellName, rangeName } from '../area';
import type { Frame } from '../frame';
import * as standing from './standing-formulas';

/** The sheet on which they stand. */
export interface StandingSheet {
  category: Category;
  rows: { first: number };
  indexOf: ReadonlyMap<string, number>;
}

/** The columns that decide, by id. */
export interface Deciding {
  gates: readonly { id: string; gate: Gate }[];
  vetoes: readonly { id: string; veto: Veto }[];
}

/** `rows` counts the rows of the sheet's table. */
export function standingWriter({ frame, rows }: { frame: Frame; rows: number }, { category, rows: at, indexOf }: StandingSheet, { gates, vetoes }: Deciding): (role: 'status' | 'grade' | 'rank', row: number) => string {
  const honours = thresholdsOf(frame.scheme.data.honours, category.name);
  const grading = vetoes.flatMap(({ id, veto }) => (veto.grade === undefined ? [] : [{ id, grade: veto.grade }]));
  const barring = vetoes.filter(({ veto }) => veto.barsHonour);
  const range = (id: string): string => rangeName({ row: at.first, column: indexOf.get(id)!, rows, columns: 1 });
  return (role, row) => {
    const own = (id: string): string => cellName(row, indexOf.get(id)!);
    switch (role) {
      case 'status':
        return standing.status(gates.map(({ id }) => own(id)), grading.map(({ id }) => own(id)), own('total'));
      case 'grade':
        return standing.grade(
          { status: own('status'), total: own('total') },
          gates.map(({ id, gate }) => ({ cell: own(id), gate })),
          grading.map(({ id, grade }) => ({ cell: own(id), grade })),
          honours,
          barring.map(({ id }) => own(id)),
        );
      case 'rank':
        return standing.rank({ status: own('status'), total: own('total') }, { status: range('status'), total: range('total') });
    }
  };
}
