// The command line is killed while it works: the file that it was to replace is whole, the old one or the new one.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
/** Set RUBRIC_SCORE_KILLS for more. */
const MOMENTS = Number(process.env.RUBRIC_SCORE_KILLS ?? 8);
const folder = mkdtempSync(join(tmpdir(), 'rubric-score-killed-'));
const program = join(folder, 'rubric-score.cjs');
const books = join(folder, 'books');
const book = join(books, '评分.xlsx');
const template = ['template', '--scheme', 'hunan-2022', '--demo', '--units', '3', '--out', book];
/** Replaces the book by one with other formulas. */
const change = [...template, '--formulas', 'native'];

const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
let [before, after] = [Buffer.of(), Buffer.of()];
/** Milliseconds that a whole run takes. */
let whole = 0;

beforeAll(() => {
  const packer = pathToFileURL(join(root, '.dev/bundle-cli.mjs')).href;
  const pack = `const { bundleCommandLine } = await import('${packer}'); await bundleCommandLine(${JSON.stringify(program)});`;
  expect(node('--input-type=module', '-e', pack)).toMatchObject({ status: 0 });
  expect(node('-e', `require('node:fs').mkdirSync(${JSON.stringify(books)})`)).toMatchObject({ status: 0 });
  expect(node(program, ...template)).toMatchObject({ status: 0 });
  before = readFileSync(book);
  const start = Date.now();
  expect(node(program, ...change)).toMatchObject({ status: 0 });
  whole = Date.now() - start;
  after = readFileSync(book);
  expect(after.equals(before)).toBe(false);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the file is now; anything else fails. */
function state(): 'old' | 'new' {
  const now = readFileSync(book);
  if (now.equals(before)) return 'old';
  expect(now.equals(after)).toBe(true);
  return 'new';
}

/** What lies in the folder beside the book. */
const litter = () => readdirSync(books).filter((name) => name !== '评分.xlsx');

function expectCleanRun(): void {
  writeFileSync(book, before);
  expect(node(program, ...change)).toMatchObject({ status: 0 });
  expect([state(), litter()]).toEqual(['new', []]);
}

test(
  `killed at ${MOMENTS} moments spread over the run, the file is whole, and the next run takes away what was left`,
  async () => {
    const states = { old: 0, new: 0 };
    for (let turn = 0; turn < MOMENTS; turn++) {
      writeFileSync(book, before);
      await new Promise<void>((done) => {
        const child = spawn(process.execPath, [program, ...change], { cwd: root, stdio: 'ignore' });
        const timer = setTimeout(() => child.kill('SIGKILL'), (whole * 1.1 * turn) / (MOMENTS - 1));
        child.on('exit', () => (clearTimeout(timer), done()));
      });
      states[state()]++;
    }
    expect(states.old + states.new).toBe(MOMENTS);
    expect(states.old).toBeGreaterThan(0);
    expectCleanRun();
  },
  60_000 + MOMENTS * 10_000,
);

/** Kills the process at one step of writing, which is far too short to be met by a clock. */
const STEPS: Record<string, { code: string; leaves: 'old' | 'new' }> = {
  'before the new file is opened': { code: 'fs.open = (path, ...rest) => (isBeside(path) ? die() : open(path, ...rest));', leaves: 'old' },
  'half way through writing': {
    code: `fs.open = async (path, ...rest) => {
      const handle = await open(path, ...rest);
      if (isBeside(path)) handle.writeFile = async (bytes) => { await handle.write(bytes, 0, bytes.length >> 1); die(); };
      return handle;
    };`,
    leaves: 'old',
  },
  'when all is written': { code: 'fs.rename = () => die();', leaves: 'old' },
  'when it is in its place': { code: 'fs.rename = async (...paths) => { await rename(...paths); die(); };', leaves: 'new' },
};

test.each(Object.entries(STEPS))('killed %s, the file is whole', (_when, { code, leaves }) => {
  const hook = join(folder, 'hook.cjs');
  writeFileSync(
    hook,
    `const fs = require('node:fs/promises');
    const { open, rename } = fs;
    const isBeside = (path) => String(path).endsWith('.tmp');
    const die = () => { process.kill(process.pid, 'SIGKILL'); return new Promise(() => {}); };
    ${code}`,
  );
  writeFileSync(book, before);
  expect(node('--require', hook, program, ...change)).toMatchObject({ signal: 'SIGKILL' });
  expect(state()).toBe(leaves);
  expectCleanRun();
});

test('interrupted by its user while it writes, it leaves nothing behind', () => {
  const hook = join(folder, 'hook.cjs');
  writeFileSync(
    hook,
    `const fs = require('node:fs/promises');
    const { open } = fs;
    fs.open = async (path, ...rest) => {
      const handle = await open(path, ...rest);
      if (String(path).endsWith('.tmp')) handle.writeFile = async (bytes) => {
        await handle.write(bytes, 0, bytes.length >> 1);
        process.kill(process.pid, 'SIGINT');
        await new Promise((done) => setTimeout(done, 5000));
      };
      return handle;
    };`,
  );
  writeFileSync(book, before);
  expect(node('--require', hook, program, ...change)).toMatchObject({ status: 130 });
  expect([state(), litter()]).toEqual(['old', []]);
});
