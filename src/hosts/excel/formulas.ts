// Formulas that call SCORE: worked out anew, written again so that Excel recognises them, or turned into their values.
import { asTyped, callsScore } from '../../model/score-calls';
import type { PlanCell } from '../../workbook/plan';
import { CALL } from './batch';
import { cellInput } from './cell-input';

const PATIENT = { delayForCellEdit: true };
/** Bytes in one request, of which Excel on the web takes 5 MB. */
const MOST = 3_500_000;

/** How many formulas were changed, and the sheets that are protected and were left as they are. */
export interface FormulaWork {
  changed: number;
  locked: string[];
}

/** Works out every formula of the workbook. Excel does not call functions again for cells that show an error: those are written anew. */
export function recalculate(): Promise<void> {
  return Excel.run(PATIENT, async (context) => {
    const sheets = await sheetsOf(context);
    await rewrite(context, sheets, (formula, value) => (isError(value) && value !== '#BUSY!' ? asTyped(formula) : undefined));
    await calculate(context);
  });
}

/** Replaces the formulas of the active sheet that call SCORE by what they show. Errors stay formulas: they are not points. */
export function freezeActiveSheet(): Promise<FormulaWork> {
  return Excel.run(PATIENT, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name,protection/protected');
    return rewrite(context, [sheet], (_formula, value) => (isError(value) ? undefined : cellInput(value as PlanCell)!));
  });
}

/** Writes every formula that calls SCORE again, whatever it shows: where IF hides the call, or a value of last time stands, nobody
 *  sees that Excel has not recognised it. Protected sheets are opened for it and protected again as they were, if nobody has set a
 *  password. */
export function repairFormulas(): Promise<FormulaWork> {
  return Excel.run(PATIENT, async (context) => {
    const sheets = await sheetsOf(context);
    const open = sheets.filter(({ protection }) => !protection.protected);
    const work = await rewrite(context, open, asTyped);
    for (const sheet of sheets) if (sheet.protection.protected) merge(work, await rewriteProtected(context, sheet, asTyped));
    await calculate(context);
    return work;
  });
}

async function sheetsOf(context: Excel.RequestContext): Promise<Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected,items/protection/options');
  await context.sync();
  return worksheets.items;
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

function merge(work: FormulaWork, { changed, locked }: FormulaWork): void {
  work.changed += changed;
  work.locked.push(...locked);
}

/** What a cell gets; undefined leaves it as it is. */
type Rewrite = (formula: string, value: unknown) => string | number | boolean | undefined;

/** What is written is sent with the next request; a sheet that is protected is left. */
async function rewrite(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], how: Rewrite): Promise<FormulaWork> {
  const looks = sheets.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true).load('formulas,values,rowIndex,columnIndex') }));
  await context.sync();
  const work: FormulaWork = { changed: 0, locked: [] };
  const found = looks.flatMap(({ sheet, used }) => (used.isNullObject ? [] : [{ sheet, used, runs: runsOf(used.formulas, used.values, how) }]));
  let bytes = 0;
  for (const { sheet, used, runs } of found) {
    if (runs.length === 0) continue;
    if (sheet.protection.protected) {
      work.locked.push(sheet.name);
      continue;
    }
    for (const { row, column, cells } of runs) {
      const more = cells.reduce((sum: number, cell) => sum + bytesOf(String(cell)), CALL);
      if (bytes > 0 && bytes + more > MOST) bytes = await send(context);
      bytes += more;
      sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex + column, cells.length, 1).formulas = cells.map((cell) => [cell]);
      work.changed += cells.length;
    }
  }
  return work;
}

async function rewriteProtected(context: Excel.RequestContext, sheet: Excel.Worksheet, how: Rewrite): Promise<FormulaWork> {
  const used = sheet.getUsedRangeOrNullObject(true).load('formulas,values');
  await context.sync();
  if (used.isNullObject || runsOf(used.formulas, used.values, how).length === 0) return { changed: 0, locked: [] };
  const { name, protection } = sheet;
  const { options } = protection;
  const isOpen = await unprotect(context, protection);
  if (!isOpen) return { changed: 0, locked: [name] };
  try {
    const work = await rewrite(context, [sheet], how);
    await context.sync();
    return work;
  } finally {
    protection.protect(options);
    await context.sync();
  }
}

/** False where a password is asked for. */
async function unprotect(context: Excel.RequestContext, protection: Excel.WorksheetProtection): Promise<boolean> {
  try {
    protection.unprotect();
    protection.load('protected');
    await context.sync();
    return !protection.protected;
  } catch {
    return false;
  }
}

interface Run {
  row: number;
  column: number;
  cells: (string | number | boolean)[];
}

/** Cells to write, those under one another together. */
function runsOf(formulas: unknown[][], values: unknown[][], how: Rewrite): Run[] {
  const runs: Run[] = [];
  for (let column = 0; column < (formulas[0]?.length ?? 0); column++) {
    let run: Run | undefined;
    for (const [row, line] of formulas.entries()) {
      const formula = line[column];
      const ours = typeof formula === 'string' && formula.startsWith('=') && callsScore(formula) && !isSpilled(formulas, row, column);
      const cell = ours ? how(formula, values[row]![column]) : undefined;
      if (cell === undefined) run = undefined;
      else if (run) run.cells.push(cell);
      else runs.push((run = { row, column, cells: [cell] }));
    }
  }
  return runs;
}

/** A table that a formula spills shows that formula in its other cells too: written there, it would block itself. */
function isSpilled(formulas: unknown[][], row: number, column: number): boolean {
  const formula = String(formulas[row]![column]);
  return /SCORE[._]BATCH\(/i.test(formula) && (formulas[row - 1]?.[column] === formula || formulas[row]![column - 1] === formula);
}

function isError(value: unknown): boolean {
  return typeof value === 'string' && /^#[A-Z/0_]+[!?]?$/.test(value);
}
