// This year's workbook from last year's: as a new workbook beside the open one, or made in the open one from last year's file.
import { nextYearBook } from '../app/next-year';
import { openWorkbook } from '../app/open';
import { publish } from '../app/publish';
import { refresh } from '../commands/session';
import { today } from '../commands/today';
import { excelHost } from '../hosts/excel/excel-host';
import { failureMessage } from '../hosts/excel/failure';
import { showMade } from '../hosts/excel/first-sheet';
import { openAsNewWorkbook } from '../hosts/excel/new-workbook';
import { createXlsx } from '../hosts/xlsx/create-xlsx';
import { openXlsx } from '../hosts/xlsx/open-xlsx';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { Progress } from '../workbook/host';
import { keepLastYear } from './results/last-year';

/** The year of the new workbook, which stands open beside this one. `byHand` is told where Excel does not open one. */
export async function openNextYear(step: Progress, byHand: string): Promise<Outcome<number>> {
  const session = await refresh();
  if (session.state !== 'open') return refuse('BAD_REQUEST', 'message' in session ? session.message : '');
  const { book } = session.open;
  const plan = nextYearBook(book, today());
  if (!plan.ok) return plan;
  step(0, 2);
  const bytes = await createXlsx(plan.value);
  step(1, 2);
  step(1, 2, false);
  try {
    await openAsNewWorkbook(bytes);
  } catch (error) {
    return refuse('BAD_REQUEST', `${failureMessage(error)}${byHand}`);
  }
  return ok(book.frame.year + 1);
}

/** Makes the sheets in the open workbook; results are compared with that year from now on. Gives the year of the new sheets. */
export async function makeFromLastYear(file: File, step: Progress): Promise<Outcome<number>> {
  const host = await openXlsx(new Uint8Array(await file.arrayBuffer()));
  if (!host.ok) return host;
  const opened = await openWorkbook(host.value);
  if (!opened.ok) return opened;
  const { year } = opened.value.frame;
  const plan = nextYearBook(opened.value, today());
  if (!plan.ok) return plan;
  const { sheets } = plan.value;
  const { scoreboard } = publish(opened.value, { today: today() });
  const applied = await excelHost.apply(sheets.map((plan) => ({ do: 'add-sheet', plan })), step);
  if (!applied.ok) return applied;
  keepLastYear({ year, scoreboard });
  await refresh();
  await showMade(sheets.map(({ name }) => name)).catch(() => false); // the work is done even where another workbook is in front
  return ok(year + 1);
}
