// Says above every page that results are out of date, with the way to make them anew.
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { currentSession, onSessionChange } from '../../commands/session';

const StaleResults = lazy(() => import('./StaleResults'));

export function OutdatedResults() {
  const session = useSyncExternalStore(onSessionChange, currentSession);
  const open = session.state === 'open' ? session.open : session.state === 'reading' ? session.before : undefined;
  if (!open || open.results.stale.length === 0) return null;
  return <Suspense fallback={null}><StaleResults open={open} /></Suspense>;
}
