// Reads the workbook again a moment after its cells were changed, while a page shows what was read.
import { currentSession, refresh } from '../commands/session';
import { watchChanges } from '../hosts/excel/places';

const PAUSE = 800;

let timer: ReturnType<typeof setTimeout> | undefined;
let enabled = true;

export const isLive = (): boolean => enabled;

export function setLive(on: boolean): void {
  enabled = on;
}

/** Drop-downs raise no event in Excel on the web; the page's own button reads again on demand. */
export async function followChanges(): Promise<void> {
  await watchChanges(() => {
    if (!enabled || currentSession().state !== 'open') return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), PAUSE);
  });
}
