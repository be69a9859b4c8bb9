// Opens, checks and scores the open workbook.
import { openWorkbook, type OpenedWorkbook } from '../app/open';
import { earlierOf } from '../app/publish';
import { resultMark } from '../app/result-state';
import { validateInPieces } from '../app/validate';
import { shelf } from '../functions/shelf';
import { countingConfirmed } from '../hand-out/confirmed-only';
import { objectionIssues, objectionsIn } from '../hand-out/open-objections';
import { objectionMarks } from '../hand-out/objections';
import { withBreaks } from '../model/pieces';
import { withOverall } from '../scoring/overall';
import { scoreInPieces } from '../scoring/score-assessment';
import { isSheetOfOurs } from '../workbook/names';
import type { OpenBook, Results, Session } from './book';
import { failureMessage } from './failure-words';
import type { OpenBookHost } from './host';
import { membersNow } from './members';
import { recordedResults } from './result-record';

export async function readOpenBook(host: OpenBookHost): Promise<Session> {
  try {
    const plain = await openWorkbook(host, shelf);
    const opened = plain.ok ? await countingConfirmed(host, plain.value) : plain;
    if (!opened.ok) return { state: 'refused', message: opened.refusal.message };
    const checked = await withBreaks(validateInPieces(opened.value));
    const validation = opened.value.unconfirmed ? { ...checked, assessment: earlierOf(opened.value).assessment } : checked;
    const { frame, notice } = opened.value;
    const beside = await membersNow(frame);
    const scoreboard = withOverall(frame.scheme, await withBreaks(scoreInPieces(validation.assessment, notice.settings.decisions)), beside);
    const read = await objectionsIn(host, opened.value);
    if (!read.ok) return { state: 'refused', message: read.refusal.message };
    const objections = read.value;
    const results = await resultsOf(opened.value, beside, objections, host);
    const issues = [...validation.issues, ...objectionIssues(objections)];
    return { state: 'open', open: { ...validation, issues, book: opened.value, scoreboard, beside, results, objections } };
  } catch (error) {
    return { state: 'failed', message: failureMessage(error) };
  }
}

async function resultsOf(
  book: OpenedWorkbook,
  beside: OpenBook['beside'],
  objections: OpenBook['objections'],
  host: OpenBookHost,
): Promise<Results> {
  // Nobody has made results yet where no other sheet holds anything: the program need not be asked once more.
  if (book.survey.sheets.every(({ name, used }) => used === null || isSheetOfOurs(name))) return { sheets: [], stale: [] };
  const { sheets: ours, made } = await recordedResults(host);
  const present = new Set(book.survey.sheets.map(({ name }) => name));
  const sheets = ours.filter((name) => present.has(name));
  // A sheet that was not made with the last ones tells of an earlier time, whatever has changed since.
  const current = new Set(sheets.length > 0 && made?.from === resultMark(book, beside, objectionMarks(objections)) ? made.sheets : []);
  return { sheets, stale: sheets.filter((name) => !current.has(name)) };
}
