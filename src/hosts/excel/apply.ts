// Carries out changes that were found possible, in a few requests.
import type { Records } from '../../open-book/host';
import { withBreaks, type Pieces } from '../../model/pieces';
import type { Change, WorkbookHost } from '../../workbook/host';
import { Batch, CALL } from './batch';
import { appendRows } from './append-rows';
import { checkGrowth } from './check-growth';
import { PartlyDone } from './failure';
import { emptySheet } from './empty-sheet';
import { beginSheets, endSheets, takeAway } from './sheets';
import { bytesOfPlan, laySheet, layTable, layView, type LaidSheet } from './lay-sheet';
import { noteRuns } from './marks';
import { layNotes, notedSheets } from './notes';
import type { Found } from './prepare';
import { bytesInRequest, formatSlice, slicesOf, writeSlice } from './slices';

/**
 * Throws when Excel fails, or when `progress` throws because people stop it, as it may while it is told that it can; then the sheets that
 * were being added are taken away again,
 * so that a second run can finish. `records` are kept in the workbook from the moment on when all is whole.
 * What stood in the workbook before cannot be put back: a change of that is carried through.
 */
export async function apply(
  context: Excel.RequestContext,
  changes: readonly Change[],
  found: Found,
  progress?: Parameters<WorkbookHost['apply']>[1],
  records: Records = {},
): Promise<void> {
  const canStop = changes.every((change) => change.do === 'add-sheet');
  progress?.(0, changes.length, true); // nothing is changed yet
  if (!canStop) progress?.(0, changes.length, false);
  let requests = 0;
  const added = await beginSheets(context, changes, found, crypto.randomUUID().slice(0, 8));
  try {
    let done = 0;
    if (added.size > 0) requests++;
    const batch = new Batch(context, await withBreaks(bytesOf(changes)), () => {
      requests++;
      progress?.(done, changes.length, canStop);
    });
    const laid: LaidSheet[] = [];
    for (const change of changes) {
      laid.push(...(await carryOut(context, change, { ...found, added }, batch)));
      done++;
    }
    // What needs the workbook in front comes last: when Excel refuses it, cells that were written anew are whole.
    for (const { sheet, plan } of laid) layView(sheet, plan);
    const finishGrowth = checkGrowth(context, changes, found.growth);
    const end = () => {
      for (const [key, value] of Object.entries(records)) if (value !== undefined) context.workbook.settings.add(key, value);
      endSheets(context, changes, found);
      context.runtime.enableEvents = true;
    };
    const noted = notedSheets(laid);
    if (noted.length === 0) end();
    await batch.send();
    await finishGrowth();
    progress?.(changes.length, changes.length, false);
    if (noted.length > 0) await layNotes(context, noted, end);
  } catch (error) {
    await takeAway(context, changes, added, () => {
      if (canStop && found.begun.size === 0) noteRuns(context, found.runs);
    });
    throw canStop || requests === 0 ? error : new PartlyDone(error);
  }
}

function* bytesOf(changes: readonly Change[]): Pieces<number> {
  let bytes = 0;
  for (const change of changes) {
    bytes += 'plan' in change ? yield* bytesOfPlan(change.plan) : bytesOfCells(change);
    yield;
  }
  return bytes;
}

function bytesOfCells(change: Exclude<Change, { plan: unknown }>): number {
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
      return [await laySheet(newSheet(context, change.plan.name, found), change.plan, batch)];
    case 'replace-sheet':
      return [await laySheet(emptied(context, change.sheet, found), { ...change.plan, hidden: undefined }, batch)];
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

/** One that was half made has to be emptied first. */
function newSheet(context: Excel.RequestContext, name: string, found: Found & { added: ReadonlyMap<string, string> }): Excel.Worksheet {
  const id = found.added.get(name);
  return id === undefined ? emptied(context, name, found) : context.workbook.worksheets.getItem(id);
}

function emptied(context: Excel.RequestContext, name: string, { tablesOn, chartsOn }: Found): Excel.Worksheet {
  const key = name.toLowerCase();
  return emptySheet(context, name, tablesOn.get(key) ?? [], chartsOn.get(key) ?? []);
}

async function write(sheet: Excel.Worksheet, change: Extract<Change, { do: 'write' }>, found: Found, batch: Batch): Promise<void> {
  const { format } = change;
  const formats = found.formats.get(change) ?? [];
  const isText = (row: number, column: number) => (format ?? formats[row - change.row]?.[column - change.column]) === '@';
  for (const slice of slicesOf(change.row, change.cells)) {
    await batch.spend((slice.bytes + CALL) * (format === undefined ? 1 : 2));
    if (format !== undefined) formatSlice(sheet, slice, change.column, format);
    writeSlice(sheet, slice, change.column, isText);
  }
}
