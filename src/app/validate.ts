// Validates a workbook: its own faults ─► what is wrong with the entries ─► one list, in the order of the sheets.
import { assess } from '../assessment/assess';
import type { Assessment } from '../assessment/assessment';
import type { Issue } from '../model/issue';
import type { Change } from '../workbook/host';
import { withoutReplaced } from './lost-tables';
import type { OpenedWorkbook } from './open';
import { percentChanges } from './percent-cells';
import { oddNumbers } from './odd-numbers';
import { scoreChanges } from './rescore';
import { staleRules } from './stale-rules';
import { staleScores } from './stale-scores';
import { typedIssues } from './typed-sheets';

export interface Validation {
  assessment: Assessment;
  /** Every issue with sheet and cell where it has one. */
  issues: Issue[];
  /** What a repair would do; of what was entered it touches only rates in percent cells, which keep their meaning. */
  healing: Change[];
}

export function validateWorkbook(opened: OpenedWorkbook): Validation {
  const assessment = assess(opened.input, opened.frame.scheme, opened.locate, opened.locateDraw);
  const stale = staleScores(opened);
  const rules = staleRules(opened);
  const percents = opened.percents.flatMap(percentChanges);
  const mended = new Set(percents.flatMap((change) => ('sheet' in change ? [change.sheet] : [])));
  const grown = opened.entries.flatMap((sheet, index) => (sheet && (sheet.absent.length > 0 || mended.has(sheet.table.sheet)) ? [index] : []));
  return {
    assessment,
    issues: [...opened.issues, ...stale.map(({ issue }) => issue), ...(rules ? [rules.issue] : []), ...typedIssues(opened), ...oddNumbers(opened), ...assessment.issues],
    healing: withoutReplaced([...opened.healing, ...percents, ...scoreChanges(opened, [...stale.map(({ index }) => index), ...grown]), ...(rules ? [rules.change] : [])]),
  };
}
