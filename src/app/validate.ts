// Validates a workbook: its own faults ─► what is wrong with the entries ─► one list, in the order of the sheets.
import { assessInPieces } from '../assessment/assess';
import type { Assessment } from '../assessment/assessment';
import type { Issue } from '../model/issue';
import { atOnce, type Pieces } from '../model/pieces';
import type { Change } from '../workbook/host';
import { sheetNames } from '../workbook/names';
import { extendWorkbook } from './extend';
import { newCategories } from './in-use';
import { withoutReplaced } from './lost-tables';
import type { OpenedWorkbook } from './open';
import { percentChanges } from './percent-cells';
import { oddNumbers } from './odd-numbers';
import { scoreChangesInPieces } from './rescore';
import { inPlaces } from './sheet-places';
import { staleRulesInPieces } from './stale-rules';
import { staleScores } from './stale-scores';
import { typedIssues } from './typed-sheets';
import { unfinishedChanges } from './unfinished';

export interface Validation {
  assessment: Assessment;
  /** Every issue with sheet and cell where it has one. */
  issues: Issue[];
  /** What a repair would do; of what was entered it touches only rates in percent cells, which keep their meaning. */
  healing: Change[];
}

export function validateWorkbook(opened: OpenedWorkbook): Validation {
  return atOnce(validateInPieces(opened));
}

/** The same, step by step. */
export function* validateInPieces(opened: OpenedWorkbook): Pieces<Validation> {
  const assessment = yield* assessInPieces(opened.input, opened.frame.scheme, opened.locate, opened.locateDraw);
  const stale = staleScores(opened);
  yield;
  const rules = yield* staleRulesInPieces(opened);
  const percents = opened.percents.flatMap(percentChanges);
  const mended = new Set(percents.flatMap((change) => ('sheet' in change ? [change.sheet] : [])));
  const grown = opened.forms.filter(({ entries }) => entries && (entries.absent.length > 0 || mended.has(entries.table.sheet)));
  const scores = yield* scoreChangesInPieces(opened, [...stale.map(({ of }) => of), ...grown]);
  const healing = inPlaces(
    opened,
    withoutReplaced(
      newCategories(opened).length > 0
        ? completed(opened, [...percents, ...scores])
        : [...opened.healing, ...percents, ...scores, ...(rules ? [rules.change] : []), ...beside(scores, unfinishedChanges(opened))],
    ),
  );
  return {
    assessment,
    issues: [
      ...opened.issues,
      ...stale.map(({ issue }) => issue),
      ...(rules ? [rules.issue] : []),
      ...typedIssues(opened, healing),
      ...oddNumbers(opened),
      ...assessment.issues,
    ],
    healing,
  };
}

/** The changes beside what a workbook needs to have the sheets of categories that have units by now; no sheet is laid twice. */
function completed(opened: OpenedWorkbook, changes: readonly Change[]): Change[] {
  const { frame, formulas, createdOn } = opened;
  const extension = extendWorkbook(opened, { ...frame, units: [], formulas, today: createdOn });
  const added = extension.ok ? extension.value.changes : [];
  const laid = new Set(added.flatMap(laidSheet));
  return [...changes.filter((change) => !laidSheet(change).some((sheet) => laid.has(sheet))), ...added];
}

/** Those of the changes that lay no sheet which others lay already. */
function beside(others: readonly Change[], changes: readonly Change[]): Change[] {
  const laid = new Set([...others.flatMap(laidSheet), sheetNames.rules]);
  return changes.filter((change) => !laidSheet(change).some((sheet) => laid.has(sheet)));
}

function laidSheet(change: Change): string[] {
  if (change.do === 'add-sheet') return [change.plan.name];
  return change.do === 'replace-sheet' ? [change.sheet] : [];
}
