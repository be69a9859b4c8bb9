// 排名: the place among the assessed units of the sheet; equal totals share a place.
import { ownColumn, plainHeader, type ScoreColumn, type Wished } from '../score-column';
import { statusWords } from '../score-words';
import { firstCell } from '../../area';

export const rankColumn: Wished<ScoreColumn> = {
  id: 'rank',
  wish: plainHeader('排名'),
  band: '结果',
  styles: ['centred'],
  conditions: (area) => [{ area, formula: `AND(ISNUMBER(${firstCell(area)}),${firstCell(area)}<=3)`, style: 'good' }],
  value: ({ result }) => result?.rank ?? '',
  formula(board) {
    const [states, totals] = [ownColumn(board, 'status'), ownColumn(board, 'total')];
    return ({ own }) => {
      const better = `COUNTIFS(${states},"${statusWords.assessed}",${totals},">"&${own('total')})`;
      return `IF(${own('status')}="${statusWords.assessed}",${better}+1,"")`;
    };
  },
};
