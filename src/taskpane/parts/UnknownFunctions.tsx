// Shows the offer to repair formulas wherever Excel has not recognised our functions.
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { bookIn } from '../../open-book/book';
import { currentSession, onSessionChange } from '../../open-book/session';
import { onUnresolvedChange, unresolvedSheets } from '../../open-book/formulas/unresolved';
import { functionsUnknown } from '../../open-book/formulas/unknown-functions';

const FormulaOffer = lazy(() => import('./FormulaOffer'));

export function UnknownFunctions() {
  const session = useSyncExternalStore(onSessionChange, currentSession);
  const sheets = useSyncExternalStore(onUnresolvedChange, unresolvedSheets);
  const open = bookIn(session);
  const scored = open && functionsUnknown(open) ? open : undefined;
  if (!scored && sheets.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <FormulaOffer scored={scored} sheets={sheets} />
    </Suspense>
  );
}
