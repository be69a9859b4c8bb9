// Keeps SCORE in step with the workbook: its own scheme and readings are what formulas mean.
import { currentSession, onSessionChange } from '../commands/session';
import defer * as functions from '../functions';
import { recalculate } from '../hosts/excel/formulas';
import defer * as library from '../rubric/library';
import type { Scheme } from '../rubric/tree';

let inForce: Scheme | undefined;

/** Follows every reading of the workbook. Formulas are worked out anew only when what they mean has changed. */
export function followScheme(): void {
  onSessionChange(() => {
    const session = currentSession();
    if (session.state !== 'open' && session.state !== 'refused') return;
    const scheme = session.state === 'open' ? session.open.book.frame.scheme : undefined;
    const differs = meaning(scheme) !== meaning(inForce);
    inForce = scheme;
    functions.setOwnScheme(scheme);
    if (differs) void recalculate().catch(() => undefined); // The next change in the sheet works them out.
  });
}

/** What tells schemes apart for formulas; empty for the one that they mean without a workbook of ours. */
function meaning(scheme: Scheme | undefined): string {
  const chosen = (scheme?.data.readings ?? []).filter(({ id, default: usual }) => scheme!.readings[id] !== usual).map(({ id }) => [id, scheme!.readings[id]]);
  return !scheme || (scheme.id === library.schemeIds[0] && chosen.length === 0) ? '' : JSON.stringify([scheme.id, chosen]);
}
