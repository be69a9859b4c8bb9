// Shows the offer to repair formulas wherever Excel has not recognised our functions.
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { currentSession, onSessionChange } from '../../commands/session';
import { onUnresolvedChange, unresolvedSheets } from '../../commands/unresolved';
import { functionsUnknown } from '../unknown-functions';

const FormulaOffer = lazy(() => import('./FormulaOffer'));

export function UnknownFunctions() {
  const session = useSyncExternalStore(onSessionChange, currentSession);
  const sheets = useSyncExternalStore(onUnresolvedChange, unresolvedSheets);
  const open = session.state === 'open' ? session.open : session.state === 'reading' ? session.before : undefined;
  const scored = open && functionsUnknown(open) ? open : undefined;
  if (!scored && sheets.length === 0) return null;
  return <Suspense fallback={null}><FormulaOffer scored={scored} sheets={sheets} /></Suspense>;
}
