// The earlier year that results are compared with, as long as the pane is open: read once, used by 结果 and 通报.
import { useSyncExternalStore } from 'react';
import type { LastYear } from '../../report/year-on-year';

let kept: LastYear | undefined;
const listeners = new Set<() => void>();

export function keepLastYear(next: LastYear | undefined): void {
  kept = next;
  for (const listener of listeners) listener();
}

const onChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useLastYear(): LastYear | undefined {
  return useSyncExternalStore(onChange, () => kept);
}
