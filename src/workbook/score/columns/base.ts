// 基础分: the sum of the groups of the base, with what the document does about weights that do not apply.
import { NOT_SAMPLED_WORD, type EntryState } from '../../../assessment/states';
import type { Scheme } from '../../../rubric/tree';
import { rollUp } from '../../../scoring/roll-up';
import type { UnitResult } from '../../../scoring/scoreboard';
import type { Form } from '../../form';
import { plainHeader, type ScoreColumn, type Wished } from '../score-column';
import { UNFINISHED } from '../score-words';
import { baseWeight, isPartial, lessWord } from './applicable';
import { whereWord } from './looks';
import { hasShares, hasStates, stretchOf, subtotalId, type Stretch } from './stretch';
import { groupSum } from './subtotal';
import { sumOfGroups, whenNumbers } from './sums';

export function baseColumn(form: Form): Wished<ScoreColumn> {
  const base = form.part.groups.filter(({ role }) => role === 'base');
  return {
    id: 'base',
    wish: plainHeader('基础分'),
    band: '结果',
    // A base stretched to full marks has more decimals than people read.
    styles: ['subtotal', ...(isPartial(form) || form.indicators.some(hasShares) ? ['mean' as const] : [])],
    conditions: (area) => [whereWord(area, UNFINISHED, 'todo')],
    value: (row, board) => groupSum(base, row, board, (result) => baseOf(form, result, board.frame.scheme)),
    formula: (board) => (cells) => {
      const subtotals = base.map((group) => cells.own(subtotalId(group)));
      const { start } = form.part;
      if (!isPartial(form)) return sumOfGroups(subtotals, { start });
      const stretches = base.filter(hasStates).map((group) => stretchOf(board, cells, group));
      return partialBase(subtotals, {
        counted: cells.own('applicable'),
        scheme: board.frame.scheme,
        weight: baseWeight(form),
        stretches,
        start,
      });
    },
  };
}

/** The base of the form's part before weighting. */
function baseOf({ category, part, isWhole }: Form, { base, scores, states = {} }: UnitResult, { data }: Scheme): number {
  if (isWhole) return base;
  const only = { ...category, groups: part.groups, parts: [{ ...part, weight: 100 }] };
  return rollUp(
    only,
    { of: ({ key }) => scores[key] },
    { notApplicable: data.notApplicable, totalFloor: data.totalFloor, states: new Map<string, EntryState>(Object.entries(states)) },
  ).base;
}

/** `counted` is the cell of 适用分值. */
function partialBase(
  subtotals: readonly string[],
  of: { counted: string; scheme: Scheme; weight: number; stretches: readonly Stretch[]; start: number },
): string {
  const { counted, scheme, weight, stretches, start } = of;
  const sum = `ROUND(SUM(${subtotals.join()}),9)`;
  const full = `ROUND(${weight}${stretches.map((each) => lessWord(each, NOT_SAMPLED_WORD)).join('')},9)`;
  const base = {
    none: sum,
    full: `ROUND(${sum}+${full}-${counted},9)`,
    rescale: `IF(${counted}=${full},${sum},IF(${counted}=0,0,ROUND(${sum}*${full}/${counted},9)))`,
  }[scheme.data.notApplicable];
  return whenNumbers(subtotals, start === 0 ? base : `ROUND(${start}+${base},9)`);
}
