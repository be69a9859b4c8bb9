// What is known of the open workbook: read on demand, shared by the pane and the ribbon buttons.
import { during } from './at-work';
import type { Session } from './book';
import { hostAtHand } from './chosen-host';

let session: Session = { state: 'unread' };
let reading: Promise<Session> | undefined;
let next: Promise<Session> | undefined;
const listeners = new Set<() => void>();

export const currentSession = (): Session => session;

/** Calls `listener` at every change until the returned function is called. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reading that is under way, or one that begins now. */
export function readSession(): Promise<Session> {
  reading ??= readWorkbook().finally(() => {
    reading = undefined;
  });
  return reading;
}

/** Reads the workbook anew and writes nothing: what people undo next is what they did last. A reading that is under way may have passed by
 *  what was changed since it began: it is waited for, and all calls meanwhile get the answer of the one that follows. */
export function refresh(): Promise<Session> {
  if (!reading) return readSession();
  next ??= reading.then(() => {
    next = undefined;
    return readSession();
  });
  return next;
}

/** Work has failed: what was no book of ours may be one by now. */
export function doubt(): void {
  if (session.state === 'refused') change({ state: 'unread' });
}

/** 一键校验: reads anew, and has results that are out of date say so on their own sheets. */
export async function checkBook(): Promise<Session> {
  const read = await refresh();
  if (read.state === 'open') {
    const { markResults } = await import('./mark-results');
    await markResults(await hostAtHand(), read.open.results).catch(() => undefined); // the pane tells of it all the same
  }
  return read;
}

const readWorkbook = during('reading', async (): Promise<Session> => {
  change({ state: 'reading', ...(session.state === 'open' ? { before: session.open } : {}) });
  try {
    // The engine that reads workbooks is a part of its own: the pane is drawn before it is loaded.
    const [{ readOpenBook }, host] = await Promise.all([import('./read-open-book'), hostAtHand()]);
    change(await readOpenBook(host));
  } catch {
    change({ state: 'failed', message: '助手的一部分没有载入，还读不了工作簿。请检查网络后重试；仍不行时，请关闭面板再打开。' });
  }
  return session;
});

function change(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}
