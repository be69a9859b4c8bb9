// Excel may show points of last time though it no longer knows our functions, or know them and not the formulas of a file: it is looked.
import { currentSession, refresh } from '../session';
import { functionsUnknown } from './unknown-functions';

/** When a workbook is opened or made, its functions are called before this is over. */
const PATIENCE = 5_000;

/** What it brings to light, the pane shows with the offer to repair it. */
export function watchFunctions(): void {
  setTimeout(() => void look().catch(() => undefined), PATIENCE); // the page has a button for it
}

async function look(): Promise<void> {
  const { lookEverywhere } = await import('./functions-run');
  const knowledge = await lookEverywhere();
  const session = currentSession();
  // Read again where the score sheets say so only since they were worked out.
  if (knowledge === 'unknown' && session.state === 'open' && !functionsUnknown(session.open)) await refresh();
}
