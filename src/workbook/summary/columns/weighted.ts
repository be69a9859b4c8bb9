// 加权得分: the parts by their weights.
import { exact, sumPoints } from '../../../model/points';
import type { Form } from '../../form';
import { whereWord } from '../../score/columns/looks';
import { whenNumbers } from '../../score/columns/sums';
import { plainHeader, type Wished } from '../../score/score-column';
import { UNFINISHED } from '../../score/score-words';
import type { SummaryColumn, SummaryRow } from '../summary-column';
import { partPointsId } from './part-points';

export function weightedColumn(forms: readonly Form[]): Wished<SummaryColumn> {
  return {
    id: 'weighted',
    wish: plainHeader('加权得分'),
    styles: ['subtotal', 'mean'],
    conditions: (area) => [whereWord(area, UNFINISHED, 'todo')],
    value: (row) =>
      hasEveryPart(forms, row)
        ? exact(sumPoints(forms.map((form) => (row.parts.get(form)!.points as number) * form.part.weight)) / 100)
        : UNFINISHED,
    formula:
      () =>
      ({ own }) => {
        const parts = forms.map((form) => ({ cell: own(partPointsId(form)), weight: form.part.weight }));
        return whenNumbers(
          parts.map(({ cell }) => cell),
          `ROUND((${parts.map(({ cell, weight }) => `${cell}*${weight}`).join('+')})/100,9)`,
        );
      },
  };
}

/** Whether every part has its points. */
export function hasEveryPart(forms: readonly Form[], { parts }: SummaryRow): boolean {
  return forms.every((form) => typeof parts.get(form)?.points === 'number');
}
