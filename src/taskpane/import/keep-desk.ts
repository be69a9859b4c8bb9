// Keeps the rubric that is being confirmed on this computer, so that closing the pane, or Excel, loses nothing.
import type { ImportDesk } from '../../import/confirm/desk';
import { bringDesk, deskNow, listenToDesk } from './desk-store';

const KEY = 'rubric-score.desk';
/** Of the program's own notes; one that another version made is not taken for what it is not. */
const VERSION = 1;
/** A pause in typing after which it is kept. */
const PAUSE = 500;

let timer: ReturnType<typeof setTimeout> | undefined;
let kept: ImportDesk | undefined;
let isWatching = false;
let onRefused: () => void;
let isTold = false;

/** What was kept is at hand again, and from now on every change is kept; `refused` is called once where the browser keeps nothing. */
export function watchDesk(refused: () => void): void {
  onRefused = refused;
  if (isWatching) return;
  isWatching = true;
  const found = read();
  if (found) bringDesk((kept = found));
  listenToDesk(() => {
    clearTimeout(timer);
    const { desk } = deskNow();
    if (desk === kept) return;
    if (desk === undefined) keep();
    else timer = setTimeout(keep, PAUSE);
  });
  addEventListener('pagehide', keep);
}

function keep(): void {
  const { desk } = deskNow();
  if (desk === kept) return;
  try {
    if (desk) localStorage.setItem(KEY, JSON.stringify({ version: VERSION, desk }));
    else localStorage.removeItem(KEY);
    kept = desk;
    isTold = false;
  } catch {
    // There is no room, or none is allowed: it stays in the pane, and can be saved as a file.
    if (desk && !isTold) onRefused();
    isTold = true;
  }
}

function read(): ImportDesk | undefined {
  try {
    const { version, desk } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as { version?: number; desk?: ImportDesk };
    return version === VERSION ? desk : undefined;
  } catch {
    return undefined;
  }
}
