// The earlier year that results are compared with: read from its file once, kept in the workbook, used by whatever makes results.
import type { LastYear } from '../report/year-on-year';
import { hostAtHand } from './chosen-host';

export interface Kept {
  lastYear: LastYear | undefined;
  /** Whether the workbook has it too: else it is gone when the pane is closed. */
  inWorkbook: boolean;
}

const KEY = 'rubricScore.lastYear';
/** Letters that a workbook is asked to keep: some ten thousand units. */
const MOST = 500_000;

let kept: Kept = { lastYear: undefined, inWorkbook: true };
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

function change(next: Kept): void {
  kept = next;
  for (const listener of listeners) listener();
}

/** Undefined forgets it. */
export async function keepLastYear(lastYear: LastYear | undefined): Promise<void> {
  loading = Promise.resolve(); // what is chosen now counts, whatever the workbook had
  change({ lastYear, inWorkbook: true });
  const stored = await store(lastYear).catch(() => false);
  if (kept.lastYear === lastYear) change({ lastYear, inWorkbook: stored });
}

async function store(lastYear: LastYear | undefined): Promise<boolean> {
  const [host, { writePast }] = await Promise.all([hostAtHand(), import('../report/past-results')]);
  const text = lastYear && writePast(lastYear);
  const fits = text === undefined || text.length <= MOST;
  await host.remember({ [KEY]: fits ? text : undefined });
  return fits;
}

/** What the workbook has kept, once for a pane; where it cannot be read there is none. */
export function loadLastYear(): Promise<void> {
  loading ??= (async () => {
    const [host, { readPast }] = await Promise.all([hostAtHand(), import('../report/past-results')]);
    const [record] = await host.recall([KEY]);
    const lastYear = readPast(record);
    if (lastYear && !kept.lastYear) change({ lastYear, inWorkbook: true });
  })().catch(() => undefined);
  return loading;
}

/** The earlier year that is in force, for work that does not wait for a page. */
export async function lastYearNow(): Promise<LastYear | undefined> {
  await loadLastYear();
  return kept.lastYear;
}

export const currentLastYear = (): Kept => kept;

export const onLastYearChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
