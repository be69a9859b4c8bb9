// Sheets as a whole: making them, emptying them, and taking away those of a run that failed.
import { Failure } from '../../open-book/failure';
import type { Change } from '../../workbook/host';
import { copyName, keepCopy } from './copies';
import { noteDrawn } from './drawn';
import { forgetFormer, keepFormer } from './former';
import { leave, removeSheets } from './leftovers';
import { laysSheet, markGrowing, markLaying, noteRuns, runsLeft, unmarkGrown, unmarkLaid } from './marks';
import { laidSheet, type Found } from './prepare';

/**
 * Before anything else is done every sheet that is to be made or laid anew is marked as unfinished, and what stands there and was typed, or
 * is told by nothing else, is kept; then new sheets are made, in their places. All in one request where sheets are made, and else with the
 * next. Answers the ids of those that were made by name: after a failure nothing is ever deleted because of its name, which somebody else
 * may have given to a sheet of theirs. Turns events off.
 */
export async function beginSheets(
  context: Excel.RequestContext,
  changes: readonly Change[],
  found: Found,
  run: string,
): Promise<ReadonlyMap<string, string>> {
  const present = found.order;
  const plans = changes.flatMap((change) => (change.do === 'add-sheet' ? [change] : []));
  context.runtime.enableEvents = false;
  const copies = markAll(context, changes, found, run);
  if (plans.length + copies.length === 0) return new Map();
  const order = [...present];
  const made = plans.map(({ plan, after }) => {
    const isBegun = found.begun.has(plan.name.toLowerCase());
    const sheet = isBegun ? context.workbook.worksheets.getItem(plan.name) : context.workbook.worksheets.add(plan.name);
    if (!isBegun) order.push(plan.name);
    const before = order.findIndex((name) => name.toLowerCase() === plan.name.toLowerCase());
    order.splice(before, 1);
    const place = after === undefined ? order.length : order.indexOf(after) + 1 || order.length;
    if (place !== before) sheet.position = place;
    order.splice(place, 0, plan.name);
    markLaying(sheet, 'new', run, found.marks.get(plan.name.toLowerCase()));
    return isBegun ? [] : [{ name: plan.name, sheet: sheet.load('id') }];
  });
  const sheets = made.flat();
  try {
    await context.sync();
  } catch (error) {
    await takeAwayEmpty(context, [...copies, ...plans.map(({ plan }) => plan.name)], present);
    throw error;
  }
  return new Map(sheets.map(({ name, sheet }) => [name, sheet.id]));
}

/** Answers the names of copies that are made. */
function markAll(
  context: Excel.RequestContext,
  changes: readonly Change[],
  { marks, formers, copied, growth, runs }: Found,
  run: string,
): string[] {
  const { worksheets } = context.workbook;
  if (changes.some(laysSheet)) noteRuns(context, [...runs, run]);
  for (const [change, former] of formers) if (change.do === 'replace-sheet') keepFormer(context, change.sheet, former);
  const copies = [...copied].map(([sheet, used], place) => {
    keepCopy(context, sheet, used, copyName(run, place));
    return copyName(run, place);
  });
  const marked = new Set<string>();
  for (const change of changes) {
    const key = change.do === 'replace-sheet' ? change.sheet.toLowerCase() : '';
    if (change.do !== 'replace-sheet' || marked.has(key)) continue;
    marked.add(key);
    markLaying(worksheets.getItem(change.sheet), 'anew', run, marks.get(key));
  }
  for (const [place, { table, sheet, first }] of growing(changes, growth).entries())
    markGrowing(worksheets.getItem(sheet), { table, first }, place);
  return copies;
}

/** Tables that stand on a sheet and get rows under their last, each once. */
function growing(changes: readonly Change[], growth: Found['growth']): { table: string; sheet: string; first: number }[] {
  const tables = new Map<string, { table: string; sheet: string; first: number }>();
  for (const change of changes) {
    const grown = growth.get(change);
    if (change.do !== 'append-rows' || !grown?.stands || tables.has(change.table.toLowerCase())) continue;
    tables.set(change.table.toLowerCase(), { table: change.table, sheet: grown.sheet, first: grown.last.row + 1 });
  }
  return [...tables.values()];
}

/** All that was begun is whole now. */
export function endSheets(context: Excel.RequestContext, changes: readonly Change[], { marks, formers, growth }: Found): void {
  const { worksheets } = context.workbook;
  const laid = new Set(changes.filter(laysSheet).map((change) => laidSheet(change).toLowerCase()));
  if (laid.size > 0) noteRuns(context, runsLeft(marks, laid));
  for (const name of new Set(changes.filter(laysSheet).map(laidSheet))) unmarkLaid(worksheets.getItem(name));
  for (const change of changes.filter(laysSheet)) noteDrawn(context, laidSheet(change), change.plan, change.do === 'add-sheet');
  for (const [place, { sheet }] of growing(changes, growth).entries()) unmarkGrown(worksheets.getItem(sheet), place);
  const kept = changes.flatMap((change) =>
    change.do === 'replace-sheet' && (formers.has(change) || marks.get(change.sheet.toLowerCase())?.laying === 'anew')
      ? [change.sheet]
      : [],
  );
  for (const sheet of new Set(kept)) forgetFormer(context, sheet);
}

/** Leaves no half-made sheet behind, and events as they were. What Excel will not do now it is asked again later: the first error is the
 *  one to tell. */
export async function takeAway(
  context: Excel.RequestContext,
  changes: readonly Change[],
  added: ReadonlyMap<string, string>,
  then: () => void,
): Promise<void> {
  const sheets = changes.flatMap((change) => {
    const id = change.do === 'add-sheet' ? added.get(change.plan.name) : undefined;
    return change.do === 'add-sheet' && id !== undefined ? [[id, change.plan] as const] : [];
  });
  await eventsOn(context);
  await removeSheets(context, [...added.values()], then).catch((error: unknown) => leaveUnlessStopped(new Map(sheets), error));
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
    const blank = new Map(ids.map((id) => [id, { blocks: [] }]));
    await removeSheets(context, ids).catch((error: unknown) => leaveUnlessStopped(blank, error));
  } catch {
    // Excel itself may be gone.
  }
}

/** What nobody waited for is marked, and made anew by the next run. */
function leaveUnlessStopped(sheets: Parameters<typeof leave>[0], error: unknown): void {
  if (!(error instanceof Failure)) leave(sheets);
}

async function eventsOn(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync().catch(() => undefined); // Excel itself may be gone
}
