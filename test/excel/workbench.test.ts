// The workbench end to end in Chromium: the built add-in with the genuine Office.js client on the emulated host, in a real grid.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { jixiao, kaoping } from './duty';
import { gridMenus, smallBook } from './grid-menus';
import { journey } from './journey';
import { signer } from './signer';
import { swallowed } from './swallowed';
import { visitor } from './visitor';
import { startServer, WorkbenchPage } from './workbench-page';

jest.setTimeout(240_000);

let browser: Browser | undefined;
let server: ChildProcess;
let origin: string;

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

describe('a visitor', () => visitor(async () => browser && WorkbenchPage.open(browser, origin)));
describe('the work of a year', () => journey(async () => browser && WorkbenchPage.open(browser, origin, { empty: true })));

describe('who works in the grid', () => gridMenus(async () => browser && WorkbenchPage.open(browser, origin, { book: await smallBook() })));

describe('who assesses websites, 随州', () => jixiao(async () => browser && WorkbenchPage.open(browser, origin, { empty: true })));
describe('who assesses openness, 随州', () => kaoping(async () => browser && WorkbenchPage.open(browser, origin, { empty: true })));

describe('who signs the notice', () => signer(async () => browser && WorkbenchPage.open(browser, origin)));
describe('whose web view swallows clicks on files', () => swallowed(async () => browser && WorkbenchPage.open(browser, origin, { query: '?files=swallowed' })));

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
