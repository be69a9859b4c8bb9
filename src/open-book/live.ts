// Reads the workbook again a moment after its cells were changed, while a page shows what was read.
import { bookIn } from './book';
import { hostAtHand } from './chosen-host';
import type { Changed } from './host';
import { currentSession, refresh } from './session';

const PAUSE = 800;

let timer: ReturnType<typeof setTimeout> | undefined;
let changed: Changed[] = [];
/** Sheets of ours, by the program's ids: what stands there is read anyway. */
const ours = new Set<string>();
let enabled = true;

export const isLive = (): boolean => enabled;

export function setLive(on: boolean): void {
  enabled = on;
}

/** Drop-downs raise no event in Excel on the web; the page's own button reads again on demand. */
export async function followChanges(): Promise<void> {
  await (await hostAtHand()).watchChanges((each) => {
    if (!enabled || !bookIn(currentSession())) return;
    if (!ours.has(each.sheet)) changed.push(each);
    clearTimeout(timer);
    timer = setTimeout(() => void readAgain(), PAUSE);
  });
}

async function readAgain(): Promise<void> {
  const looked = changed;
  changed = [];
  await refresh();
  if (looked.length > 0) await lookForUnknown(looked).catch(() => undefined); // the page has a button for it
}

/** A formula that calls SCORE may have been typed or pasted on a sheet of people's own where the program does not know the name. */
async function lookForUnknown(looked: readonly Changed[]): Promise<void> {
  const [host, { isSheetOfOurs }] = await Promise.all([hostAtHand(), import('../workbook/names')]);
  const sheets = await host.lookAtChanged(looked);
  for (const { sheet, name } of sheets) if (isSheetOfOurs(name)) ours.add(sheet);
  if (!sheets.some(({ isUnknown }) => isUnknown)) return;
  const { lookEverywhere } = await import('./formulas/functions-run');
  await lookEverywhere();
}
