// The row of the unit on the score sheet of a part: a hidden column that the others look into.
import type { Form } from '../../form';
import { placeOfUnit } from '../../score/columns/identity';
import { plainHeader, type Wished } from '../../score/score-column';
import { partColumnOf, type SummaryColumn } from '../summary-column';

const partRowId = ({ part }: Form): string => `part-row:${part.name}`;

export function partRowColumn(form: Form): Wished<SummaryColumn> {
  return {
    id: partRowId(form),
    wish: plainHeader(`${form.part.name}行`),
    isHidden: true,
    styles: ['centred'],
    value: ({ parts }) => parts.get(form)?.place ?? '',
    formula(board) {
      const table = { ids: partColumnOf(board, form, 'unit'), names: partColumnOf(board, form, 'name') };
      return ({ own }) => placeOfUnit({ id: own('unit'), name: own('name') }, table);
    },
  };
}

/** The cell of a part's column in the unit's row there. */
export function lookedUp(own: (id: string) => string, form: Form, column: string, otherwise: string): string {
  return `IF(${own(partRowId(form))}="","${otherwise}",INDEX(${column},${own(partRowId(form))}))`;
}
