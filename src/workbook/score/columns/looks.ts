// How cells of scores look by what they hold: a word in place of a number, something wrong.
import { firstCell, type Area } from '../../area';
import type { ConditionPlan } from '../../plan';
import type { StyleName } from '../../style';
import { FAULTY } from '../score-words';

export function whereWord(area: Area, word: string, style: StyleName): ConditionPlan {
  return { area, formula: `${firstCell(area)}="${word}"`, style };
}

export function whereWrong(area: Area): ConditionPlan {
  const cell = firstCell(area);
  return { area, formula: `OR(ISERROR(${cell}),IFERROR(${cell}="${FAULTY}",FALSE))`, style: 'problem' };
}
