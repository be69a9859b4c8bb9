// Says above every page that interrupted work has left sheets half written, with the way back to what stood there.
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { bookIn } from '../../open-book/book';
import { currentSession, onSessionChange } from '../../open-book/session';
import { isUnfinished } from '../../workbook/host';

const Unfinished = lazy(() => import('./Unfinished'));

export function UnfinishedWork() {
  const open = bookIn(useSyncExternalStore(onSessionChange, currentSession));
  if (!open || !isUnfinished(open.book.survey)) return null;
  return (
    <Suspense fallback={null}>
      <Unfinished survey={open.book.survey} />
    </Suspense>
  );
}
