// What follows from entries that were written into a file: scores and progress, whose formulas nobody calculates before the file is opened,
// and not even then where the program believes what stands there.
import { fold } from '../model/text';
import type { Change } from '../workbook/host';
import { tableNames } from '../workbook/names';
import { homeOf } from './missing-sheets';
import type { OpenedWorkbook } from './open';
import { scoreChanges } from './rescore';

/** Of the workbook as it is after they were written to these sheets. Points that were fixed stay: whoever fixed them is told by a check. */
export function afterEntries(opened: OpenedWorkbook, sheets: ReadonlySet<string>): Change[] {
  const touched = opened.forms.filter(({ entries }) => entries && sheets.has(entries.table.sheet));
  if (touched.length === 0) return [];
  const home = opened.survey.tables.find(({ name }) => fold(name) === fold(tableNames.home));
  const isWhole = opened.forms.every(({ entries }) => !entries || entries.match.missing.length === 0);
  return [
    ...(opened.formulas === 'values' ? [] : scoreChanges(opened, touched)),
    ...(home && isWhole ? [{ do: 'replace-sheet', sheet: home.sheet, plan: homeOf(opened.frame, opened.forms) } as const] : []),
  ];
}
