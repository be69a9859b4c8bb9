// What a part comes to, as its score sheet has it.
import { showPoints } from '../../../model/points';
import type { Form } from '../../form';
import { whereWord } from '../../score/columns/looks';
import { PART } from '../../score/columns/part';
import { plainHeader, type Wished } from '../../score/score-column';
import { UNFINISHED } from '../../score/score-words';
import { partColumnOf, type SummaryColumn } from '../summary-column';
import { lookedUp } from './part-row';

export const partPointsId = ({ part }: Form): string => `part:${part.name}`;

export function partPointsColumn(form: Form): Wished<SummaryColumn> {
  return {
    id: partPointsId(form),
    wish: plainHeader(form.part.name),
    styles: ['cell', 'mean'],
    above: () => `${showPoints(form.part.weight)}%`,
    conditions: (area) => [whereWord(area, UNFINISHED, 'todo')],
    value: ({ parts }) => parts.get(form)?.points ?? UNFINISHED,
    formula(board) {
      const column = partColumnOf(board, form, PART);
      return ({ own }) => lookedUp(own, form, column, UNFINISHED);
    },
  };
}
