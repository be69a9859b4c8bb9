// A workbook may show the points of last time though Excel no longer knows our functions: then it is asked to call them.
import { refresh } from '../commands/session';
import { callsSoFar } from '../functions/calls';

/** When a workbook is opened or made, its functions are called before this is over. */
const PATIENCE = 5_000;

/** What it brings to light, the pages show with the offer to repair it. */
export function watchFunctions(): void {
  setTimeout(() => {
    if (callsSoFar() === 0) void look().catch(() => undefined); // the page has a button for it
  }, PATIENCE);
}

async function look(): Promise<void> {
  const { functionsRun } = await import('../commands/functions-run');
  if ((await functionsRun()) === 'unknown') await refresh();
}
