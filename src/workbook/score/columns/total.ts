// 总分, where one form is the whole: base and bonus up to the cap, less penalties and the outside deduction, not below 0.
import type { Form } from '../../form';
import { plainHeader, type ScoreColumn, type Wished } from '../score-column';
import { UNFINISHED } from '../score-words';
import { isPartial } from './applicable';
import { whereWord } from './looks';
import { subtotalId } from './stretch';
import { groupSum } from './subtotal';
import { cappedSum, sumOfGroups, whenNumbers } from './sums';
import type { Area } from '../../area';
import type { ConditionPlan } from '../../plan';
import { canTake, type Group } from '../../../rubric/tree';

/** What a total looks like, on the score sheet and on the summary. */
export const totalLook = {
  id: 'total',
  wish: plainHeader('总分'),
  band: '结果',
  styles: ['total'] as const,
  conditions: (area: Area): ConditionPlan[] => [whereWord(area, UNFINISHED, 'todo')],
};

export function totalColumn(form: Form): Wished<ScoreColumn> {
  const { groups, cap, start } = form.part;
  const ids = (role: string): string[] => groups.filter((group) => group.role === role).map(subtotalId);
  return {
    ...totalLook,
    value: (row, board) => groupSum(groups, row, board, ({ total }) => total),
    formula({ frame: { scheme } }) {
      const { externalDeduction, totalFloor } = scheme.data;
      const isPlain = groups.every(staysAbove) && start >= (totalFloor ?? -Infinity) && !isPartial(form) && !externalDeduction;
      return ({ own }) => {
        if (isPlain)
          return sumOfGroups(
            groups.map((group) => own(subtotalId(group))),
            { start, most: cap },
          );
        const [bonus, penalties] = [ids('bonus').map(own), ids('penalty').map(own)];
        const less = externalDeduction ? `-${own('deduction')}` : '';
        return whenNumbers(
          [own('base'), ...bonus, ...penalties],
          notBelow(totalFloor, `ROUND(${cappedSum(own('base'), bonus, penalties, cap)}${less},9)`),
        );
      };
    },
  };
}

/** Whether a group never takes anything from the total. */
function staysAbove({ role, indicators }: Group): boolean {
  return role !== 'penalty' && !indicators.some(canTake);
}

/** A number, or the floor where it is less. */
export function notBelow(floor: number | null, number: string): string {
  return floor === null ? number : `MAX(${floor},${number})`;
}
