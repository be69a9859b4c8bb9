// The built page in Chromium where the add-in cannot start: what people read then.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { seriousObstacles } from '../excel/accessible';
import { launchBrowser } from '../excel/browser';
import { BUILT_ADDIN } from '../excel/workbench-page';
import { zhCN } from '../../src/taskpane/strings/zh-CN';

const ADDRESS = 'https://score.example.cn';
const OFFICE_JS = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
/** What modern scripts are to Internet Explorer 11. */
const UNREADABLE = 'const = ?. ;';
/** The words wait for so long before they are seen. */
const WAIT = 5000;

interface Machine {
  /** The add-in's own scripts can be read. */
  scripts: boolean;
  /** Office.js comes, does not, or the network keeps silent. */
  office: 'loads' | 'refused' | 'silent';
  width?: number;
  dark?: boolean;
}

export function beforeStart(): void {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    if (!browser && process.env.CI) throw new Error('No Chromium was found.');
  }, 60_000);
  afterAll(() => browser?.close());

  const open = async ({ scripts, office, width = 320, dark = false }: Machine): Promise<Page | undefined> => {
    const page = await browser?.newPage({ viewport: { width, height: 640 }, locale: 'zh-CN', colorScheme: dark ? 'dark' : 'light' });
    await page?.route('**/*', (route) => {
      const { hostname, pathname } = new URL(route.request().url());
      if (`https://${hostname}` !== ADDRESS) {
        if (office === 'silent') return;
        return office === 'refused' ? route.abort() : route.fulfill({ path: join(OFFICE_JS, pathname.split('/hosted/')[1]!) });
      }
      return pathname.endsWith('.js') && !scripts
        ? route.fulfill({ contentType: 'text/javascript', body: UNREADABLE })
        : route.fulfill({ path: join(BUILT_ADDIN, pathname) });
    });
    await page?.goto(`${ADDRESS}/taskpane.html`, { waitUntil: 'commit' });
    return page;
  };
  const chinese = '没有受影响';
  const looks = [
    ['light, 320 pixels', { width: 320 }],
    ['dark, 320 pixels', { width: 320, dark: true }],
    ['light, 450 pixels', { width: 450 }],
    ['dark, 450 pixels', { width: 450, dark: true }],
  ] as const;

  test('the words of a page whose scripts cannot be read are not seen at first', async () => {
    const page = await open({ scripts: false, office: 'loads' });
    await page?.locator('.words').first().waitFor({ state: 'attached' });
    expect((await page?.getByText(chinese).isVisible()) ?? false).toBe(false);
    await page?.close();
  }, 60_000);

  describe('scripts that cannot be read leave words in both languages, after a while', () => {
    let pages: (Page | undefined)[];
    beforeAll(async () => {
      pages = await Promise.all(looks.map(([, look]) => open({ scripts: false, office: 'loads', ...look }))); // they wait together
    }, 60_000);
    test.each(looks.map(([title, look], at) => ({ title, look, at })))(
      '$title',
      async ({ look, at }) => {
        const page = pages[at];
        if (!page) return;
        const words = page.locator('.words').first();
        await page.getByText(chinese).waitFor({ timeout: 2 * WAIT });
        const text = await words.innerText();
        for (const needed of ['WebView2', '网页版 Excel', '原生公式', '命令行', 'office.js', 'plain Excel formulas', 'command line'])
          expect(text).toContain(needed);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        expect(await seriousObstacles(page.mainFrame())).toEqual([]);
        if (process.env.SCREENSHOTS)
          await page.screenshot({
            path: join(process.env.SCREENSHOTS, `words-${look.width}-${'dark' in look ? 'dark' : 'light'}.png`),
            fullPage: true,
          });
        await page.close();
      },
      60_000,
    );
  });

  test('a network that never answers for Office.js does not leave the page white', async () => {
    const page = await open({ scripts: true, office: 'silent' });
    await page?.getByText(chinese).waitFor({ timeout: 2 * WAIT });
    await page?.close();
  }, 60_000);

  test('a network that refuses Office.js is told of, with the remedy, in place of the words', async () => {
    const page = await open({ scripts: true, office: 'refused' });
    if (!page) return;
    await page.getByText(zhCN.pane.noOffice).waitFor({ timeout: WAIT });
    expect(await page.locator('.words').count()).toBe(1);
    expect(await seriousObstacles(page.mainFrame())).toEqual([]);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, 'no-office.png') });
    await page.close();
  }, 60_000);

  test('what the add-in has to say takes the place of the words as soon as it can', async () => {
    const page = await open({ scripts: true, office: 'loads' });
    await page?.getByText(zhCN.pane.outside).waitFor({ timeout: WAIT });
    expect((await page?.getByText(chinese).count()) ?? 0).toBe(0);
    await page?.close();
  }, 60_000);

  test('the words need nothing that Internet Explorer 11 does not know', () => {
    const html = readFileSync(join(BUILT_ADDIN, 'taskpane.html'), 'utf8');
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>|style="([^"]*)"/gu)].map((found) => found[1] ?? found[2]).join('\n');
    expect(styles).toContain('.words');
    expect(styles).not.toMatch(
      /var\(|--|:is\(|:where\(|:not\(|\b(?:min|max|clamp)\(|grid|inset|gap|@(?:supports|layer|container)|\d(?:dvh|svh|lvh|rem)\b|light-dark/u,
    );
  });
}
