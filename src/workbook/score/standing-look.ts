// How the columns of scores look: numbers, words in place of numbers, and the standing.
import { NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD } from '../../assessment/states';
import { cellName, type Area } from '../area';
import type { ConditionPlan } from '../plan';
import { FAULTY, statusWords, TO_RECORD, UNFINISHED } from './score-words';
import type { ScoreColumn } from './score-layout';
import type { StyleName } from '../style';

export function standingStyles(role: ScoreColumn['role']): StyleName[] {
  if (role === 'points' || role === 'applicable' || role === 'deduction') return ['points'];
  if (role === 'part') return ['subtotal', 'mean'];
  if (role === 'subtotal' || role === 'base') return ['subtotal'];
  if (role === 'total') return ['total'];
  return role === 'name' ? ['unit'] : ['centred'];
}

/** A column as far as its looks ask. */
type Look = { role: Exclude<ScoreColumn['role'], 'points'> } | Extract<ScoreColumn, { role: 'points' }>;

/** Conditions of the cells of a column, `area`. */
export function standingConditions(column: Look, area: Area): ConditionPlan[] {
  const cell = cellName(area.row, area.column);
  const is = (word: string, style: StyleName): ConditionPlan => ({ area, formula: `${cell}="${word}"`, style });
  const wrong: ConditionPlan = { area, formula: `OR(ISERROR(${cell}),IFERROR(${cell}="${FAULTY}",FALSE))`, style: 'problem' };
  switch (column.role) {
    case 'points': {
      const { applies, sampling } = column.indicator;
      return [is(TO_RECORD, 'todo'), wrong, ...(applies ? [is(NOT_APPLICABLE_WORD, 'empty')] : []), ...(sampling ? [is(NOT_SAMPLED_WORD, 'empty')] : [])];
    }
    case 'subtotal':
      return [is(TO_RECORD, 'todo'), wrong];
    case 'base':
    case 'part':
    case 'total':
      return [is(UNFINISHED, 'todo')];
    case 'deduction':
      return [{ area, formula: `${cell}>0`, style: 'warning' }];
    case 'status':
      return [is(UNFINISHED, 'todo'), is(statusWords.vetoed, 'problem'), is(statusWords['not-assessed'], 'warning')];
    case 'veto':
      return [{ area, formula: `${cell}<>""`, style: 'problem' }];
    case 'rank':
      return [{ area, formula: `AND(ISNUMBER(${cell}),${cell}<=3)`, style: 'good' }];
    default:
      return [];
  }
}
