// Carries out changes that were found possible, in a few requests.
import type { Change, WorkbookHost } from '../../workbook/host';
import type { PlanCell, SheetPlan } from '../../workbook/plan';
import { Batch, bytesOf, CALL } from './batch';
import { cellInput } from './cell-input';
import { bytesOfPlan, layCells, laySheet } from './lay-sheet';
import type { Found } from './prepare';

const ROWS_AT_ONCE = 1_000;

/** Throws when Excel fails; then the sheets that were being added are taken away again, so that a second run can finish. */
export async function apply(
  context: Excel.RequestContext,
  changes: readonly Change[],
  found: Found,
  progress?: Parameters<WorkbookHost['apply']>[1],
): Promise<void> {
  const added: string[] = [];
  context.runtime.enableEvents = false;
  try {
    const batch = new Batch(context, changes.reduce((sum, change) => sum + bytesOfChange(change), 0));
    for (const [done, change] of changes.entries()) {
      if (change.do === 'add-sheet') added.push(change.plan.name);
      await carryOut(context, change, found, batch);
      progress?.(done + 1, changes.length);
    }
    context.runtime.enableEvents = true;
    await batch.send();
  } catch (error) {
    await tidyUp(context, added);
    throw error;
  }
}

function bytesOfChange(change: Change): number {
  if ('plan' in change) return bytesOfPlan(change.plan);
  return bytesOf(change.do === 'write' ? change.cells : change.rows) + CALL;
}

async function carryOut(context: Excel.RequestContext, change: Change, found: Found, batch: Batch): Promise<void> {
  const { worksheets, tables } = context.workbook;
  switch (change.do) {
    case 'add-sheet':
      return laySheet(addSheet(worksheets, change.plan, found.order, change.after), change.plan, batch);
    case 'replace-sheet':
      return laySheet(emptied(context, change.sheet, change.plan, found.tablesOn.get(change.sheet) ?? []), change.plan, batch);
    case 'write': {
      const formats = found.formats.get(change) ?? [];
      const isText = (row: number, column: number) => formats[row - change.row]?.[column - change.column] === '@';
      return layCells(worksheets.getItem(change.sheet), change.row, change.column, change.cells, isText, batch);
    }
    case 'append-rows':
      return appendRows(tables.getItem(change.table), change.rows, found.emptyRow.get(change) ?? false, found.formats.get(change)?.[0] ?? [], batch);
  }
}

function addSheet(worksheets: Excel.WorksheetCollection, plan: SheetPlan, order: string[], after?: string): Excel.Worksheet {
  const sheet = worksheets.add(plan.name);
  const before = after === undefined ? -1 : order.indexOf(after);
  if (before < 0) order.push(plan.name);
  else {
    order.splice(before + 1, 0, plan.name);
    sheet.position = before + 1;
  }
  return sheet;
}

/** The sheet with nothing on it; formulas elsewhere that refer to it keep doing so. */
function emptied(context: Excel.RequestContext, name: string, plan: SheetPlan, tables: readonly string[]): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const table of tables) context.workbook.tables.getItem(table).delete();
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.unmerge();
  all.clear('All');
  all.rowHidden = false;
  all.columnHidden = false;
  sheet.freezePanes.unfreeze();
  if (plan.name !== name) sheet.name = plan.name;
  return sheet;
}

/** Adds rows below the last, or from the only row on when that is empty; a table brings its formats and rules along. */
async function appendRows(
  table: Excel.Table,
  rows: readonly (readonly PlanCell[])[],
  intoEmptyRow: boolean,
  formats: readonly string[],
  batch: Batch,
): Promise<void> {
  const inputs = rows.map((row) => row.map((cell, column) => cellInput(cell ?? '', formats[column] === '@') as string | number | boolean));
  const [first, ...others] = inputs;
  if (intoEmptyRow && first) table.getDataBodyRange().getRow(0).formulas = [first];
  const added = intoEmptyRow ? others : inputs;
  for (let start = 0; start < added.length; start += ROWS_AT_ONCE) {
    await batch.spend(bytesOf(rows.slice(start, start + ROWS_AT_ONCE)) + CALL);
    table.rows.add(undefined, added.slice(start, start + ROWS_AT_ONCE));
  }
}

/** Leaves no half-made sheet behind; what it cannot take away stays, and the error that led here is the one to tell. */
async function tidyUp(context: Excel.RequestContext, sheets: readonly string[]): Promise<void> {
  try {
    const found = sheets.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
    await context.sync();
    for (const sheet of found.filter((each) => !each.isNullObject)) {
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    context.runtime.enableEvents = true;
    await context.sync();
  } catch {
    // Excel itself may be gone.
  }
}
