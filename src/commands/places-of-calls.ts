// Where our functions may be called in the workbook that is open in Excel.
import { excelHost } from '../hosts/excel/excel-host';
import type { Place, Places } from '../hosts/excel/probe';
import type { Survey } from '../workbook/host';
import { isSheetOfOurs } from '../workbook/names';
import { currentSession, type OpenBook } from './session';

/** Cells that are looked through unasked; a sheet that is larger than what is left of them is not. */
const MOST_CELLS = 50_000;

/** In a workbook of ours nothing need be asked: what stands where was read with it. */
export async function placesOfCalls(): Promise<Places> {
  const open = openNow();
  if (open) return { scores: scoresIn(open), others: ownSheets(open.book.survey, open.results.sheets) };
  return { scores: [], others: currentSession().state === 'refused' ? ownSheets(await excelHost.survey(), []) : [] };
}

/** The sheets that the workbook had when it was read. */
export function sheetsSoFar(): string[] {
  return openNow()?.book.survey.sheets.map(({ name }) => name) ?? [];
}

function openNow(): OpenBook | undefined {
  const session = currentSession();
  return session.state === 'open' ? session.open : session.state === 'reading' ? session.before : undefined;
}

/** Score tables whose points are worked out by SCORE. */
function scoresIn({ book }: OpenBook): Place[] {
  return book.formulas === 'score' ? book.scores.flatMap((table) => (table ? [{ sheet: table.sheet, area: table.area }] : [])) : [];
}

/** Sheets that are neither ours nor results, the small ones first. */
function ownSheets({ sheets }: Survey, results: readonly string[]): Place[] {
  const own = sheets.flatMap(({ name, used }) => (used && !isSheetOfOurs(name) && !results.includes(name) ? [{ sheet: name, area: used }] : []));
  let room = MOST_CELLS;
  return own.toSorted((one, other) => sizeOf(one) - sizeOf(other)).filter((place) => (room -= sizeOf(place)) >= 0);
}

function sizeOf({ area }: Place): number {
  return area.rows * area.columns;
}
