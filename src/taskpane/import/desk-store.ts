// The rubric that is being confirmed: it outlives the page, so that leaving it loses nothing.
import { useSyncExternalStore } from 'react';
import type { ImportDesk } from '../../import/confirm/desk';

interface Shown {
  desk?: ImportDesk;
  /** Whether page 开始 shows it; otherwise it waits. */
  isOpen: boolean;
}

let state: Shown = { isOpen: false };
const listeners = new Set<() => void>();

function change(next: Shown): void {
  state = next;
  for (const listener of listeners) listener();
}

export const openDesk = (desk: ImportDesk): void => change({ desk, isOpen: true });
export const leaveDesk = (): void => change({ ...state, isOpen: false });
export const dropDesk = (): void => change({ isOpen: false });

/** Takes the step on the desk as it is now. */
export function stepOnDesk(step: (desk: ImportDesk) => ImportDesk): void {
  if (state.desk) change({ ...state, desk: step(state.desk) });
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDesk(): Shown {
  return useSyncExternalStore(listen, () => state);
}
