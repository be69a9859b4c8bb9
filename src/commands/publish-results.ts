// Writes the result sheets into the open workbook: new ones are added, ours of an earlier time are written anew.
import { publish, type PublishOptions } from '../app/publish';
import { resultMark } from '../app/result-state';
import { excelHost } from '../hosts/excel/excel-host';
import { recordedResults, recordResults } from '../hosts/excel/result-record';
import { ok, type Outcome } from '../model/outcome';
import type { Change } from '../workbook/host';
import type { OpenBook } from './session';

export interface Published {
  /** Names of all result sheets, in order. */
  sheets: string[];
}

/**
 * The workbook has its own score sheets, live and under the same names: contents and links lead to these.
 * Refuses when a sheet of somebody else's has a name that is needed.
 */
export async function publishResults({ book }: OpenBook, options: PublishOptions, progress?: (done: number, total: number) => void): Promise<Outcome<Published>> {
  const own = new Set(book.forms.flatMap(({ score }) => score?.sheet ?? []));
  const wanted = publish(book, options).plan.sheets.filter(({ name }) => !own.has(name));
  const ours = new Set((await recordedResults()).sheets);
  const present = new Set(book.survey.sheets.map(({ name }) => name));
  const changes = wanted.map((sheet): Change =>
    ours.has(sheet.name) && present.has(sheet.name)
      ? { do: 'replace-sheet', sheet: sheet.name, plan: sheet }
      : { do: 'add-sheet', plan: sheet },
  );
  const applied = await excelHost.apply(changes, progress);
  if (!applied.ok) return applied;
  const sheets = wanted.map(({ name }) => name);
  await recordResults({ sheets: [...new Set([...ours, ...sheets])], made: { from: resultMark(book), sheets } });
  return ok({ sheets });
}
