// Where our functions may be called in the open workbook.
import type { Survey } from '../../workbook/host';
import type { Area } from '../../workbook/area';
import { isSheetOfOurs } from '../../workbook/names';
import { bookIn, type OpenBook } from '../book';
import { hostAtHand } from '../chosen-host';
import type { CallPlaces, SheetArea } from '../host';
import { currentSession } from '../session';

/** Cells that are looked through unasked; a sheet that is larger than what is left of them is not. */
const MOST_CELLS = 50_000;

/** In a workbook of ours nothing need be asked: what stands where was read with it. */
export async function placesOfCalls(): Promise<CallPlaces> {
  const open = bookIn(currentSession());
  if (open) return { scores: scoresIn(open), others: ownPlaces(open.book.survey, open.results.sheets) };
  return { scores: [], others: currentSession().state === 'refused' ? ownPlaces(await (await hostAtHand()).survey(), []) : [] };
}

/** The sheets that the workbook had when it was read. */
export function sheetsSoFar(): string[] {
  return bookIn(currentSession())?.book.survey.sheets.map(({ name }) => name) ?? [];
}

/** Score tables whose points are worked out by SCORE. */
function scoresIn({ book }: OpenBook): SheetArea[] {
  return book.formulas === 'score' ? book.forms.flatMap(({ score }) => (score ? [{ sheet: score.sheet, area: score.area }] : [])) : [];
}

/** What people may have written themselves: sheets that are neither ours nor results, and on ours what stands beside and below the tables;
 *  the small places first. */
function ownPlaces({ sheets, tables }: Survey, results: readonly string[]): SheetArea[] {
  const own = sheets.flatMap(({ name, used }): SheetArea[] => {
    if (!used || results.includes(name)) return [];
    if (!isSheetOfOurs(name)) return [{ sheet: name, area: used }];
    return outside(
      used,
      tables.filter(({ sheet }) => sheet === name).map(({ area }) => area),
    ).map((area) => ({ sheet: name, area }));
  });
  let room = MOST_CELLS;
  return own.toSorted((one, other) => sizeOf(one) - sizeOf(other)).filter((place) => (room -= sizeOf(place)) >= 0);
}

/** The stretches of what is in use that lie to the right of all tables and below them; none where there is no table. */
function outside(used: Area, tables: readonly Area[]): Area[] {
  if (tables.length === 0) return [];
  const right = Math.max(...tables.map(({ column, columns }) => column + columns));
  const bottom = Math.max(...tables.map(({ row, rows }) => row + rows));
  const [columns, rows] = [used.column + used.columns - right, used.row + used.rows - bottom];
  return [
    ...(columns > 0 ? [{ row: used.row, column: right, rows: used.rows, columns }] : []),
    ...(rows > 0 ? [{ row: bottom, column: used.column, rows, columns: Math.min(used.columns, right - used.column) }] : []),
  ].filter((area) => area.rows > 0 && area.columns > 0);
}

function sizeOf({ area }: SheetArea): number {
  return area.rows * area.columns;
}
