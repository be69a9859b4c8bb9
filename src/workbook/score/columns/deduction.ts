// 外部扣分: a number of the roster that is taken off the total; a blank is none, nor is what is no number or below 0.
import { numberIn } from '../../cell/number-text';
import { DEDUCTION } from '../../roster/columns/deduction';
import { plainHeader, rosterColumn, type ScoreColumn, type Wished } from '../score-column';
import { firstCell } from '../../area';

export function scoreDeductionColumn(header: string): Wished<ScoreColumn> {
  return {
    id: 'deduction',
    wish: plainHeader(header),
    band: '结果',
    styles: ['points'],
    conditions: (area) => [{ area, formula: `${firstCell(area)}>0`, style: 'warning' }],
    value: ({ unit }) => unit?.externalDeduction ?? 0,
    formula(board) {
      const column = rosterColumn(board, DEDUCTION);
      return ({ own }) =>
        `IF(${own('roster-row')}="",0,IFERROR(MAX(0,N(${numberIn(`INDEX(${column},${own('roster-row')})`, 'decimal')})),0))`;
    },
  };
}
