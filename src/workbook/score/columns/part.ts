// What a part of the total comes to before weighting: base and bonus up to the cap, less the penalties.
import type { Form } from '../../form';
import { plainHeader, type ScoreColumn, type Wished } from '../score-column';
import { UNFINISHED } from '../score-words';
import { whereWord } from './looks';
import { subtotalId } from './stretch';
import { groupSum } from './subtotal';
import { cappedSum, whenNumbers } from './sums';

export const PART = 'part';

export function partColumn({ part }: Form): Wished<ScoreColumn> {
  const { groups, cap } = part;
  const ids = (role: string): string[] => groups.filter((group) => group.role === role).map(subtotalId);
  return {
    id: PART,
    wish: plainHeader(`${part.name}得分`),
    band: '结果',
    styles: ['subtotal', 'mean'],
    conditions: (area) => [whereWord(area, UNFINISHED, 'todo')],
    value: (row, board) => groupSum(groups, row, board, ({ parts }) => parts?.[part.name]),
    formula:
      () =>
      ({ own }) => {
        const [bonus, penalties] = [ids('bonus').map(own), ids('penalty').map(own)];
        return whenNumbers([own('base'), ...bonus, ...penalties], `ROUND(${cappedSum(own('base'), bonus, penalties, cap)},9)`);
      },
  };
}
