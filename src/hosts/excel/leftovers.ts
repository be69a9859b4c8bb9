// Half-made sheets that Excel would not take away: while another workbook is in front it deletes none. They go as soon as it lets them.
import type { SheetPlan } from '../../workbook/plan';
import { isElsewhere } from './failure';
import { typedOnHalfMade } from './half-made';
import { patientRun } from './patient-run';

/** What was to stand there, by id: somebody else may give a sheet of theirs the same name. */
const left = new Map<string, Pick<SheetPlan, 'blocks'>>();
/** Milliseconds until the next try: longer every time, up to a minute. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
let waiting = false;

/** Sheets whose deletion has failed, by id. */
export function leave(sheets: ReadonlyMap<string, Pick<SheetPlan, 'blocks'>>): void {
  sheets.forEach((plan, id) => left.set(id, plan));
  if (left.size > 0 && !waiting) void keepTrying(FIRST_PAUSE);
}

/** Throws while another workbook is in front. Where people have typed in the meantime the sheet stays: the next run tells them of it. */
export async function takeAwayLeftovers(): Promise<void> {
  if (left.size === 0) return;
  const sheets = new Map(left);
  try {
    await patientRun({ delayForCellEdit: true }, async (context) => {
      const typed = new Set((await typedOnHalfMade(context, sheets)).map(({ sheet }) => sheet));
      const ids = [...sheets.keys()].filter((id) => !typed.has(id));
      if (ids.length > 0) await removeSheets(context, ids);
    });
  } catch (error) {
    if (isElsewhere(error)) throw error; // for any other reason there is no use in asking again
  }
  for (const id of sheets.keys()) left.delete(id);
}

/** Takes away those of the sheets that are still there; `then` is asked for in the same request. */
export async function removeSheets(context: Excel.RequestContext, ids: readonly string[], then?: () => void): Promise<void> {
  const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id).load('visibility'));
  await context.sync();
  for (const sheet of sheets) {
    if (sheet.isNullObject) continue;
    if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible'; // a very hidden sheet cannot be deleted
    sheet.delete();
  }
  then?.();
  await context.sync();
}

async function keepTrying(pause: number): Promise<void> {
  waiting = true;
  await new Promise((over) => {
    setTimeout(over, pause);
  });
  waiting = false;
  try {
    await takeAwayLeftovers();
  } catch {
    if (!waiting) void keepTrying(Math.min(pause * 2, LONGEST_PAUSE));
  }
}
