// Says above every page that results or the notice are out of date, with the way to make them anew.
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { bookIn } from '../../open-book/book';
import { currentSession, onSessionChange } from '../../open-book/session';

const StaleNotice = lazy(() => import('./StaleNotice'));
const StaleResults = lazy(() => import('./StaleResults'));

export function OutdatedResults() {
  const session = useSyncExternalStore(onSessionChange, currentSession);
  const open = bookIn(session);
  if (!open) return null;
  if (open.results.stale.length > 0)
    return (
      <Suspense fallback={null}>
        <StaleResults open={open} />
      </Suspense>
    );
  if (open.book.notice.settings.template.madeFrom === undefined) return null;
  return (
    <Suspense fallback={null}>
      <StaleNotice open={open} />
    </Suspense>
  );
}
