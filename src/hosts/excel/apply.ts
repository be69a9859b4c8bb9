// Carries out changes that were found possible, in a few requests.
import type { Change, WorkbookHost } from '../../workbook/host';
import { Batch, CALL } from './batch';
import { appendRows } from './append-rows';
import { checkGrowth } from './check-growth';
import { addSheets, emptySheet, takeAway } from './sheets';
import { bytesOfPlan, laySheet, layTable, layView, type LaidSheet } from './lay-sheet';
import { layNotes } from './notes';
import type { Found } from './prepare';
import { bytesInRequest, formatSlice, slicesOf, writeSlice } from './slices';

/**
 * Throws when Excel fails, or when `progress` throws because people stop it, as it may while it is told that it can; then the sheets that
 * were being added are taken away again,
 * so that a second run can finish. What stood in the workbook before cannot be put back: a change of that is carried through.
 */
export async function apply(
  context: Excel.RequestContext,
  changes: readonly Change[],
  found: Found,
  progress?: Parameters<WorkbookHost['apply']>[1],
): Promise<void> {
  const canStop = changes.every((change) => change.do === 'add-sheet');
  progress?.(0, changes.length, true); // nothing is changed yet
  if (!canStop) progress?.(0, changes.length, false);
  const added = await addSheets(context, changes, found.order);
  try {
    let done = 0;
    const batch = new Batch(
      context,
      changes.reduce((sum, change) => sum + bytesOfChange(change), 0),
      () => progress?.(done, changes.length, canStop),
    );
    const laid: LaidSheet[] = [];
    for (const change of changes) {
      laid.push(...(await carryOut(context, change, { ...found, added }, batch)));
      done++;
    }
    // What needs the workbook in front comes last: when Excel refuses it, cells that were written anew are whole.
    for (const { sheet, plan } of laid) layView(sheet, plan);
    const finishGrowth = checkGrowth(context, changes, found.growth);
    context.runtime.enableEvents = true;
    await batch.send();
    await finishGrowth();
    progress?.(changes.length, changes.length, false);
    await layNotes(context, laid);
  } catch (error) {
    await takeAway(context, [...added.values()]);
    throw error;
  }
}

function bytesOfChange(change: Change): number {
  if ('plan' in change) return bytesOfPlan(change.plan);
  if (change.do === 'add-table') return CALL;
  return bytesInRequest(change.do === 'write' ? change.cells : change.rows) + CALL;
}

/** The sheets that were laid. */
async function carryOut(
  context: Excel.RequestContext,
  change: Change,
  found: Found & { added: ReadonlyMap<string, string> },
  batch: Batch,
): Promise<LaidSheet[]> {
  const { worksheets } = context.workbook;
  switch (change.do) {
    case 'add-sheet':
      return [await laySheet(worksheets.getItem(found.added.get(change.plan.name)!), change.plan, batch)];
    case 'replace-sheet':
      return [await laySheet(emptySheet(context, change.sheet, found), { ...change.plan, hidden: undefined }, batch)];
    case 'write':
      await write(worksheets.getItem(change.sheet), change, found, batch);
      return [];
    case 'add-table': {
      const { area, columns } = change.planned;
      await batch.spend(bytesInRequest([columns]) + CALL);
      const sheet = worksheets.getItem(change.sheet);
      sheet.getRangeByIndexes(area.row, area.column, 1, columns.length).values = [[...columns]];
      layTable(sheet, change.planned);
      return [];
    }
    case 'append-rows':
      if (change.rows.length > 0) await appendRows(context, change.rows, found.growth.get(change)!, batch);
      return [];
  }
}

async function write(sheet: Excel.Worksheet, change: Extract<Change, { do: 'write' }>, found: Found, batch: Batch): Promise<void> {
  const { format } = change;
  const formats = found.formats.get(change) ?? [];
  const isText = (row: number, column: number) => (format ?? formats[row - change.row]?.[column - change.column]) === '@';
  for (const slice of slicesOf(change.row, change.cells)) {
    await batch.spend((bytesInRequest(slice.cells) + CALL) * (format === undefined ? 1 : 2));
    if (format !== undefined) formatSlice(sheet, slice, change.column, format);
    writeSlice(sheet, slice, change.column, isText);
  }
}
