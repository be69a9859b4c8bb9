// The rubric that is being confirmed: it outlives the page, so that leaving it loses nothing.
import { useSyncExternalStore } from 'react';
import type { ImportDesk } from '../../import/confirm/desk';

interface Shown {
  desk?: ImportDesk;
  /** Whether page 开始 shows it; otherwise it waits. */
  isOpen: boolean;
  /** As it was before the last changes, the latest first. */
  past: readonly ImportDesk[];
}

/** Changes that can be undone. */
const DEPTH = 30;

let state: Shown = { isOpen: false, past: [] };
const listeners = new Set<() => void>();

function change(next: Shown): void {
  state = next;
  for (const listener of listeners) listener();
}

export function openDesk(desk: ImportDesk): void {
  leaveField();
  change({ desk, isOpen: true, past: desk === state.desk ? state.past : [] });
}
export const leaveDesk = (): void => change({ ...state, isOpen: false });
export const dropDesk = (): void => change({ isOpen: false, past: [] });

/** The field that is being typed in: this moment, and at the last change. */
let typing: unknown;
let lastTyping: unknown;

/** The steps that are taken in answer to this letter are of one edit with those before, for as long as the same field is typed in. */
export function typeOnDesk(field: unknown): void {
  typing = field;
  queueMicrotask(() => {
    typing = undefined;
  });
}

/** Whoever leaves a field has done with it: what is typed there later is another edit. */
export const leaveField = (): void => {
  lastTyping = undefined;
};

/** Takes the step on the desk as it is now. Where people look, and what they type of the whole, is no change to be undone. */
export function stepOnDesk(step: (desk: ImportDesk) => ImportDesk): void {
  const { desk, past } = state;
  if (!desk) return;
  const next = step(desk);
  if (next === desk) return;
  const isChange = next.decisions !== desk.decisions || next.imported !== desk.imported || next.out !== desk.out;
  const goesOn = typing !== undefined && typing === lastTyping;
  lastTyping = isChange ? typing : undefined;
  change({ ...state, desk: next, past: isChange && !goesOn ? [desk, ...past].slice(0, DEPTH) : past });
}

/** As it was before the last change; what is said of the whole stays (facts, tables, notices), unless the whole is another. */
export function undoOnDesk(): void {
  const { desk, past } = state;
  const [before, ...earlier] = past;
  leaveField();
  if (desk && before) {
    const { facts, tables, notice } = desk;
    change({ ...state, desk: before.base === desk.base ? { ...before, facts, tables, notice } : before, past: earlier });
  }
}

export function listenToDesk(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const deskNow = (): Shown => state;

/** As another pane has it; there is no step back from that. */
export function replaceDesk(desk: ImportDesk | undefined): void {
  leaveField();
  change(desk ? { ...state, desk, past: [] } : { isOpen: false, past: [] });
}

/** One that was kept when the pane was closed waits where there is none. */
export function bringDesk(desk: ImportDesk): void {
  if (!state.desk) change({ desk, isOpen: false, past: [] });
}

export function useDesk(): Shown {
  return useSyncExternalStore(listenToDesk, deskNow);
}
