// The one way in which the open workbook is worked at: what is to be done is worked out first, then done step by step, then read again.
// Work that was interrupted is done by doing it again: a plan goes by what the workbook holds then.
import { ok, refuse, type Outcome } from '../model/outcome';
import { isUnfinished, type Change, type OnProgress } from '../workbook/host';
import type { OpenBook, Session } from './book';
import { hostAtHand } from './chosen-host';
import type { OpenBookHost, Records } from './host';
import { notReadBack, notWhole } from './failure-words';
import { currentSession, doubt, refresh } from './session';

export type Step =
  /** `records` are kept in the workbook beside its sheets, once all changes are carried out. */
  | { do: 'change'; changes: readonly Change[]; records?: Records }
  /** Sheets that were left half laid and are kept as copies are as they were. */
  | { do: 'put-back' }
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
  return { steps: changes.length > 0 ? [{ do: 'change', changes }] : [], value };
}

/** New sheets that the changes begin with are whole before the rest is begun: where it is interrupted, what they tell of it stays. */
export function toldFirst(changes: readonly Change[]): Step[] {
  const rest = changes.findIndex((change) => change.do !== 'add-sheet');
  const parts = rest > 0 ? [changes.slice(0, rest), changes.slice(rest)] : [changes];
  return parts.map((part) => ({ do: 'change', changes: part }));
}

type Plan<T> = (open: OpenBook, host: OpenBookHost) => Outcome<Work<T>> | Promise<Outcome<Work<T>>>;

/** Reads the workbook first, so that what stands there now decides, and refuses where none of ours is open. */
export async function carryOutOn<T>(plan: Plan<T>, progress?: OnProgress): Promise<Outcome<T>> {
  const session = await refresh();
  if (session.state !== 'open') return refuse('BAD_REQUEST', 'message' in session ? session.message : '');
  const work = await plan(session.open, await hostAtHand());
  return work.ok ? carryOut(work.value, progress) : work;
}

/** Takes the steps in order, up to the first that is refused or fails, and has the workbook read again once all are done: only what was
 *  found in it then is said to be done. Where nothing is to be done, what interrupted work has left is tidied. */
export async function carryOut<T>({ steps, value }: Work<T>, progress?: OnProgress): Promise<Outcome<T>> {
  const untidy = steps.length === 0 && hasTraces(currentSession());
  if (steps.length === 0 && !untidy) return ok(value);
  const done = await takeSteps(await hostAtHand(), untidy ? [{ do: 'change', changes: [] }] : steps, progress).catch((error: unknown) => {
    doubt();
    throw error;
  });
  if (!done.ok) return done;
  const wrong = whatIsWrong(await refresh(), steps);
  return wrong === undefined ? ok(value) : refuse('BAD_REQUEST', wrong);
}

function hasTraces(session: Session): boolean {
  return session.state === 'open' && isUnfinished(session.open.book.survey);
}

/** What the workbook holds otherwise than was meant, in a sentence. */
function whatIsWrong(session: Session, steps: readonly Step[]): string | undefined {
  if (session.state === 'failed') return notReadBack(session.message);
  if (session.state !== 'open') return undefined;
  const { sheets } = session.open.book.survey;
  const laid = steps.flatMap((step) => (step.do === 'change' ? step.changes.flatMap(sheetLaidBy) : []));
  const missing = laid.filter((name) => sheets.every((sheet) => sheet.name !== name || sheet.unfinished === 'anew'));
  const left = steps.some((step) => step.do === 'put-back') ? sheets.flatMap(({ name, hasCopy }) => (hasCopy ? [name] : [])) : [];
  const wrong = [...new Set([...missing, ...left])];
  return wrong.length > 0 ? notWhole(wrong) : undefined;
}

function sheetLaidBy(change: Change): string[] {
  return 'plan' in change ? [change.do === 'add-sheet' ? change.plan.name : change.sheet] : [];
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
      return host.apply(step.changes, progress, step.records);
    case 'put-back':
      await host.putBack();
      return ok(undefined);
    case 'jump':
      await host.jumpTo(step.sheet, step.cell).catch(() => false);
      return ok(undefined);
    case 'show-made':
      await host.showMade(step.sheets).catch(() => host.showMade(step.sheets).catch(() => false));
      return ok(undefined);
  }
}
