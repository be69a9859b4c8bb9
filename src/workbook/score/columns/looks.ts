// How cells of scores look by what they hold: a word in place of a number, something wrong.
import { cellName, type Area } from '../../area';
import type { ConditionPlan } from '../../plan';
import type { StyleName } from '../../style';
import { FAULTY } from '../score-words';

/** The cell by which the conditions of an area are written. */
export function firstCell(area: Area): string {
  return cellName(area.row, area.column);
}

export function whereWord(area: Area, word: string, style: StyleName): ConditionPlan {
  return { area, formula: `${firstCell(area)}="${word}"`, style };
}

export function whereWrong(area: Area): ConditionPlan {
  const cell = firstCell(area);
  return { area, formula: `OR(ISERROR(${cell}),IFERROR(${cell}="${FAULTY}",FALSE))`, style: 'problem' };
}
