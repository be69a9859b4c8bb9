// How soon the pane can be used and how much it loads, beside a pane of the official starter's kind in the same host and browser.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import type { Browser, Response } from 'playwright-core';
import { serve } from '../../src/workbench/server/serve.mjs';
import { launchBrowser } from '../excel/browser';
import { median } from './measure';
import type { Opening } from './pane-host';

/** Medians of loads with nothing in the browser's cache. */
export interface PaneFigures extends Opening {
  /** Gzipped kilobytes of the scripts that the page names, without Office.js. */
  page: number;
  /** And with what was loaded until the content could be used. */
  loaded: number;
}

const LOADS = 7;
const PANES = ['addin', 'template'] as const;
type Pane = (typeof PANES)[number];

/** Undefined where there is no browser. `template` is a folder with another pane's build, to be measured in place of ours of that kind. */
export async function benchPane(root: string, template?: string): Promise<(Record<Pane, PaneFigures> & { polyfill: boolean }) | undefined> {
  const browser = await launchBrowser();
  if (!browser) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-bench-'));
  try {
    buildAll(root, folder, template);
    const officeJs = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
    const { server, origin } = await serve({ page: join(folder, 'page'), addin: join(folder, 'panes'), officeJs, demo: '' }, 0);
    const seen: Record<Pane, PaneFigures[]> = { addin: [], template: [] };
    for (let load = -1; load < LOADS; load += 1) {
      for (const pane of PANES) {
        const figures = await open(browser, origin, `/addin/${pane}/taskpane.html`);
        if (load >= 0) seen[pane].push(figures);
      }
    }
    server.close();
    return { addin: middle(seen.addin), template: middle(seen.template), polyfill: existsSync(join(folder, 'panes/template/polyfill.js')) };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function buildAll(root: string, folder: string, template: string | undefined): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'test/bench/build-panes.mjs'), join(folder, 'panes'), ...(template ? ['addin'] : PANES)],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  if (template) cpSync(template, join(folder, 'panes/template'), { recursive: true });
  else cpSync(join(folder, 'panes/addin/assets'), join(folder, 'panes/template/assets'), { recursive: true });
  buildSync({
    absWorkingDir: root,
    entryPoints: ['test/bench/pane-host.ts'],
    outfile: join(folder, 'page/pane-host.js'),
    bundle: true,
    minify: true,
    keepNames: true,
    target: 'es2022',
  });
  cpSync(join(root, 'src/workbench/server/attach.js'), join(folder, 'page/attach.js'));
  writeFileSync(
    join(folder, 'page/index.html'),
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="/pane-host.js" defer></script>',
  );
}

/** One load by a visitor who was never here. */
async function open(browser: Browser, origin: string, path: string): Promise<PaneFigures> {
  const context = await browser.newContext({ viewport: { width: 400, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (/\/addin\/.*\.js\b/.test(response.url())) scripts.push(response);
  });
  await page.goto(origin);
  await page.waitForFunction(() => 'openPane' in window);
  const opening = await page.evaluate((url) => window.openPane(url), path);
  const early = [...scripts];
  const html = await page
    .frames()
    .at(-1)!
    .evaluate(() => [...document.scripts].filter(({ defer }) => defer).map(({ src }) => src));
  const sizes = await Promise.all(early.map(async (script) => ({ url: script.url(), size: gzipSync(await script.body()).length / 1024 })));
  await context.close();
  const sum = (some: typeof sizes): number => some.reduce((total, { size }) => total + size, 0);
  return { ...opening, page: sum(sizes.filter(({ url }) => html.includes(url))), loaded: sum(sizes) };
}

function middle(loads: readonly PaneFigures[]): PaneFigures {
  const of = (figure: keyof PaneFigures): number => median(loads.map((each) => each[figure]));
  return { button: of('button'), content: of('content'), page: of('page'), loaded: of('loaded') };
}
