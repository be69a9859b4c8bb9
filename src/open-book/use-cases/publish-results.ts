// Writes the result sheets into the open workbook: new ones are added, ours of an earlier time are written anew.
import type { OpenedWorkbook } from '../../app/open';
import { publishInPieces, type PublishOptions } from '../../app/publish';
import { resultMark } from '../../app/result-state';
import { tracedObjections } from '../../collect/objections';
import { objectionMarks, type Objection } from '../../hand-out/objections';
import { ok, type Outcome } from '../../model/outcome';
import { withBreaks } from '../../model/pieces';
import type { Change, OnProgress } from '../../workbook/host';
import { carryOutOn, type Work } from '../carry-out';
import type { OpenBookHost } from '../host';
import { lastYearNow } from '../last-year';
import { recordedResults, recordOf } from '../result-record';
import { today } from '../../model/today';
import { during } from '../at-work';

/** Names of all result sheets, in order; the first is shown where that is wanted. Refuses when a sheet of somebody else's has a name that
 *  is needed. */
export const publishResults = during('results', async ({ show }: { show: boolean }, progress?: OnProgress): Promise<Outcome<string[]>> => {
  const lastYear = await lastYearNow();
  return carryOutOn(async ({ book, beside, objections }, host) => {
    const { steps, value } = await resultWork(book, host, { today: today(), beside, ...(lastYear && { lastYear }) }, objections);
    return ok({ steps: show ? [...steps, { do: 'jump', sheet: value[0]!, cell: 'A1' }] : steps, value });
  }, progress);
});

/** The workbook has its own score sheets, live and under the same names: contents and links lead to these. */
export async function resultWork(
  book: OpenedWorkbook,
  host: OpenBookHost,
  options: Omit<PublishOptions, 'objections'>,
  objections: readonly Objection[] = [],
): Promise<Work<string[]>> {
  const own = new Set(book.forms.flatMap(({ score }) => score?.sheet ?? []));
  const traced = tracedObjections(book, objections);
  const { plan } = await withBreaks(
    publishInPieces(book, { ...options, ...(traced.length > 0 && { objections: { objections: traced, despite: '' } }) }),
  );
  const wanted = plan.sheets.filter(({ name }) => !own.has(name));
  const ours = new Set((await recordedResults(host)).sheets);
  const present = new Set(book.survey.sheets.map(({ name }) => name));
  const changes = wanted.map(
    (sheet): Change =>
      ours.has(sheet.name) && present.has(sheet.name)
        ? { do: 'replace-sheet', sheet: sheet.name, plan: sheet, keepsCopy: true }
        : { do: 'add-sheet', plan: sheet },
  );
  const sheets = wanted.map(({ name }) => name);
  const from = resultMark(book, options.beside, objectionMarks(objections));
  const records = recordOf({ sheets: [...new Set([...ours, ...sheets])], made: { from, sheets } });
  return { steps: [{ do: 'change', changes, records }], value: sheets };
}
