// What is known of the open workbook: read on demand, shared by the pane and the ribbon buttons.
import type { Session } from './open-book';

export type { OpenBook, Session } from './open-book';

let session: Session = { state: 'unread' };
let reading: Promise<Session> | undefined;
const listeners = new Set<() => void>();

export const currentSession = (): Session => session;

/** Calls `listener` at every change until the returned function is called. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads the workbook anew; calls during a reading get its answer. */
export function refresh(): Promise<Session> {
  reading ??= readWorkbook().finally(() => {
    reading = undefined;
  });
  return reading;
}

async function readWorkbook(): Promise<Session> {
  change({ state: 'reading', ...(session.state === 'open' ? { before: session.open } : {}) });
  try {
    // The engine that reads workbooks is a part of its own: the pane is drawn before it is loaded.
    const [{ readOpenBook }, { markResults }] = await Promise.all([import('./read-open-book'), import('./mark-results')]);
    const read = await readOpenBook();
    change(read);
    if (read.state === 'open') await markResults(read.open.results).catch(() => undefined); // The pane tells of it all the same.
  } catch {
    change({ state: 'failed', message: '助手的一部分没有载入，还读不了工作簿。请检查网络后重试；仍不行时，请关闭面板再打开。' });
  }
  return session;
}

function change(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}
