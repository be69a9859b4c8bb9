// The sheets of formulas that say something else than the settings: score sheets of other rules, and the rules sheet.
import type { Change } from '../workbook/host';
import type { OpenedWorkbook } from './open';
import { scoreChanges } from './rescore';
import { staleRules } from './stale-rules';
import { staleScores } from './stale-scores';

/** Which they are, and what lays them anew; nothing where all are up to date. Fixed numbers are left: they were fixed on purpose. */
export function outdated(opened: OpenedWorkbook): { sheets: string[]; changes: Change[] } {
  const stale = opened.formulas === 'values' ? [] : staleScores(opened).map(({ of }) => of);
  const rules = staleRules(opened);
  const changes = [...scoreChanges(opened, stale), ...(rules ? [rules.change] : [])];
  return {
    sheets: changes.flatMap((change) =>
      change.do === 'add-sheet' ? [change.plan.name] : change.do === 'replace-sheet' ? [change.sheet] : [],
    ),
    changes,
  };
}
