// 单项否决, as the score sheet of the part has it on which vetoes are entered.
import type { VetoColumn } from '../../entry/columns/veto';
import type { Form } from '../../form';
import { vetoLook, vetoMark } from '../../score/columns/veto';
import { plainHeader, type Wished } from '../../score/score-column';
import { partColumnOf, type SummaryColumn } from '../summary-column';
import { lookedUp } from './part-row';

export function partVetoColumn(form: Form, { id, header, veto }: VetoColumn): Wished<SummaryColumn> {
  return {
    id,
    wish: plainHeader(header),
    ...vetoLook,
    value: (row) => vetoMark(veto.number, row),
    formula(board) {
      const column = partColumnOf(board, form, id);
      return ({ own }) => lookedUp(own, form, column, '');
    },
  };
}
