// This year's workbook from last year's: as a new workbook beside the open one, or made in the open one from last year's file.
import { nextYearBook, type NextYear } from '../app/next-year';
import { nextYearName } from '../app/next-year-name';
import { openWorkbook } from '../app/open';
import { publish } from '../app/publish';
import { keepLastYear } from '../commands/last-year';
import { refresh } from '../commands/session';
import { today } from '../commands/today';
import { shelf } from '../functions/shelf';
import { excelHost } from '../hosts/excel/excel-host';
import { failureMessage } from '../hosts/excel/failure';
import { showMade } from '../hosts/excel/first-sheet';
import { openAsNewWorkbook, openWorkbookName } from '../hosts/excel/new-workbook';
import { createXlsx } from '../hosts/xlsx/create-xlsx';
import { openXlsx } from '../hosts/xlsx/open-xlsx';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { Progress } from '../workbook/host';

/** What is told of the new year's sheets: `name` is what a workbook of their own is called, `told` what came along of people's own and what could not. */
export interface MadeYear {
  year: number;
  name: string;
  told: string[];
}

/** A new workbook, which stands open beside this one. `byHand` is told where Excel does not open one. */
export async function openNextYear(step: Progress, byHand: string): Promise<Outcome<MadeYear>> {
  const session = await refresh();
  if (session.state !== 'open') return refuse('BAD_REQUEST', 'message' in session ? session.message : '');
  const { book } = session.open;
  const next = await nextYearBook(excelHost, book, today());
  if (!next.ok) return next;
  const made = { ...madeOf(next.value), name: nextYearName(await openWorkbookName(), { ...book.frame, before: book.frame.year, year: next.value.year }) };
  step(0, 2);
  // A workbook that nobody has stored yet has no name but its title.
  const bytes = await createXlsx({ ...next.value.book, title: made.name.replace(/\.xlsx$/u, '') });
  step(1, 2);
  step(1, 2, false);
  try {
    await openAsNewWorkbook(bytes);
  } catch (error) {
    return refuse('BAD_REQUEST', `${failureMessage(error)}${byHand}`);
  }
  return ok(made);
}

function madeOf({ year, taken, left }: NextYear): Omit<MadeYear, 'name'> {
  return { year, told: [...taken, ...left] };
}

/** Makes the sheets in the open workbook; results are compared with that year from now on. */
export async function makeFromLastYear(file: File, step: Progress): Promise<Outcome<MadeYear>> {
  const host = await openXlsx(new Uint8Array(await file.arrayBuffer()));
  if (!host.ok) return host;
  const opened = await openWorkbook(host.value, shelf);
  if (!opened.ok) return opened;
  const { year } = opened.value.frame;
  const next = await nextYearBook(host.value, opened.value, today());
  if (!next.ok) return next;
  const { sheets } = next.value.book;
  const { scoreboard } = publish(opened.value, { today: today() });
  const applied = await excelHost.apply(sheets.map((plan) => ({ do: 'add-sheet', plan })), step);
  if (!applied.ok) return applied;
  await keepLastYear({ year, scoreboard });
  await refresh();
  await showMade(sheets.map(({ name }) => name)).catch(() => false); // the work is done even where another workbook is in front
  return ok({ ...madeOf(next.value), name: nextYearName(file.name, { ...opened.value.frame, before: year, year: next.value.year }) });
}
