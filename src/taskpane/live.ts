// Reads the workbook again a moment after its cells were changed, while a page shows what was read.
import { currentSession, refresh, type Session } from '../commands/session';
import { watchChanges, type Changed } from '../hosts/excel/places';

const PAUSE = 800;

let timer: ReturnType<typeof setTimeout> | undefined;
let changed: Changed[] = [];
/** Sheets of ours, by Excel's ids: what stands there is read anyway. */
const ours = new Set<string>();
let enabled = true;

export const isLive = (): boolean => enabled;

export function setLive(on: boolean): void {
  enabled = on;
}

/** Drop-downs raise no event in Excel on the web; the page's own button reads again on demand. */
export async function followChanges(): Promise<void> {
  await watchChanges((each) => {
    if (!enabled || !isOurs(currentSession())) return;
    if (!ours.has(each.sheet)) changed.push(each);
    clearTimeout(timer);
    timer = setTimeout(() => void readAgain(), PAUSE);
  });
}

/** Also while it is being read anew. */
function isOurs(session: Session): boolean {
  return session.state === 'open' || (session.state === 'reading' && session.before !== undefined);
}

async function readAgain(): Promise<void> {
  const looked = changed;
  changed = [];
  // A reading that is under way may have passed by what was changed since it began.
  if (currentSession().state === 'reading') await refresh();
  await refresh();
  if (looked.length > 0) await lookForUnknown(looked).catch(() => undefined); // the page has a button for it
}

/** A formula that calls SCORE may have been typed or pasted on a sheet of people's own where Excel does not know the name. */
async function lookForUnknown(looked: readonly Changed[]): Promise<void> {
  const [{ lookAtChanged }, { isSheetOfOurs }] = await Promise.all([import('../hosts/excel/probe'), import('../workbook/names')]);
  const sheets = await lookAtChanged(looked);
  for (const { sheet, name } of sheets) if (isSheetOfOurs(name)) ours.add(sheet);
  if (!sheets.some(({ isUnknown }) => isUnknown)) return;
  const { lookEverywhere } = await import('../commands/functions-run');
  await lookEverywhere();
}
