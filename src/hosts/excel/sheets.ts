// Sheets as a whole: making them, emptying them, and taking away those of a run that failed.
import type { Change } from '../../workbook/host';
import { leave, removeSheets } from './leftovers';
import type { Found } from './prepare';

/**
 * Makes every new sheet, in its place, in one request, and answers their ids by name. From then on they are known as ours: after a failure
 * nothing is ever deleted because of its name, which somebody else may have given to a sheet of theirs.
 * Turns events off.
 */
export async function addSheets(
  context: Excel.RequestContext,
  changes: readonly Change[],
  present: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const plans = changes.flatMap((change) => (change.do === 'add-sheet' ? [change] : []));
  context.runtime.enableEvents = false;
  if (plans.length === 0) return new Map();
  const order = [...present];
  const sheets = plans.map(({ plan, after }) => {
    const sheet = context.workbook.worksheets.add(plan.name);
    const place = after === undefined ? order.length : order.indexOf(after) + 1 || order.length;
    if (place < order.length) sheet.position = place;
    order.splice(place, 0, plan.name);
    return sheet.load('id');
  });
  try {
    await context.sync();
  } catch (error) {
    await takeAwayEmpty(
      context,
      plans.map(({ plan }) => plan.name),
      present,
    );
    throw error;
  }
  return new Map(plans.map(({ plan }, index) => [plan.name, sheets[index]!.id]));
}

/** The sheet with nothing of ours on it; formulas elsewhere that refer to it keep doing so. */
export function emptySheet(context: Excel.RequestContext, name: string, { tablesOn, chartsOn }: Found): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const table of tablesOn.get(name.toLowerCase()) ?? []) context.workbook.tables.getItem(table).delete();
  for (const chart of chartsOn.get(name.toLowerCase()) ?? []) sheet.charts.getItem(chart).delete();
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.unmerge();
  all.clear('All');
  all.rowHidden = false;
  all.columnHidden = false;
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
  return sheet;
}

/** Leaves no half-made sheet behind, and events as they were. What Excel will not do now it is asked again later: the first error is the
 *  one to tell. */
export async function takeAway(context: Excel.RequestContext, ids: readonly string[]): Promise<void> {
  await eventsOn(context);
  await removeSheets(context, ids).catch(() => leave(ids));
}

/** When making sheets failed their ids are unknown; those that were made have nothing on them yet. */
async function takeAwayEmpty(context: Excel.RequestContext, names: readonly string[], present: readonly string[]): Promise<void> {
  const before = new Set(present.map((name) => name.toLowerCase()));
  await eventsOn(context);
  try {
    const sheets = names
      .filter((name) => !before.has(name.toLowerCase()))
      .map((name) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id');
        return { sheet, used: sheet.getUsedRangeOrNullObject().load('address') };
      });
    await context.sync();
    const ids = sheets.flatMap(({ sheet, used }) => (!sheet.isNullObject && used.isNullObject ? [sheet.id] : []));
    await removeSheets(context, ids).catch(() => leave(ids));
  } catch {
    // Excel itself may be gone.
  }
}

async function eventsOn(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync().catch(() => undefined); // Excel itself may be gone
}
