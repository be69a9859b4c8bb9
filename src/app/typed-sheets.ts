// Sheets on which formulas call SCORE by a name that Excel does not know in a file. They are spelled anew where they stand: a score
// sheet that is laid anew loses what people have written beside its table.
import type { Issue } from '../model/issue';
import type { Change } from '../workbook/host';
import type { OpenedWorkbook } from './open';

/** But for those that are laid anew anyway. None in a workbook that is open in Excel, which may know the names. */
export function typedSheets({ survey }: Pick<OpenedWorkbook, 'survey'>, changes: readonly Change[] = []): string[] {
  const laid = new Set(changes.flatMap((change) => (change.do === 'replace-sheet' ? [change.sheet] : [])));
  return survey.sheets.flatMap(({ name, typedCalls }) => (typedCalls && !laid.has(name) ? [name] : []));
}

export function typedIssues(opened: OpenedWorkbook, changes: readonly Change[]): Issue[] {
  return typedSheets(opened, changes).map((sheet) => ({
    severity: 'warning',
    code: 'STALE_SPELLING',
    message: TOLD(sheet),
    where: sheet,
    sheet,
  }));
}

const TOLD = (sheet: string): string =>
  `“${sheet}”表里的 SCORE 公式是旧写法，装了加载项的 Excel 打开后也一直显示 #NAME?。请在 Excel 中点“修复公式”，或用 validate --heal 改写；公式的内容和得分不变。`;
