// Opens, checks and scores the workbook that is open in Excel.
import { openWorkbook } from '../app/open';
import { validateWorkbook } from '../app/validate';
import { excelHost } from '../hosts/excel/excel-host';
import { failureMessage } from '../hosts/excel/failure';
import { scoreAssessment } from '../scoring/score-assessment';
import type { Session } from './open-book';

export async function readOpenBook(): Promise<Session> {
  try {
    const opened = await openWorkbook(excelHost);
    if (!opened.ok) return { state: 'refused', message: opened.refusal.message };
    const validation = validateWorkbook(opened.value);
    return { state: 'open', open: { ...validation, book: opened.value, scoreboard: scoreAssessment(validation.assessment, opened.value.notice.settings.decisions) } };
  } catch (error) {
    return { state: 'failed', message: failureMessage(error) };
  }
}
