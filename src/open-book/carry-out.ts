// The one way in which the open workbook is worked at: what is to be done is worked out first, then done step by step, then read again.
import { ok, refuse, type Outcome } from '../model/outcome';
import type { Change, OnProgress } from '../workbook/host';
import type { OpenBook } from './book';
import { hostAtHand } from './chosen-host';
import type { OpenBookHost, Records } from './host';
import { refresh } from './session';

export type Step =
  | { do: 'change'; changes: readonly Change[] }
  /** Kept in the workbook beside its sheets. */
  | { do: 'remember'; records: Records }
  /** Shown as far as it can be: the work is done even where another workbook is in front. */
  | { do: 'jump'; sheet: string; cell: string }
  | { do: 'show-made'; sheets: readonly string[] };

/** A piece of work as plain data, and what there is to tell of it once it is done. */
export interface Work<T> {
  steps: readonly Step[];
  value: T;
}

/** Work that is changes and nothing else. */
export function changing(changes: readonly Change[]): Work<undefined>;
export function changing<T>(changes: readonly Change[], value: T): Work<T>;
export function changing<T>(changes: readonly Change[], value?: T): Work<T | undefined> {
  return { steps: [{ do: 'change', changes }], value };
}

type Plan<T> = (open: OpenBook, host: OpenBookHost) => Outcome<Work<T>> | Promise<Outcome<Work<T>>>;

/** Reads the workbook first, so that what stands there now decides, and refuses where none of ours is open. */
export async function carryOutOn<T>(plan: Plan<T>, progress?: OnProgress): Promise<Outcome<T>> {
  const session = await refresh();
  if (session.state !== 'open') return refuse('BAD_REQUEST', 'message' in session ? session.message : '');
  const work = await plan(session.open, await hostAtHand());
  return work.ok ? carryOut(work.value, progress) : work;
}

/** Takes the steps in order, up to the first that is refused or fails, and has the workbook read again once all are done. */
export async function carryOut<T>({ steps, value }: Work<T>, progress?: OnProgress): Promise<Outcome<T>> {
  if (steps.length === 0) return ok(value);
  const done = await takeSteps(await hostAtHand(), steps, progress);
  if (!done.ok) return done;
  await refresh();
  return ok(value);
}

export async function takeSteps(host: OpenBookHost, steps: readonly Step[], progress?: OnProgress): Promise<Outcome<void>> {
  for (const step of steps) {
    const taken = await take(host, step, progress);
    if (!taken.ok) return taken;
  }
  return ok(undefined);
}

async function take(host: OpenBookHost, step: Step, progress?: OnProgress): Promise<Outcome<void>> {
  switch (step.do) {
    case 'change':
      return host.apply(step.changes, progress);
    case 'remember':
      return ok(await host.remember(step.records));
    case 'jump':
      await host.jumpTo(step.sheet, step.cell).catch(() => false);
      return ok(undefined);
    case 'show-made':
      await host.showMade(step.sheets).catch(() => false);
      return ok(undefined);
  }
}
