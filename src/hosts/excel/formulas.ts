// Formulas that call SCORE: worked out anew, written again when stuck at #NAME?, or turned into their values.
import { asTyped, callsScore } from '../../model/score-calls';
import type { PlanCell } from '../../workbook/plan';
import { cellInput } from './cell-input';

const PATIENT = { delayForCellEdit: true };

/** Works out every formula of the workbook. */
export function recalculate(): Promise<void> {
  return Excel.run(PATIENT, async (context) => {
    context.application.calculate('Full');
    await context.sync();
  });
}

/** How many formulas were changed, and the sheets that are protected and were left as they are. */
export interface FormulaWork {
  changed: number;
  locked: string[];
}

/** Replaces the formulas of the active sheet that call SCORE by what they show. Errors stay formulas: they are not points. */
export function freezeActiveSheet(): Promise<FormulaWork> {
  return Excel.run(PATIENT, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    return rewrite(context, [sheet], (_formula, value) => (isError(value) ? undefined : cellInput(value as PlanCell)!));
  });
}

/** Writes the formulas that call SCORE again wherever Excel has not recognised the function. */
export function repairFormulas(): Promise<FormulaWork> {
  return Excel.run(PATIENT, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const work = await rewrite(context, worksheets.items, (formula, value) => (value === '#NAME?' ? asTyped(formula) : undefined));
    context.application.calculate('Full');
    await context.sync();
    return work;
  });
}

/** What a cell gets; undefined leaves it as it is. */
type Rewrite = (formula: string, value: unknown) => string | number | boolean | undefined;

async function rewrite(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], how: Rewrite): Promise<FormulaWork> {
  const looks = sheets.map((sheet) => ({
    sheet: sheet.load('name,protection/protected'),
    used: sheet.getUsedRangeOrNullObject(true).load('formulas,values,rowIndex,columnIndex'),
  }));
  await context.sync();
  const work: FormulaWork = { changed: 0, locked: [] };
  for (const { sheet, used } of looks) {
    if (used.isNullObject) continue;
    const runs = runsOf(used.formulas, used.values, how);
    if (runs.length === 0) continue;
    if (sheet.protection.protected) {
      work.locked.push(sheet.name);
      continue;
    }
    for (const { row, column, cells } of runs) {
      sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex + column, cells.length, 1).formulas = cells.map((cell) => [cell]);
      work.changed += cells.length;
    }
  }
  if (work.changed > 0) await context.sync();
  return work;
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
      const ours = typeof formula === 'string' && formula.startsWith('=') && callsScore(formula);
      const cell = ours ? how(formula, values[row]![column]) : undefined;
      if (cell === undefined) run = undefined;
      else if (run) run.cells.push(cell);
      else runs.push((run = { row, column, cells: [cell] }));
    }
  }
  return runs;
}

function isError(value: unknown): boolean {
  return typeof value === 'string' && /^#[A-Z/0_]+[!?]?$/.test(value);
}
