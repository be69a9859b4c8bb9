// Half-made sheets that Excel would not take away: while another workbook is in front it deletes none. They go as soon as it lets them.
import { isElsewhere } from './failure';
import { patientRun } from './patient-run';

/** By id: somebody else may give a sheet of theirs the same name. */
const left = new Set<string>();
/** Milliseconds until the next try: longer every time, up to a minute. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
let waiting = false;

/** Sheets whose deletion has failed. */
export function leave(ids: readonly string[]): void {
  ids.forEach((id) => left.add(id));
  if (left.size > 0 && !waiting) void keepTrying(FIRST_PAUSE);
}

/** Throws while another workbook is in front. */
export async function takeAwayLeftovers(): Promise<void> {
  if (left.size === 0) return;
  const ids = [...left];
  try {
    await patientRun({ delayForCellEdit: true }, (context) => removeSheets(context, ids));
  } catch (error) {
    if (isElsewhere(error)) throw error; // for any other reason there is no use in asking again
  }
  ids.forEach((id) => left.delete(id));
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
