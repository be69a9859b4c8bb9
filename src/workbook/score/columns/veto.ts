// 单项否决: 是 where a veto clause was found true, whatever word for yes was entered.
import { isWordOf } from '../../../formula/words-cell';
import { YES_WORDS } from '../../../model/inputs/yes-no';
import type { VetoColumn } from '../../entry/columns/veto';
import { firstCell, type Area } from '../../area';
import type { ConditionPlan } from '../../plan';
import { plainHeader, type ScoreColumn, type ScoredRow, type Wished } from '../score-column';
import { FOUND } from '../score-words';

/** What a veto looks like, on the score sheet and on the summary. */
export const vetoLook = {
  width: 16,
  styles: ['centred'] as const,
  headerStyle: 'veto_header' as const,
  conditions: (area: Area): ConditionPlan[] => [{ area, formula: `${firstCell(area)}<>""`, style: 'problem' }],
};

export function scoreVetoColumn({ id, header, veto }: VetoColumn): Wished<ScoreColumn> {
  return {
    id,
    wish: plainHeader(header),
    band: '单项否决',
    ...vetoLook,
    value: (row) => vetoMark(veto.number, row),
    formula:
      () =>
      ({ entered }) =>
        `IF(${isWordOf(entered(id), YES_WORDS)},"${FOUND}","")`,
  };
}

export function vetoMark(number: number, { unit }: ScoredRow): string {
  return unit?.vetoes.includes(number) ? FOUND : '';
}

/** Whether a column of vetoes says that it was found. */
export function vetoIsFound(cell: string): string {
  return `${cell}="${FOUND}"`;
}
