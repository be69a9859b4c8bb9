// What does not hold of the rubric on the desk: found anew after a pause, for as long as somebody looks at it.
import { useSyncExternalStore } from 'react';
import type { ImportDesk } from '../../import/confirm/desk';
import { beside } from './beside';
import type { DeskFindings } from './desk-findings';
import { deskNow, listenToDesk } from './desk-store';

/** In typing. */
const PAUSE = 600;

let found: DeskFindings = {};
/** The desk that it was found of, or that is being proved. */
let proved: ImportDesk | undefined;
let work: { timer: ReturnType<typeof setTimeout>; stop: AbortController } | undefined;
let unlisten: (() => void) | undefined;
const listeners = new Set<() => void>();

function watch(): void {
  const { desk } = deskNow();
  if (!desk || (proved && isAlike(desk, proved))) return;
  end();
  // The ids of another rubric mean others.
  if (proved && (desk.base !== proved.base || desk.text !== proved.text)) show({});
  proved = desk;
  const stop = new AbortController();
  work = { stop, timer: setTimeout(() => void prove(desk, stop.signal), PAUSE) };
}

function end(): void {
  clearTimeout(work?.timer);
  work?.stop.abort();
  work = undefined;
}

async function prove(desk: ImportDesk, signal: AbortSignal): Promise<void> {
  const next = await beside('prove', desk, signal).catch(() => undefined);
  if (signal.aborted) return;
  work = undefined;
  // What cannot be proved is not said to hold: nothing is said of it.
  show(next ?? {});
}

function show(next: DeskFindings): void {
  found = next;
  for (const listener of listeners) listener();
}

/** Where people look, and what the rubric is called, has no part in it. */
function isAlike(one: ImportDesk, other: ImportDesk): boolean {
  return (['imported', 'decisions', 'tables', 'base'] as const).every((part) => one[part] === other[part]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!unlisten) {
    unlisten = listenToDesk(watch);
    watch();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    unlisten?.();
    unlisten = undefined;
    if (work) proved = undefined;
    end();
  };
}

export function useDeskFindings(): DeskFindings {
  return useSyncExternalStore(subscribe, () => found);
}
