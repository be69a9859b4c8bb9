// Sheets of people's own on which formulas call SCORE by a name that Excel does not know in a file; score sheets are laid anew instead.
import type { Issue } from '../model/issue';
import type { OpenedWorkbook } from './open';

/** None in a workbook that is open in Excel, which may know the names. */
export function typedSheets({ survey, scores, summaries }: Pick<OpenedWorkbook, 'survey' | 'scores' | 'summaries'>): string[] {
  const laid = new Set([...scores, ...summaries].map((table) => table?.sheet));
  return survey.sheets.flatMap(({ name, typedCalls }) => (typedCalls && !laid.has(name) ? [name] : []));
}

export function typedIssues(opened: OpenedWorkbook): Issue[] {
  return typedSheets(opened).map((sheet) => ({ severity: 'warning', code: 'STALE_SPELLING', message: TOLD(sheet), where: sheet, sheet }));
}

const TOLD = (sheet: string): string =>
  `“${sheet}”表里自己写的 SCORE 公式是旧写法，装了加载项的 Excel 打开后也一直显示 #NAME?。请在 Excel 中点“修复公式”，或用 validate --heal 改写；公式的内容不变。`;
