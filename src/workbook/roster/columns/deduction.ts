// 外部扣分: points that an outside body took off; a blank is none.
import type { Input } from '../../../model/inputs';
import { readNumber } from '../../../model/inputs/number';
import { checkInput } from '../../cell/check-input';
import { headerWidth, type RosterColumn } from '../roster-column';

export const DEDUCTION = '#deduction';

/** `clause` is what the document says of it. */
export function rosterDeductionColumn(header: string, clause: string): RosterColumn {
  const input: Input = { name: header, type: 'mark', max: 100 };
  return {
    id: DEDUCTION,
    header,
    width: () => headerWidth(header),
    styles: [],
    isFilled: true,
    checks: (_board, area) => [checkInput(area, input, { title: header, hint: '没有扣分的留空或填 0。', clause })],
    write: ({ input: { externalDeduction = null } }) => readNumber(externalDeduction) ?? externalDeduction,
    read: (cell, unit) => {
      unit.externalDeduction = cell;
    },
  };
}
