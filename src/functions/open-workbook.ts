// What the functions know of the open workbook: its scheme once it was read, and whom to ask. Light, since Excel starts it with the page.
import type { Scheme } from '../rubric/tree';

/** A cell that came as 0 and may be blank: where it lies in a range that a formula refers to. */
export interface Doubt {
  /** As Excel gives it: `Sheet1!A1`, `'录入 高校'!A1:B3`. */
  address: string;
  /** Rows and columns of what came from there. */
  rows: number;
  columns: number;
  row: number;
  column: number;
}

/** Whoever can look into the workbook. */
interface Onlooker {
  /** Has the workbook read; {@link setOwnScheme} or {@link readingFailed} tells what came of it. */
  read(): void;
  /** Whether these cells are blank; undefined where that cannot be told. Fails where the workbook does not answer. */
  areBlank(doubts: readonly Doubt[]): Promise<readonly (boolean | undefined)[]>;
}

/** `unread` until the first reading has ended, or has taken too long: from then on `unreadable`, until one succeeds. */
type Known = { state: 'unread' | 'unreadable' } | { state: 'read'; own: Scheme | undefined };

/** How long formulas wait for the first reading, and until the next is tried where one failed. */
const PATIENCE = 30_000;
const PAUSE = 5_000;

let known: Known = { state: 'unread' };
let onlooker: Onlooker | undefined;
let askedAt = 0;
let waiting: { ended: Promise<void>; end: () => void } | undefined;
const listeners = new Set<() => void>();

export const knownScheme = (): Known => known;

/** Tells which scheme the workbook uses; undefined when it is not one of ours. */
export function setOwnScheme(own: Scheme | undefined): void {
  change({ state: 'read', own });
}

/** Tells that a reading failed: where formulas wait for it, it is tried again. What was read before stays true. */
export function readingFailed(): void {
  if (waiting) setTimeout(() => waiting && onlooker?.read(), PAUSE);
}

/** Calls `listener` whenever names may mean something else. */
export function onSchemeChange(listener: () => void): void {
  listeners.add(listener);
}

/** The page tells how to look into the workbook; formulas that wait have it read at once. */
export function setOnlooker(next: Onlooker): void {
  onlooker = next;
  if (waiting) next.read();
}

/** The end of the first reading; undefined once it is over, so that formulas are answered on the spot. */
export function firstReading(): Promise<void> | undefined {
  if (known.state === 'read') return undefined;
  if (known.state === 'unreadable') {
    if (Date.now() - askedAt > PATIENCE) askToRead();
    return undefined;
  }
  if (!waiting) {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const late = setTimeout(() => change({ state: 'unreadable' }), PATIENCE);
    waiting = {
      ended,
      end: () => {
        clearTimeout(late);
        end();
      },
    };
    askToRead();
  }
  return waiting.ended;
}

function askToRead(): void {
  askedAt = Date.now();
  onlooker?.read();
}

export async function areDoubtsBlank(doubts: readonly Doubt[]): Promise<readonly (boolean | undefined)[]> {
  if (!onlooker) throw new Error('Nobody can look into the workbook yet.');
  return onlooker.areBlank(doubts);
}

function change(next: Known): void {
  known = next;
  for (const listener of listeners) listener();
  waiting?.end();
  waiting = undefined;
}
