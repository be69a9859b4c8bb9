// 总分: what is left of the weighted parts after the outside deduction, not below the floor.
import type { Form } from '../../form';
import { whenNumbers } from '../../score/columns/sums';
import { notBelow, totalLook } from '../../score/columns/total';
import type { Wished } from '../../score/score-column';
import { UNFINISHED } from '../../score/score-words';
import type { SummaryColumn } from '../summary-column';
import { hasEveryPart } from './weighted';

export function totalOfPartsColumn(forms: readonly Form[]): Wished<SummaryColumn> {
  return {
    ...totalLook,
    value: (row) => (hasEveryPart(forms, row) ? (row.result?.total ?? UNFINISHED) : UNFINISHED),
    formula:
      ({ frame: { scheme } }) =>
      ({ own }) => {
        const weighted = own('weighted');
        const { externalDeduction, totalFloor } = scheme.data;
        return whenNumbers([weighted], notBelow(totalFloor, externalDeduction ? `ROUND(${weighted}-${own('deduction')},9)` : weighted));
      },
  };
}
