// What people choose once from another workbook's file: kept in the open workbook, shared by the pane and the ribbon's buttons.
import { hostAtHand } from './chosen-host';

export interface Kept<T> {
  value: T | undefined;
  /** Whether the workbook has it too: else it is gone when the pane is closed. */
  inWorkbook: boolean;
}

/** How it is written down; `read` answers undefined for a text that is none of these. */
interface AsText<T> {
  write(value: T): string;
  read(text: unknown): T | undefined;
}

/** Letters that a workbook is asked to keep: some ten thousand units. */
const MOST = 500_000;

export interface Keeper<T> {
  current: () => Kept<T>;
  /** Calls `listener` at every change until the returned function is called. */
  onChange: (listener: () => void) => () => void;
  /** Undefined forgets it. Says whether the workbook has it now; what is too long for it never will be. */
  keep: (value: T | undefined) => Promise<'kept' | 'too-long' | 'failed'>;
  /** What the workbook has kept, once for a pane; where it cannot be read there is none. */
  load: () => Promise<void>;
  /** What is in force, for work that does not wait for a page. */
  now: () => Promise<T | undefined>;
}

/** Kept under a key; `asText` is loaded when it is needed. */
export function keeper<T>(key: string, asText: () => Promise<AsText<T>>): Keeper<T> {
  let kept: Kept<T> = { value: undefined, inWorkbook: true };
  let loading: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const change = (next: Kept<T>): void => {
    kept = next;
    for (const listener of listeners) listener();
  };
  const store = async (value: T | undefined): Promise<'kept' | 'too-long'> => {
    const [host, { write }] = await Promise.all([hostAtHand(), asText()]);
    const text = value && write(value);
    const fits = text === undefined || text.length <= MOST;
    await host.remember({ [key]: fits ? text : undefined });
    return fits ? 'kept' : 'too-long';
  };
  const load = (): Promise<void> => {
    loading ??= (async () => {
      const [host, { read }] = await Promise.all([hostAtHand(), asText()]);
      const [record] = await host.recall([key]);
      const value = read(record);
      if (value && !kept.value) change({ value, inWorkbook: true });
    })().catch(() => undefined);
    return loading;
  };
  return {
    current: () => kept,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async keep(value) {
      loading = Promise.resolve(); // what is chosen now counts, whatever the workbook had
      change({ value, inWorkbook: true });
      const stored = await store(value).catch(() => 'failed' as const);
      if (kept.value === value) change({ value, inWorkbook: stored === 'kept' });
      return stored;
    },
    load,
    async now() {
      await load();
      return kept.value;
    },
  };
}
