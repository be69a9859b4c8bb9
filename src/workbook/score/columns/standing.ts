// What the whole of a unit's points come to, on a score sheet and on a summary: what is taken off, 总分, 状态, 等次, 排名.
import type { FactColumn } from '../../roster/columns/fact';
import type { RosterLayout } from '../../roster/roster-layout';
import type { ScoreBoard, ScoreColumn, Wished } from '../score-column';
import { decidingOf, type Deciding } from './deciding';
import { scoreDeductionColumn } from './deduction';
import { gradeColumn } from './grade';
import { rankColumn } from './rank';
import { statusColumn } from './status';

export function standingColumns<Board extends ScoreBoard>(
  { deduction, scheme }: RosterLayout,
  total: Wished<ScoreColumn<Board>>,
  facts: readonly FactColumn[],
  vetoes: Deciding['vetoes'],
): Wished<ScoreColumn<Board>>[] {
  const deciding = decidingOf(scheme, facts, vetoes);
  return [...(deduction ? [scoreDeductionColumn(deduction.header)] : []), total, statusColumn(deciding), gradeColumn(deciding), rankColumn];
}
