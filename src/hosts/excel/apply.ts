// Carries out changes that were found possible, in a few requests.
import type { Change, WorkbookHost } from '../../workbook/host';
import { Batch, CALL } from './batch';
import { appendRows } from './append-rows';
import { addSheets, emptySheet, takeAway } from './sheets';
import { bytesOfPlan, laySheet, layTable } from './lay-sheet';
import type { Found } from './prepare';
import { bytesOf, slicesOf, writeSlice } from './slices';

/**
 * Throws when Excel fails, or when `progress` throws because people stop it; then the sheets that were being added are taken away again,
 * so that a second run can finish. What stood in the workbook before cannot be put back: a change of that is carried through.
 */
export async function apply(
  context: Excel.RequestContext,
  changes: readonly Change[],
  found: Found,
  progress?: Parameters<WorkbookHost['apply']>[1],
): Promise<void> {
  const added = await addSheets(context, changes, found.order);
  try {
    let done = 0;
    const canStop = changes.every((change) => change.do === 'add-sheet');
    const batch = new Batch(context, changes.reduce((sum, change) => sum + bytesOfChange(change), 0), () => {
      try {
        progress?.(done, changes.length);
      } catch (stopped) {
        if (canStop) throw stopped;
      }
    });
    for (const change of changes) {
      await carryOut(context, change, { ...found, added }, batch);
      done++;
    }
    context.runtime.enableEvents = true;
    await batch.send();
  } catch (error) {
    await takeAway(context, [...added.values()]);
    throw error;
  }
}

function bytesOfChange(change: Change): number {
  if ('plan' in change) return bytesOfPlan(change.plan);
  if (change.do === 'add-table') return CALL;
  return bytesOf(change.do === 'write' ? change.cells : change.rows) + CALL;
}

async function carryOut(context: Excel.RequestContext, change: Change, found: Found & { added: ReadonlyMap<string, string> }, batch: Batch): Promise<void> {
  const { worksheets, tables } = context.workbook;
  switch (change.do) {
    case 'add-sheet':
      return laySheet(worksheets.getItem(found.added.get(change.plan.name)!), change.plan, batch);
    case 'replace-sheet': {
      const sheet = emptySheet(context, change.sheet, found);
      return laySheet(sheet, { ...change.plan, hidden: undefined }, batch);
    }
    case 'write':
      return write(worksheets.getItem(change.sheet), change, found, batch);
    case 'add-table': {
      const { area, columns } = change.planned;
      await batch.spend(bytesOf([columns]) + CALL);
      const sheet = worksheets.getItem(change.sheet);
      sheet.getRangeByIndexes(area.row, area.column, 1, columns.length).values = [[...columns]];
      return layTable(sheet, change.planned);
    }
    case 'append-rows':
      return appendRows(tables.getItem(change.table), change.rows, { intoEmptyRow: found.emptyRow.get(change) ?? false, formats: found.formats.get(change)?.[0] ?? [] }, batch);
  }
}

async function write(sheet: Excel.Worksheet, change: Extract<Change, { do: 'write' }>, found: Found, batch: Batch): Promise<void> {
  const formats = found.formats.get(change) ?? [];
  const isText = (row: number, column: number) => formats[row - change.row]?.[column - change.column] === '@';
  for (const slice of slicesOf(change.row, change.cells)) {
    await batch.spend(bytesOf(slice.cells) + CALL);
    writeSlice(sheet, slice, change.column, isText);
  }
}
