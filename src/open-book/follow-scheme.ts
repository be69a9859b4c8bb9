// Keeps SCORE in step with the workbook: its own scheme and readings are what formulas mean.
import { knownScheme, readingFailed, setOnlooker, setOwnScheme } from '../functions/open-workbook';
import defer * as known from '../functions/shelf';
import type { Scheme } from '../rubric/tree';
import { hostAtHand } from './chosen-host';
import { currentSession, onSessionChange, refresh } from './session';

/** Follows every reading of the workbook. Formulas are worked out anew only when what they were told meant something else. */
export function followScheme(): void {
  onSessionChange(() => {
    const session = currentSession();
    if (session.state === 'failed') readingFailed();
    if (session.state !== 'open' && session.state !== 'refused') return;
    const before = knownScheme();
    const own = session.state === 'open' ? session.open.book.frame.scheme : undefined;
    setOwnScheme(own);
    // Before the first reading nothing was answered: formulas wait for it.
    const differs = before.state === 'read' ? meaning(own) !== meaning(before.own) : before.state === 'unreadable';
    if (differs) void recalculated().catch(() => undefined); // The next change in the sheet works them out.
  });
  setOnlooker({ read: () => void refresh(), areBlank: async (cells) => (await hostAtHand()).areBlank(cells) });
}

async function recalculated(): Promise<void> {
  await (await hostAtHand()).recalculate();
}

/** What tells schemes apart for formulas; empty for the one that they mean without a workbook of ours. */
function meaning(scheme: Scheme | undefined): string {
  const chosen = (scheme?.data.readings ?? [])
    .filter(({ id, default: usual }) => scheme!.readings[id] !== usual)
    .map(({ id }) => [id, scheme!.readings[id]]);
  return !scheme || (scheme.id === known.shelf.ids[0] && chosen.length === 0) ? '' : JSON.stringify([scheme.id, chosen]);
}
