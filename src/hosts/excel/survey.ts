// Looks up what stands where, and reads cells.
import type { Cell } from '../../model/cell';
import type { CellTraits, Survey, WorkbookHost } from '../../workbook/host';
import type { Area } from '../../workbook/area';
import { areaOf, PLACE, cellFromExcel } from './cells-read';
import { askAround, noteFormers, withFormers, type Former } from './former';
import { loadRanges } from './load-ranges';
import { copiesIn, formerKey, isTrace, standsWhole, lookAtRuns, MARKS, marksOf, type Marks } from './marks';

/** Cells that one answer carries as a rule: Excel on the web refuses answers above 5 MB. */
const CELLS_AT_ONCE = 100_000;

/** Two requests: which sheets and tables there are, then where they stand. What is half made is not there yet, and what is half laid anew
 *  is as it was. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, tables, settings } = context.workbook;
  worksheets.load(`items/name,items/visibility,${MARKS}`);
  tables.load('items/name,items/worksheet/name');
  const runs = lookAtRuns(context);
  await context.sync();
  const marks = new Map(worksheets.items.map((sheet) => [sheet.name, marksOf(sheet, runs())]));
  const isThere = (sheet: string): boolean => standsWhole(marks.get(sheet)!);
  const { copies } = copiesIn(marks);
  const halfMade = worksheets.items.map(({ name }) => name).filter((name) => marks.get(name)!.laying === 'new');
  const sheets = worksheets.items.filter(({ name }) => isThere(name));
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(PLACE));
  const standing = tables.items.filter(({ worksheet }) => isThere(worksheet.name));
  const ranges = standing.map((table) => table.getRange().load(PLACE));
  const anew = sheets.filter(({ name }) => marks.get(name)!.laying === 'anew');
  const kept = anew.map(({ name }) => settings.getItemOrNullObject(formerKey(name)).load('value'));
  await context.sync();
  const formers = new Map(
    anew.flatMap(({ name }, at) => (kept[at]!.isNullObject ? [] : [[name.toLowerCase(), kept[at]!.value as Former] as const])),
  );
  noteFormers(formers);
  return withFormers(
    {
      sheets: sheets.map(({ name, visibility }, at) => ({
        name,
        hidden: visibility !== 'Visible',
        used: used[at]!.isNullObject ? null : areaOf(used[at]!),
        ...leftOn(marks.get(name)!),
        ...(copies.has(name) && { hasCopy: true as const }),
      })),
      tables: standing.map(({ name, worksheet }, at) => ({ name, sheet: worksheet.name, area: areaOf(ranges[at]!) })),
      ...(halfMade.length > 0 && { halfMade }),
    },
    formers,
  );
}

function leftOn(marks: Marks): Pick<Survey['sheets'][number], 'unfinished'> {
  return marks.laying === 'anew' ? { unfinished: 'anew' } : isTrace(marks) ? { unfinished: 'traces' } : {};
}

type Requests = Parameters<WorkbookHost['read']>[0];

/** The values of several areas in as few requests as their size allows; usually one. */
export function read(context: Excel.RequestContext, requests: Requests): Promise<Cell[][][]> {
  const ask = (some: Requests) =>
    load(context, some, 'values', ({ values }) => (values as unknown[][]).map((row) => row.map(cellFromExcel)));
  return askAround(requests, ask, (cell) => cell);
}

/** How the cells of several areas are made, in as few requests. */
export function inspect(context: Excel.RequestContext, requests: Requests): Promise<CellTraits[][][]> {
  const ask = (some: Requests) =>
    load(context, some, 'numberFormat,formulas', ({ numberFormat, formulas }) =>
      (numberFormat as string[][]).map((row, down) =>
        row.map((format, across) => ({ numberFormat: format, isFormula: isFormula(formulas[down]![across]) })),
      ),
    );
  return askAround(requests, ask, () => ({ numberFormat: 'General', isFormula: false }));
}

async function load<T>(
  context: Excel.RequestContext,
  requests: Requests,
  what: string,
  rowsOf: (range: Excel.Range) => T[][],
): Promise<T[][][]> {
  const answers: T[][][] = requests.map(() => []);
  for (const slices of loadsOf(requests)) {
    // A few large slices, each of them as much as one answer may carry.
    const ranges = await loadRanges(
      context,
      slices.map(({ request, area }) => ({ sheet: requests[request]!.sheet, area, what })),
    );
    slices.forEach(({ request }, at) => answers[request]!.push(...ranges[at]!.flatMap(rowsOf)));
  }
  return answers;
}

interface Slice {
  request: number;
  area: Area;
}

/** Slices of rows, put together into loads of at most {@link CELLS_AT_ONCE} cells. */
function loadsOf(requests: Requests): Slice[][] {
  const loads: Slice[][] = [];
  let room = 0;
  requests.forEach(({ area }, request) => {
    const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columns));
    for (let row = 0; row < area.rows; row += rows) {
      const slice = { ...area, row: area.row + row, rows: Math.min(rows, area.rows - row) };
      const cells = slice.rows * slice.columns;
      if (cells > room) {
        loads.push([]);
        room = CELLS_AT_ONCE;
      }
      loads.at(-1)!.push({ request, area: slice });
      room -= cells;
    }
  });
  return loads;
}

function isFormula(text: unknown): boolean {
  return typeof text === 'string' && text.startsWith('=');
}
