// Looks up what stands where, and reads cells.
import type { Cell } from '../../model/cell';
import type { CellTraits, Survey, WorkbookHost } from '../../workbook/host';
import type { Area } from '../../workbook/area';
import { loadRanges } from './load-ranges';

/** Cells that one answer carries as a rule: Excel on the web refuses answers above 5 MB. */
const CELLS_AT_ONCE = 100_000;

/** Where a range is. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** Two requests: which sheets and tables there are, then where they stand. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/name,items/visibility');
  tables.load('items/name,items/worksheet/name');
  await context.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(PLACE));
  const ranges = tables.items.map((table) => table.getRange().load(PLACE));
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name, visibility }, at) => ({
      name,
      hidden: visibility !== 'Visible',
      used: used[at]!.isNullObject ? null : areaOf(used[at]!),
    })),
    tables: tables.items.map(({ name, worksheet }, at) => ({ name, sheet: worksheet.name, area: areaOf(ranges[at]!) })),
  };
}

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

type Requests = Parameters<WorkbookHost['read']>[0];

/** The values of several areas in as few requests as their size allows; usually one. */
export function read(context: Excel.RequestContext, requests: Requests): Promise<Cell[][][]> {
  return load(context, requests, 'values', ({ values }) => (values as unknown[][]).map((row) => row.map(toCell)));
}

/** How the cells of several areas are made, in as few requests. */
export function inspect(context: Excel.RequestContext, requests: Requests): Promise<CellTraits[][][]> {
  return load(context, requests, 'numberFormat,formulas', ({ numberFormat, formulas }) =>
    (numberFormat as string[][]).map((row, down) =>
      row.map((format, across) => ({ numberFormat: format, isFormula: isFormula(formulas[down]![across]) })),
    ),
  );
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

/** Excel says '' for an empty cell, and gives errors as their text. */
function toCell(value: unknown): Cell {
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
