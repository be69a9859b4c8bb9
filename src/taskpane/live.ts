// Reads the workbook again a moment after its cells were changed, while a page shows what was read.
import { currentSession, refresh } from '../commands/session';
import { watchChanges } from '../hosts/excel/places';
import { isUnknown } from './unknown-functions';

const PAUSE = 800;

let timer: ReturnType<typeof setTimeout> | undefined;
/** Somebody has just written a name that Excel does not know. */
let isStrange = false;
let enabled = true;

export const isLive = (): boolean => enabled;

export function setLive(on: boolean): void {
  enabled = on;
}

/** Drop-downs raise no event in Excel on the web; the page's own button reads again on demand. */
export async function followChanges(): Promise<void> {
  await watchChanges((shown) => {
    if (!enabled || currentSession().state !== 'open') return;
    isStrange ||= isUnknown(shown);
    clearTimeout(timer);
    timer = setTimeout(() => void readAgain(), PAUSE);
  });
}

async function readAgain(): Promise<void> {
  await refresh();
  if (!isStrange) return;
  isStrange = false;
  const { lookEverywhere } = await import('../commands/functions-run');
  await lookEverywhere().catch(() => undefined); // the page has a button for it
}
