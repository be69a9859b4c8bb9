// Formulas that call SCORE: worked out anew, written again so that Excel recognises them, or turned into their values.
import { atOnce, breaks, withBreaks, type Pieces } from '../../model/pieces';
import { callsBatch, callsScore } from '../../model/score-calls';
import type { FormulaWork } from '../../open-book/host';
import { areaAt, cellName, overlap, type Area } from '../../workbook/area';
import type { PlanCell } from '../../workbook/plan';
import { CALL } from './batch';
import { cellInput, forThisAddin } from './cell-input';
import { asksForPassword, LeftOpen } from './failure';
import { looksAt, looksAtAll, type RangeInUse } from './formula-looks';
import { lightRun } from './light-run';
import { cellsOnce } from './range-once';
import { knowsSpills, spillsOf } from './spills';
import { PATIENT } from './undo-group';
import { patientRun } from './patient-run';

/** Bytes in one request, of which Excel on the web takes 5 MB. */
const MOST = 3_500_000;
/** Formulas after which others may be let in. */
const MANY = 500;
/** Rows in one block of them. */
const MOST_ROWS = 5_000;

/** Works out every formula of the workbook. Excel does not call functions again for cells that show an error: those are written anew. */
export function recalculate(): Promise<void> {
  return patientRun(PATIENT, async (context) => {
    const looks = await looksAtAll(context, []);
    await rewrite(context, looks, { cell: (formula, value) => (isError(value) && value !== '#BUSY!' ? forThisAddin(formula) : undefined) });
    await calculate(context);
  });
}

/** Replaces the formulas of the active sheet that call SCORE by what they show, tables that they fill as a whole. Errors stay formulas:
 *  they
 *  are not points. */
export function freezeActiveSheet(): Promise<FormulaWork> {
  return patientRun(PATIENT, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name,protection/protected');
    return rewrite(context, await looksAt(context, [sheet]), FREEZE);
  });
}

const frozen = (value: unknown): Input => cellInput(value as PlanCell)!;
const FREEZE: Rewrite = {
  cell: (formula, value) => (isError(value) || (callsBatch(formula) && !knowsSpills()) ? KEPT : frozen(value)),
  spilled: (values) => (values.flat().some(isError) ? KEPT : values.map((line) => line.map(frozen))),
};
const REPAIR: Rewrite = { cell: forThisAddin };

/** Writes every formula that calls SCORE again, whatever it shows: where IF hides the call, or a value of last time stands, nobody
 *  sees that Excel has not recognised it. Protected sheets are opened for it and protected again as they were, if nobody has set a
 *  password. Where there are none, and the sheets are those that were `expected`, all is done in two requests. */
export async function repairFormulas(expected: readonly string[] = []): Promise<FormulaWork> {
  const { work, closed } = await lightRun((context) => repairOpen(context, expected));
  if (closed.length > 0) await patientRun(PATIENT, (context) => repairClosed(context, closed, work));
  return work;
}

/** Tells which sheets it has left because they are protected. */
async function repairOpen(context: Excel.RequestContext, expected: readonly string[]): Promise<{ work: FormulaWork; closed: string[] }> {
  const looks = await looksAtAll(context, expected);
  const work = await rewrite(
    context,
    looks.filter(({ sheet }) => !sheet.protection.protected),
    REPAIR,
  );
  await calculate(context);
  const closed = looks
    .filter(({ sheet, range }) => sheet.protection.protected && atOnce(callsIn(range)).length > 0)
    .map(({ sheet }) => sheet.name);
  return { work, closed: [...new Set(closed)] };
}

async function repairClosed(context: Excel.RequestContext, names: readonly string[], work: FormulaWork): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name).load('name,protection/protected,protection/options'));
  const looks = await looksAt(context, sheets);
  try {
    for (const sheet of sheets)
      await repairProtected(
        context,
        sheet,
        looks.filter((look) => look.sheet === sheet),
        work,
      );
    await calculate(context);
  } catch (error) {
    throw work.open.length > 0 ? new LeftOpen(work.open, error) : error;
  }
}

/** Quotes are escaped, and Chinese letters take three bytes; a cell has its brackets and comma. */
function bytesOf(text: string): number {
  return text.length + 2 * (text.match(/[^ -~]/gu)?.length ?? 0) + (text.match(/"/g)?.length ?? 0) + 5;
}

/** What is on its way then: nothing. */
async function send(context: Excel.RequestContext): Promise<0> {
  await context.sync();
  return 0;
}

async function calculate(context: Excel.RequestContext): Promise<void> {
  context.application.calculate('Full');
  await context.sync();
}

type Input = string | number | boolean;
const KEPT = Symbol('the formula stays, and people are told');

/** What is done with formulas; undefined leaves one as it is. */
interface Rewrite {
  cell(formula: string, value: unknown): Input | typeof KEPT | undefined;
  /** For a formula that fills an area: what stands in all of it then. Without this, its own cell is written like any other. */
  spilled?(values: unknown[][]): Input[][] | typeof KEPT;
}

/** What is written is sent with the next request; a sheet that is protected is left. */
async function rewrite(context: Excel.RequestContext, looks: readonly RangeInUse[], how: Rewrite): Promise<FormulaWork> {
  const work: FormulaWork = { changed: 0, locked: [], kept: [], open: [] };
  let bytes = 0;
  const rest = breaks();
  for (const { sheet, range } of looks) {
    await rest();
    const { blocks, kept } = await blocksOf(context, sheet, range, how);
    work.kept.push(...kept);
    if (blocks.length === 0) continue;
    if (sheet.protection.protected) {
      work.locked.push(sheet.name);
      continue;
    }
    for (const { area, cells, formulas } of blocks) {
      await rest();
      const more = cells.flat().reduce((sum: number, cell) => sum + bytesOf(String(cell)), CALL);
      if (bytes > 0 && bytes + more > MOST) bytes = await send(context);
      bytes += more;
      cellsOnce(sheet, area).formulas = cells;
      work.changed += formulas;
    }
  }
  return work;
}

async function repairProtected(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  looks: readonly RangeInUse[],
  work: FormulaWork,
): Promise<void> {
  const { name, protection } = sheet;
  const { options } = protection;
  try {
    if (await unprotect(context, protection)) {
      const { changed } = await rewrite(context, looks, REPAIR);
      await context.sync();
      work.changed += changed;
    } else work.locked.push(name);
  } finally {
    if (!(await protectAgain(context, protection, options))) work.open.push(name);
  }
}

/** False where a password is asked for. */
async function unprotect(context: Excel.RequestContext, protection: Excel.WorksheetProtection): Promise<boolean> {
  try {
    protection.unprotect();
    protection.load('protected');
    await context.sync();
    return !protection.protected;
  } catch (error) {
    if (asksForPassword(error)) return false;
    throw error;
  }
}

const ATTEMPTS = 2;

/** Whether the sheet is protected as it was, at the second attempt at the latest. */
async function protectAgain(
  context: Excel.RequestContext,
  protection: Excel.WorksheetProtection,
  options: Excel.WorksheetProtectionOptions,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      await protect(context, protection, options);
      return true;
    } catch {
      // Whatever stopped it, the caller tells which sheet is open now.
    }
  }
  return false;
}

async function protect(
  context: Excel.RequestContext,
  protection: Excel.WorksheetProtection,
  options: Excel.WorksheetProtectionOptions,
): Promise<void> {
  protection.load('protected');
  await context.sync();
  if (protection.protected) return;
  protection.protect(options);
  await context.sync();
}

interface Call {
  /** Within the range. */
  row: number;
  column: number;
  formula: string;
  value: unknown;
}

/** The cells of a range that call SCORE, column by column. */
function* callsIn({ formulas, values }: Pick<Excel.Range, 'formulas' | 'values'>): Pieces<Call[]> {
  const calls: Call[] = [];
  for (let column = 0; column < (formulas[0]?.length ?? 0); column++) {
    yield;
    for (const [row, line] of (formulas as unknown[][]).entries()) {
      const formula = line[column];
      if (typeof formula === 'string' && formula.startsWith('=') && callsScore(formula))
        calls.push({ row, column, formula, value: values[row]![column] });
    }
  }
  return calls;
}

/** Cells to write, on the sheet. */
interface Block {
  area: Area;
  cells: Input[][];
  /** How many formulas of before they stand for. */
  formulas: number;
}

/** Cells under one another are written together, and the area that a formula fills as one. Into a cell that another one fills nothing is
 *  written, whether Excel shows a formula there or not: it would be in that one's way. */
async function blocksOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Excel.Range,
  how: Rewrite,
): Promise<{ blocks: Block[]; kept: string[] }> {
  const calls = await withBreaks(callsIn(used));
  const spills = await spillsOf(context, sheet, used, calls);
  const blocks: Block[] = [];
  const kept: string[] = [];
  const rest = breaks();
  for (const [at, call] of calls.entries()) {
    if (at % MANY === 0) await rest();
    const place = areaAt(used.rowIndex + call.row, used.columnIndex + call.column);
    const spill = spills.find(({ area }) => overlap(area, place));
    const isOwn = spill?.area.row === place.row && spill.area.column === place.column;
    if (spill && !isOwn) continue;
    const wanted = spill && how.spilled ? how.spilled(spill.values) : how.cell(call.formula, call.value);
    if (wanted === KEPT) kept.push(cellName(place.row, place.column));
    else if (Array.isArray(wanted)) blocks.push({ area: spill!.area, cells: wanted, formulas: 1 });
    else if (wanted !== undefined) put(blocks, place, wanted);
  }
  return { blocks, kept };
}

function put(blocks: Block[], place: Area, cell: Input): void {
  const last = blocks.at(-1);
  if (
    last?.area.columns === 1 &&
    last.area.rows < MOST_ROWS &&
    last.area.column === place.column &&
    last.area.row + last.area.rows === place.row
  ) {
    last.area.rows++;
    last.formulas++;
    last.cells.push([cell]);
  } else blocks.push({ area: place, cells: [[cell]], formulas: 1 });
}

function isError(value: unknown): boolean {
  return typeof value === 'string' && /^#[A-Z/0_]+[!?]?$/.test(value);
}
