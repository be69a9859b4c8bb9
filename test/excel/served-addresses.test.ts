// The workbench's server answers every address, however it is written, and goes on.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { serve } from '../../src/workbench/server/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rubric-score-served-'));
let server: ChildProcess;
let port = 0;

// A process of its own: what is not caught ends it.
beforeAll(async () => {
  const places = { page: join(folder, 'page'), addin: join(folder, 'addin'), officeJs: join(folder, 'office'), demo: join(folder, 'none') };
  for (const place of [places.page, places.addin, places.officeJs]) mkdirSync(place);
  writeFileSync(join(places.page, 'index.html'), 'the page');
  writeFileSync(join(folder, 'secret.txt'), 'a secret');
  const module = pathToFileURL(join(__dirname, '../../src/workbench/server/serve.mjs')).href;
  const program = `const { serve } = await import('${module}'); console.log((await serve(${JSON.stringify(places)}, 0)).origin);`;
  server = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [origin] = (await once(createInterface(server.stdout!), 'line')) as [string];
  port = Number(new URL(origin).port);
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The status line and the body; the address goes out as it is written, which no client for people does. */
function ask(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => (text += part));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

test.each([
  ['does not decode', '/%', '/%E4%B8', '/workbench/%ZZ', '/addin/%c0%ae', '/demo.xlsx%'],
  ['does not parse', '//', 'http://', 'http://[', 'http://127.0.0.1:99999/', '/\\\\'],
  [
    'leads outside',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/addin/..%5c..%5csecret.txt',
    '/addin/..%2f..%2fsecret.txt',
  ],
  ['names no file', '/%00', '/nothing', '/index.html/x', '*'],
])('an address that %s is not found, and the next one is answered', async (_what, ...addresses) => {
  for (const address of addresses) {
    expect([address, (await ask(address)).split('\r\n')[0]]).toEqual([address, expect.stringMatching(/^HTTP\/1\.1 (?:204|400|404) /)]);
    expect(await ask('/')).toContain('the page');
  }
  expect(server.exitCode).toBeNull();
});

test('until all is built, every address says so and asks again; then the page stands there', async () => {
  let isBuilt = false;
  const places = { page: join(folder, 'page'), addin: join(folder, 'addin'), officeJs: join(folder, 'office'), demo: join(folder, 'none') };
  const { server: building, origin } = await serve(places, 0, () => isBuilt);
  try {
    for (const address of ['/', '/addin/taskpane.html', '/nothing']) {
      const early = await fetch(`${origin}${address}`);
      expect([early.status, early.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
      expect(await early.text()).toMatch(/http-equiv="refresh" content="2"[\s\S]*正在构建/u);
    }
    isBuilt = true;
    expect(await (await fetch(`${origin}/`)).text()).toBe('the page');
  } finally {
    building.closeAllConnections();
    building.close();
  }
});
