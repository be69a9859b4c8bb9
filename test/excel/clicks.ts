// Counts what a person's hand does in the page and in the pane: presses of the mouse, and what the keyboard sets off or chooses.
import type { Frame } from 'playwright-core';
import type { WorkbenchPage } from './workbench-page';

declare global {
  interface Window {
    clicks?: number;
  }
}

export interface Clicks {
  count(): Promise<number>;
  /** Looks at something that is no part of what is counted. */
  aside(look: () => Promise<void>): Promise<void>;
}

/** From now on, until the page is loaded anew. */
export async function countClicks({ page, pane }: WorkbenchPage): Promise<Clicks> {
  const frames: Frame[] = [page.mainFrame(), pane];
  await Promise.all(frames.map((frame) => frame.evaluate(listen)));
  const read = (): Promise<number[]> => Promise.all(frames.map((frame) => frame.evaluate(() => window.clicks!)));
  return {
    count: async () => (await read()).reduce((sum, each) => sum + each, 0),
    async aside(look) {
      const before = await read();
      await look();
      await Promise.all(
        frames.map((frame, at) =>
          frame.evaluate((count) => {
            window.clicks = count;
          }, before[at]!),
        ),
      );
    },
  };
}

function listen(): void {
  const isKnown = window.clicks !== undefined;
  window.clicks = 0;
  if (isKnown) return;
  addEventListener(
    'pointerdown',
    ({ isTrusted }) => {
      if (isTrusted) window.clicks!++;
    },
    true,
  );
  addEventListener(
    'keydown',
    ({ isTrusted, key, target }) => {
      const sets =
        target instanceof Element && target.matches('button, a, summary, select, [role=button], input:is([type=radio], [type=checkbox])');
      if (isTrusted && sets && ['Enter', ' ', 'ArrowUp', 'ArrowDown'].includes(key)) window.clicks!++;
    },
    true,
  );
}
