// The workbench end to end in Chromium: the built add-in with the genuine Office.js client on the emulated host, in a real grid. The
// work of a year is done under both Excels that the host behaves like: year-on-desktop, year-on-web.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { excelKinds } from '../../src/workbench/host/behaviour';
import { inBrowser } from './in-browser';
import { SMALL, shortenedDemo, smallBook } from './demo-book';
import { gridMenus } from './grid-menus';
import { handOuts } from './hand-outs';
import { ownDocument } from './own-document';
import { ownList } from './own-list';
import { secondYear } from './second-year';
import { swallowed } from './swallowed';
import { visitor } from './visitor';
import { BUILT_ADDIN, startServer } from './workbench-page';

jest.setTimeout(300_000);

const at = inBrowser();

/**
 * Each visitor comes under one of the two, the first to a shortened demonstration; set RUBRIC_SCORE_WALKS=all for both, the whole
 * demonstration, and for whoever works in the grid. `year-on-web` opens the whole one as well.
 */
const everything = process.env.RUBRIC_SCORE_WALKS === 'all';

describe.each(excelKinds)('on %s', (excel) => {
  const query = `?excel=${excel}`;
  const [onDesktop, onWeb] = [everything || excel === 'desktop', everything || excel === 'web'];
  if (onDesktop)
    describe('a visitor', () => visitor(at.opening(async () => ({ query, ...(!everything && { book: await shortenedDemo('铁路') }) }))));
  if (everything) describe('who did it last year too', () => secondYear(at.opening(async () => ({ query, empty: true }))));
  if (everything)
    describe('who works in the grid', () =>
      gridMenus(
        at.opening(async () => ({ query, book: await smallBook() })),
        { alone: excel === 'desktop' },
      ));
  if (onDesktop)
    describe('whose units fill in by themselves', () => handOuts(at.opening(async () => ({ query, book: await smallBook() }))));
  if (everything && onDesktop)
    describe('who brings a document of their own', () => ownDocument(at.opening(async () => ({ query, empty: true }))));
  if (onWeb) describe('who brings a list of their own', () => ownList(at.opening(async () => ({ query, empty: true }))));
});
// Where Excel is on the web, the browser stores files: no clicks are swallowed.
if (everything)
  describe('whose web view swallows clicks on files', () =>
    swallowed(
      at.opening(async () => ({ query: '?excel=desktop&files=swallowed', book: await smallBook() })),
      SMALL,
    ));

describe('the server', () => {
  test('sends a strict Content-Security-Policy and nothing from outside its folders', async () => {
    const page = await fetch(`${at.origin()}/`);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
    expect((await fetch(`${at.origin()}/addin/..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${at.origin()}/workbench/%2e%2e/%2e%2e/package.json`)).status).toBe(404);
  });

  test('changes nothing of the add-in but its first script and the address of Office.js', async () => {
    const served = await (await fetch(`${at.origin()}/addin/taskpane.html`)).text();
    const built = readFileSync(join(BUILT_ADDIN, 'taskpane.html'), 'utf8');
    expect(
      served
        .replace('<script src="/workbench/attach.js"></script>', '')
        .replace('/office-js/office.js', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'),
    ).toBe(built);
  });

  test('says what to do when the port is taken', async () => {
    const other: Server = createServer();
    await new Promise<void>((listening) => {
      other.listen(0, '127.0.0.1', () => listening());
    });
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
