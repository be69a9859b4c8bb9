// Opens, checks and scores the workbook that is open in Excel.
import { openWorkbook, type OpenedWorkbook } from '../app/open';
import { resultMark } from '../app/result-state';
import { validateWorkbook } from '../app/validate';
import { shelf } from '../functions/shelf';
import { excelHost } from '../hosts/excel/excel-host';
import { failureMessage } from '../hosts/excel/failure';
import { recordedResults } from '../hosts/excel/result-record';
import { scoreAssessment } from '../scoring/score-assessment';
import { isSheetOfOurs } from '../workbook/names';
import type { Results, Session } from './open-book';

export async function readOpenBook(): Promise<Session> {
  try {
    const opened = await openWorkbook(excelHost, shelf);
    if (!opened.ok) return { state: 'refused', message: opened.refusal.message };
    const validation = validateWorkbook(opened.value);
    return { state: 'open', open: { ...validation, book: opened.value, scoreboard: scoreAssessment(validation.assessment, opened.value.notice.settings.decisions), results: await resultsOf(opened.value) } };
  } catch (error) {
    return { state: 'failed', message: failureMessage(error) };
  }
}

async function resultsOf(book: OpenedWorkbook): Promise<Results> {
  // Nobody has made results yet where no other sheet holds anything: Excel need not be asked once more.
  if (book.survey.sheets.every(({ name, used }) => used === null || isSheetOfOurs(name))) return { sheets: [], stale: [] };
  const { sheets: ours, made } = await recordedResults();
  const present = new Set(book.survey.sheets.map(({ name }) => name));
  const sheets = ours.filter((name) => present.has(name));
  // A sheet that was not made with the last ones tells of an earlier time, whatever has changed since.
  const current = new Set(sheets.length > 0 && made?.from === resultMark(book) ? made.sheets : []);
  return { sheets, stale: sheets.filter((name) => !current.has(name)) };
}
