// The workbench end to end in Chromium: the built add-in with the genuine Office.js client on the emulated host, in a real grid.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { startServer, WorkbenchPage } from './workbench-page';

jest.setTimeout(240_000);

let browser: Browser | undefined;
let server: ChildProcess;
let origin: string;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await launchBrowser();
  if (!browser && process.env.CI) throw new Error('No Chromium was found.');
  ({ origin, process: server } = await startServer());
  if (browser) workbench = await WorkbenchPage.open(browser, origin);
});
afterAll(async () => {
  server?.kill();
  await browser?.close();
});

/** Steps in one page, in order; each does nothing where there is no browser. */
const step = (name: string, body: () => Promise<void>): void => test(name, async () => { if (browser) await body(); });
const SHEET = '试算';
const ENTRY = '录入_高校';

describe('a visitor', () => {
  step('sees the demo workbook with its tables on the first start', async () => {
    const tables = await workbench.page.evaluate(() => window.workbench.grid.tables().map(({ name }) => name));
    expect(tables).toEqual(expect.arrayContaining(['名册', '录入_市州', '录入_高校', '得分_高校']));
    expect(await workbench.page.locator('#file').textContent()).toBe('演示工作簿.xlsx');
  });

  step('gets 15 for =SCORE("高校","信息公开",3), and #VALUE! with a sentence for −1', async () => {
    await workbench.addSheet(SHEET);
    await workbench.type(SHEET, 0, 0, '=SCORE("高校","信息公开",3)');
    await workbench.waitForValue(SHEET, 0, 0, 15);
    await workbench.type(SHEET, 1, 0, '=SCORE("高校","信息公开",-1)');
    await workbench.waitForValue(SHEET, 1, 0, '#VALUE!');
    await workbench.select(SHEET, 1, 0);
    await workbench.page.waitForFunction(() => document.getElementById('strip')!.textContent!.includes('不能小于 0'));
  });

  step('sees the input message beside an entry cell, and is refused a count below 0', async () => {
    await workbench.select(ENTRY, 5, 2);
    await workbench.page.locator('#prompt').waitFor({ state: 'visible' });
    expect(await workbench.page.locator('#prompt').textContent()).toContain('开设项数');
    const before = await workbench.cell(ENTRY, 5, 2);
    await workbench.type(ENTRY, 5, 2, '-5');
    await workbench.page.locator('#question').waitFor({ state: 'visible' });
    expect(await workbench.page.locator('#question').textContent()).toContain('应填整数');
    await workbench.page.locator('#question-answers button').last().click();
    expect(await workbench.cell(ENTRY, 5, 2)).toEqual(before);
  });

  step('enters an allowed count, which scores one unit anew and can be undone', async () => {
    const before = await workbench.cell(ENTRY, 5, 2);
    const calls = await workbench.page.evaluate(() => window.workbench.functions.calls);
    await workbench.type(ENTRY, 5, 2, '2');
    await workbench.waitForValue(ENTRY, 5, 2, 2);
    await workbench.page.waitForTimeout(1_500);
    expect(await workbench.page.evaluate((start) => window.workbench.functions.calls - start, calls)).toBeLessThan(60);
    await workbench.focusGrid();
    await workbench.page.keyboard.press('Control+z');
    await workbench.waitForValue(ENTRY, 5, 2, before.value);
  });

  step('presses 一键校验 in the ribbon, which opens the pane on that page', async () => {
    await workbench.page.locator('#pane-close').click();
    expect(await workbench.page.locator('#pane').isVisible()).toBe(false);
    await workbench.page.locator('button.command', { hasText: '一键校验' }).click();
    await workbench.page.locator('#pane').waitFor({ state: 'visible' });
    await workbench.pane.getByRole('tab', { name: '校验', selected: true }).waitFor();
  });

  step('finds everything again after the page was reloaded', async () => {
    await workbench.type(ENTRY, 6, 2, '1');
    await workbench.waitForValue(ENTRY, 6, 2, 1);
    await workbench.saved();
    await workbench.reload();
    expect(await workbench.cell(SHEET, 0, 0)).toEqual({ value: 15, formula: '=SCORE("高校","信息公开",3)' });
    expect((await workbench.cell(ENTRY, 6, 2)).value).toBe(1);
  });

  step('saves the workbook as .xlsx and opens it again', async () => {
    const [download] = await Promise.all([workbench.page.waitForEvent('download'), workbench.page.locator('#file-save').click()]);
    const path = await download.path();
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    await workbench.page.locator('#chosen').setInputFiles({ name: '再次打开.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(path) });
    await workbench.page.locator('#question').waitFor({ state: 'visible' });
    const fresh = workbench.page.waitForEvent('load', { timeout: 120_000 });
    await workbench.page.getByRole('button', { name: '替换' }).click();
    await fresh;
    await workbench.page.waitForFunction(() => window.workbench?.functions.running, null, { timeout: 60_000 });
    expect(await workbench.page.locator('#file').textContent()).toBe('再次打开.xlsx');
    await workbench.waitForValue(SHEET, 0, 0, 15);
    expect((await workbench.cell(ENTRY, 6, 2)).value).toBe(1);
  });

  step('is told when a file is no workbook, and keeps what was open', async () => {
    await workbench.page.locator('#chosen').setInputFiles({ name: 'x.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no workbook') });
    await workbench.page.locator('#question').waitFor({ state: 'visible' });
    expect(await workbench.page.locator('#question').textContent()).toContain('打不开这个文件');
    await workbench.page.locator('#question-answers button').first().click();
    expect((await workbench.cell(ENTRY, 6, 2)).value).toBe(1);
  });

  step('has met no error in the console and no request that left the machine', async () => {
    expect(workbench.problems).toEqual([]);
  });

  step('meets no serious obstacle when using a screen reader', async () => {
    await workbench.page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const serious = await workbench.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(where: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } };
      const { violations } = await axe.run({ exclude: ['#grid', '#addin'] }); // Univer's own, and the add-in's page, which has its own test
      return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]!.html]);
    });
    expect(serious).toEqual([]);
  });
});

describe('the server', () => {
  test('sends a strict Content-Security-Policy and nothing from outside its folders', async () => {
    const page = await fetch(`${origin}/`);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
    expect((await fetch(`${origin}/addin/..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${origin}/workbench/%2e%2e/%2e%2e/package.json`)).status).toBe(404);
  });

  test('changes nothing of the add-in but its first script and the address of Office.js', async () => {
    const served = await (await fetch(`${origin}/addin/taskpane.html`)).text();
    const built = readFileSync(require.resolve('../../dist/taskpane.html'), 'utf8');
    expect(served.replace('<script src="/workbench/attach.js"></script>', '').replace('/office-js/office.js', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js')).toBe(built);
  });

  test('says what to do when the port is taken', async () => {
    const other: Server = createServer();
    await new Promise<void>((listening) => { other.listen(0, '127.0.0.1', () => listening()); });
    const { port } = other.address() as AddressInfo;
    const { code, output } = await startServer('--port', String(port));
    other.close();
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`端口 ${port} 已被其他程序占用.*npm start -- --port`));
  });

  test('refuses a port that is none', async () => {
    expect((await startServer('--port', 'x')).code).toBe(2);
  });
});
