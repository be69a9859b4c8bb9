// A browser and a server for the tests of one file; where there is no browser their steps do nothing.
import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import type { Visit } from './steps';
import { startServer, WorkbenchPage } from './workbench-page';

type Opening = Parameters<typeof WorkbenchPage.open>[2];

jest.setTimeout(300_000);

/** To be called at the top of a file. */
export function inBrowser(): { origin(): string; opening(how?: () => Promise<Opening>): Visit } {
  let browser: Browser | undefined;
  let server: ChildProcess | undefined;
  let origin = '';
  beforeAll(async () => {
    browser = await launchBrowser();
    if (!browser && process.env.CI) throw new Error('No Chromium was found.');
    const started = await startServer();
    if (started.origin === '') throw new Error(started.output);
    ({ origin, process: server } = started);
  });
  afterAll(async () => {
    server?.kill();
    await browser?.close();
  });
  return { origin: () => origin, opening: (how) => async () => browser && WorkbenchPage.open(browser, origin, await how?.()) };
}
