// Sheets that interrupted work has left half laid: laid whole again with what stood there before, which is what was read.
import { isHalfLaid, type Change } from '../workbook/host';
import { tableNames } from '../workbook/names';
import { laidAsRead } from './change-review';
import { homeOf } from './missing-sheets';
import { noticeAsRead } from './notice-settings';
import type { OpenedWorkbook } from './open';
import { scoreChanges } from './rescore';
import { staleRules } from './stale-rules';
import { staleScores } from './stale-scores';

/** All of them but results, which are made anew when they are asked for. */
export function unfinishedChanges(opened: OpenedWorkbook): Change[] {
  const { survey } = opened;
  if (!survey.sheets.some(({ unfinished }) => unfinished === 'anew')) return [];
  const home = survey.tables.find(({ name }) => name === tableNames.home);
  const rules = staleRules(opened);
  return [
    ...laidAsRead(opened),
    ...noticeAsRead(opened),
    ...scoreChanges(
      opened,
      staleScores(opened).map(({ of }) => of),
    ),
    ...(rules ? [rules.change] : []),
    ...(home && isHalfLaid(survey, home.sheet)
      ? [{ do: 'replace-sheet' as const, sheet: home.sheet, plan: homeOf(opened.frame, opened.forms) }]
      : []),
  ];
}
