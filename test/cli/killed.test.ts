// The command line is killed while it works, or the disk takes no more: the files that it was to replace are whole, the old or the new.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzip } from '../../src/hosts/xlsx/zip';
import { streams } from '../../src/hosts/xlsx/packing';

const root = join(__dirname, '../..');
/** Set RUBRIC_SCORE_KILLS for more. */
const MOMENTS = Number(process.env.RUBRIC_SCORE_KILLS ?? 4);
const folder = mkdtempSync(join(tmpdir(), 'rubric-score-killed-'));
const program = join(folder, 'rubric-score.cjs');
const books = join(folder, 'books');
const at = (name: string): string => join(books, name);

const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
const command = (...args: readonly string[]) => expect(node(program, ...args).status).toBeLessThan(2);

const template = ['template', '--scheme', 'hunan-2022', '--demo', '--units', '3', '--out'];
const entered = join(folder, '录好的.xlsx');
const handedOut = join(folder, '下发');

interface Work {
  /** What it writes over. */
  files: readonly string[];
  args: readonly string[];
  /** Makes the old files. */
  prepare(): void;
}

const works: Record<string, Work> = {
  template: {
    files: ['评分.xlsx'],
    args: [...template, at('评分.xlsx'), '--formulas', 'native'],
    prepare: () => command(...template, at('评分.xlsx')),
  },
  report: {
    files: ['结果.xlsx', '通报.docx', '反馈.docx'],
    args: ['report', entered, '--out', at('结果.xlsx'), '--notice', at('通报.docx'), '--statements', at('反馈.docx'), '--replace'],
    prepare: () => {
      command(...template, entered);
      for (const name of ['结果.xlsx', '通报.docx', '反馈.docx']) writeFileSync(at(name), `old ${name}`.repeat(20_000));
    },
  },
  collect: {
    files: ['评分.xlsx'],
    args: ['collect', at('评分.xlsx'), handedOut],
    prepare: () => {
      command(...template, at('评分.xlsx'), '--formulas', 'native');
      command('split', at('评分.xlsx'), '--by', 'unit', '--out', handedOut);
    },
  },
};

beforeAll(() => {
  const packer = pathToFileURL(join(root, '.dev/bundle-cli.mjs')).href;
  const pack = `const { bundleCommandLine } = await import('${packer}'); await bundleCommandLine(${JSON.stringify(program)});`;
  expect(node('--input-type=module', '-e', pack)).toMatchObject({ status: 0 });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.entries(works))('%s', (_name, { files, args, prepare }) => {
  let old = new Map<string, Buffer>();
  /** Milliseconds that a whole run takes. */
  let whole = 0;

  beforeAll(() => {
    rmSync(books, { recursive: true, force: true });
    mkdirSync(books);
    prepare();
    old = new Map(files.map((name) => [name, readFileSync(at(name))]));
    const start = Date.now();
    command(...args);
    whole = Date.now() - start;
  });

  const putOld = () => old.forEach((bytes, name) => writeFileSync(at(name), bytes));

  /** What the file is now; anything but the old one or a whole new one fails. */
  async function stateOf(name: string): Promise<'old' | 'new'> {
    const now = readFileSync(at(name));
    if (now.equals(old.get(name)!)) return 'old';
    expect(await unzip(now, streams)).toMatchObject({ ok: true });
    return 'new';
  }

  const states = () => Promise.all(files.map(stateOf));

  /** What lies in the folder beside them. */
  const litter = () => readdirSync(books).filter((name) => !files.includes(name));

  async function expectCleanRun(): Promise<void> {
    putOld();
    command(...args);
    expect([await states(), litter()]).toEqual([files.map(() => 'new'), []]);
  }

  test(
    `killed at ${MOMENTS} moments spread over the run, the files are whole, and the next run takes away what was left`,
    async () => {
      const ends = { old: 0, new: 0 };
      for (let turn = 0; turn < MOMENTS; turn++) {
        putOld();
        await new Promise<void>((done) => {
          const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: 'ignore' });
          const timer = setTimeout(() => child.kill('SIGKILL'), (whole * 1.1 * turn) / (MOMENTS - 1));
          child.on('exit', () => (clearTimeout(timer), done()));
        });
        for (const state of await states()) ends[state]++;
      }
      if (process.env.RUBRIC_SCORE_KILLS) process.stdout.write(`${args[0]}: ${MOMENTS} kills; ${ends.old} files old, ${ends.new} new\n`);
      expect(ends.old + ends.new).toBe(MOMENTS * files.length);
      expect(ends.old).toBeGreaterThan(0);
      await expectCleanRun();
    },
    60_000 + MOMENTS * 10_000,
  );

  /** Kills the process at one step of writing the last file, which is far too short to be met by a clock. */
  const STEPS: Record<string, { code: string; leaves: 'old' | 'new' }> = {
    'before the new file is opened': { code: 'fs.open = (path, ...rest) => (isLast(path) ? die() : open(path, ...rest));', leaves: 'old' },
    'half way through writing': {
      code: `fs.open = async (path, ...rest) => {
      const handle = await open(path, ...rest);
      if (isLast(path)) handle.writeFile = async (bytes) => { await handle.write(bytes, 0, bytes.length >> 1); die(); };
      return handle;
    };`,
      leaves: 'old',
    },
    'when all is written': { code: 'fs.rename = () => die();', leaves: 'old' },
    'when the first is in its place': { code: 'fs.rename = async (...paths) => { await rename(...paths); die(); };', leaves: 'new' },
  };

  /** Changes what the program calls of Node before it begins; `isLast` knows the file beside the last of those that are written. */
  function hooked(code: string): string {
    const hook = join(folder, 'hook.cjs');
    writeFileSync(
      hook,
      `const fs = require('node:fs/promises');
      const { open, rename } = fs;
      let opened = 0;
      const isLast = (path) => String(path).endsWith('.tmp') && ++opened === ${files.length};
      const die = () => { process.kill(process.pid, 'SIGKILL'); return new Promise(() => {}); };
      ${code}`,
    );
    return hook;
  }

  test.each(Object.entries(STEPS))('killed %s, the files are whole', async (_when, { code, leaves }) => {
    putOld();
    expect(node('--require', hooked(code), program, ...args)).toMatchObject({ signal: 'SIGKILL' });
    expect(await states()).toEqual([leaves, ...files.slice(1).map(() => 'old')]);
  });

  test('and the next run is clean', expectCleanRun);

  test('interrupted by its user while it writes, it leaves nothing behind', async () => {
    const interrupted = hooked(`fs.open = async (path, ...rest) => {
      const handle = await open(path, ...rest);
      if (isLast(path)) handle.writeFile = async (bytes) => {
        await handle.write(bytes, 0, bytes.length >> 1);
        process.kill(process.pid, 'SIGINT');
        await new Promise((done) => setTimeout(done, 5000));
      };
      return handle;
    };`);
    putOld();
    expect(node('--require', interrupted, program, ...args)).toMatchObject({ status: 130 });
    expect([await states(), litter()]).toEqual([files.map(() => 'old'), []]);
  });

  // The system itself cuts the writing short, as on a full disk: some of the bytes are there, the rest is refused.
  test('where the disk takes only some of the bytes, the old files stay, nothing else is left, and it is told in words', async () => {
    putOld();
    const shell = spawnSync('sh', ['-c', 'ulimit -f 4 && exec "$@"', 'sh', process.execPath, program, ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(shell).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^BAD_REQUEST：写不了“.*磁盘.*\n$/u) as string });
    expect([await states(), litter()]).toEqual([files.map(() => 'old'), []]);
  });
});
