// Files that are written: whole at any moment, all or none, nothing left behind, every fault told with its place and remedy.
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putFile, putFiles } from '../../src/cli/put-files';
import { runCli } from './run-cli';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-score-put-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const bytes = (text: string) => new TextEncoder().encode(text);
const put = (name: string, text: string) => writeFileSync(at(name), text);
const text = (name: string) => readFileSync(at(name), 'utf8');
const fault = (code: string) => Object.assign(new Error(code), { code });

/** The function of the file system fails with a code when it is called for this path. */
function failing(name: 'rename' | 'link' | 'open', code: string, concerns: (path: string) => boolean, times = Infinity): void {
  const real = fs[name] as (...args: unknown[]) => Promise<never>;
  let left = times;
  jest
    .spyOn(fs, name)
    .mockImplementation(((...args: unknown[]) =>
      args.some((path) => concerns(String(path))) && left-- > 0 ? Promise.reject(fault(code)) : real(...args)) as never);
}

/** Files can be opened, and writing to those beside their places fails. */
function failingWrite(work: 'writeFile' | 'sync', code: string): void {
  const real = fs.open;
  jest.spyOn(fs, 'open').mockImplementation(async (...args) => {
    const handle = await real(...args);
    if (String(args[0]).endsWith('.tmp')) jest.spyOn(handle, work).mockRejectedValue(fault(code));
    return handle;
  });
}

const refused = (...words: string[]) => ({
  ok: false,
  refusal: {
    code: 'BAD_REQUEST',
    argument: expect.any(String) as string,
    message: expect.stringMatching(new RegExp(words.join('.*'), 'su')) as string,
  },
});

test('a new file, and one over another, whose rights it keeps', async () => {
  expect(await putFile(at('a'), bytes('new'))).toEqual({ ok: true });
  writeFileSync(at('b'), 'old', { mode: 0o640 });
  expect(await putFile(at('b'), bytes('new'), bytes('old'))).toEqual({ ok: true });
  expect([text('a'), text('b'), statSync(at('b')).mode & 0o777]).toEqual(['new', 'new', 0o640]);
  expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
});

test('a link keeps leading to the file, which is written where it is', async () => {
  mkdirSync(at('far'));
  put('far/a', 'old');
  symlinkSync(at('far/a'), at('link'));
  expect(await putFile(at('link'), bytes('new'), 'any')).toEqual({ ok: true });
  expect([text('far/a'), readdirSync(at('far')), readdirSync(folder).sort()]).toEqual(['new', ['a'], ['far', 'link']]);
});

test('what changed meanwhile, or came into being, is not written over', async () => {
  put('a', 'by another program');
  expect(await putFile(at('a'), bytes('new'), bytes('old'))).toEqual(refused('别的程序改了它', '再运行一次'));
  expect(await putFile(at('a'), bytes('new'))).toEqual(refused('有了同名的文件，没有覆盖', '换一个文件名'));
  const real = fs.readFile;
  jest
    .spyOn(fs, 'readFile')
    .mockImplementation((async (path: string, ...args: []) =>
      path === at('a') ? Promise.reject(fault('ENOENT')) : real(path, ...args)) as never);
  expect(await putFile(at('a'), bytes('new'))).toEqual(refused('有了同名的文件，没有覆盖'));
  expect([text('a'), readdirSync(folder)]).toEqual(['by another program', ['a']]);
});

test('where a file cannot have two names, it is renamed', async () => {
  failing('link', 'EPERM', () => true);
  expect(await putFile(at('a'), bytes('new'))).toEqual({ ok: true });
  expect([text('a'), readdirSync(folder)]).toEqual(['new', ['a']]);
});

test.each([
  ['writeFile', 'ENOSPC', '磁盘满了', '腾出空间'],
  ['sync', 'EDQUOT', '用完了配额', '腾出空间'],
  ['writeFile', 'EIO', '请核对位置'],
] as const)('%s that fails with %s leaves the old files and nothing else', async (work, code, ...words) => {
  put('a', 'old');
  failingWrite(work, code);
  expect(
    await putFiles([
      { path: at('a'), bytes: bytes('new'), over: 'any' },
      { path: at('b'), bytes: bytes('new') },
    ]),
  ).toEqual(refused('“.*a”', code, ...words, '原来的文件没有动'));
  expect([text('a'), readdirSync(folder)]).toEqual(['old', ['a']]);
});

test.each(['EBUSY', 'EPERM', 'EACCES'])('a file that another program has open (%s) is told before any other is replaced', async (code) => {
  put('a', 'old');
  put('b', 'old');
  failing('open', code, (path) => path === at('b'));
  expect(
    await putFiles([
      { path: at('a'), bytes: bytes('new'), over: 'any' },
      { path: at('b'), bytes: bytes('new'), over: 'any' },
    ]),
  ).toEqual(refused('“.*b”', code, '在 Excel、WPS 或 Word 里打开', '关闭文件'));
  expect([text('a'), text('b'), readdirSync(folder)]).toEqual(['old', 'old', ['a', 'b']]);
});

test('what holds a file for a moment is waited for', async () => {
  put('a', 'old');
  failing('rename', 'EBUSY', () => true, 2);
  expect(await putFile(at('a'), bytes('new'), 'any')).toEqual({ ok: true });
  expect(text('a')).toBe('new');
});

test('where the last step fails after others, it is told which files are new and which are not', async () => {
  for (const name of ['a', 'b', 'c']) put(name, 'old');
  failing('rename', 'EBUSY', (path) => path === at('b'));
  const files = ['a', 'b', 'c'].map((name) => ({ path: at(name), bytes: bytes('new'), over: 'any' as const }));
  expect(await putFiles(files)).toEqual(refused('写不了“.*b”', '已写好“[^、]*a”', '没有写“.*b”、“.*c”'));
  expect([text('a'), text('b'), text('c'), readdirSync(folder)]).toEqual(['new', 'old', 'old', ['a', 'b', 'c']]);
  expect(await putFiles(files.slice(1))).toEqual(refused('写不了“.*b”', '“.*c”也没有写，原来的文件都没有动'));
});

test('a file set to read-only is not replaced, though its folder would let it be', async () => {
  writeFileSync(at('a'), 'old', { mode: 0o444 });
  expect(await putFile(at('a'), bytes('new'), 'any')).toEqual(refused('EROFS', '只读', '取消只读'));
  expect([text('a'), readdirSync(folder)]).toEqual(['old', ['a']]);
});

test('what a run that was killed left is taken away by the next, what a running one writes is not', async () => {
  await putFile(at('a'), bytes('old'));
  let beside = '';
  const real = fs.open;
  jest.spyOn(fs, 'open').mockImplementation((path, ...args) => {
    if (String(path).endsWith('.tmp')) beside = String(path);
    return real(path, ...args);
  });
  await putFile(at('a'), bytes('old'), 'any');
  const of = (pid: number) => beside.replace(/\d+\.tmp$/u, `${pid}.tmp`);
  const gone = 2 ** 22 + 1; // No process has a number like this.
  for (const path of [of(gone), of(process.ppid), of(process.pid)]) writeFileSync(path, 'half');
  expect(await putFile(at('a'), bytes('new'), 'any')).toEqual({ ok: true });
  expect(
    readdirSync(folder)
      .map((name) => join(folder, name))
      .sort(),
  ).toEqual([at('a'), of(process.ppid)].sort());
});

test('what comes to stand where the new file is to be written beside its place is not written to, nor is a link followed', async () => {
  put('a', 'old');
  put('elsewhere', 'mine');
  const real = fs.open;
  let beside = '';
  jest.spyOn(fs, 'open').mockImplementation((path, ...args) => {
    if (String(path).endsWith('.tmp')) {
      if (beside !== '') symlinkSync(at('elsewhere'), beside);
      beside = String(path);
    }
    return real(path, ...args);
  });
  expect(await putFile(at('a'), bytes('new'), 'any')).toEqual({ ok: true });
  expect(await putFile(at('a'), bytes('newer'), 'any')).toEqual(refused('“.*a”', 'EEXIST', '原来的文件没有动'));
  expect([text('a'), text('elsewhere')]).toEqual(['new', 'mine']);
});

describe('on the command line', () => {
  const template = (...more: string[]) => runCli(['template', '--scheme', 'hunan-2022', '--demo', '--units', '3', ...more]);

  test.each([
    ['CON.xlsx', '文件不能叫“CON.xlsx”'],
    ['com1.评分.xlsx', '文件不能叫'],
    ['甲:乙.xlsx', '文件不能叫'],
    ['评分?.xlsx', '文件不能叫'],
    [`${'长'.repeat(81)}.xlsx`, '文件不能叫'],
    ['没有/评分.xlsx', '没有文件夹“.*没有”。请先建好文件夹'],
    ['文件夹.xlsx', '这是文件夹，不是文件'],
    ['文件.xlsx/评分.xlsx', '没有文件夹'],
  ])('--out %s is refused in clear words, and nothing is written', async (name, words) => {
    mkdirSync(at('文件夹.xlsx'));
    put('文件.xlsx', 'x');
    expect(await template('--out', at(name))).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(new RegExp(`^BAD_REQUEST：.*${words}.*\n$`, 'u')) as string,
    });
    expect(readdirSync(folder).sort()).toEqual(['文件.xlsx', '文件夹.xlsx'].sort());
  });

  test('an option given twice is refused, but not those that may be repeated, nor a flag', async () => {
    expect(await template('--out', at('a.xlsx'), '--out', at('b.xlsx'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('选项 --out 写了不止一次') as string,
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(await runCli(['schemes', '--json', '--json'])).toMatchObject({ code: 0 });
    const units = ['--unit', '随县', '--unit', '广水市'];
    expect((await runCli(['draw', '--scheme', 'suizhou-2023-kaoping', '--sampling', 'x', ...units])).err).not.toContain('不止一次');
  });

  test('a report on a full disk leaves the older results, all of them', async () => {
    await template('--out', at('评分.xlsx'));
    const targets = ['结果.xlsx', '通报.docx', '反馈.docx'];
    for (const name of targets) put(name, `old ${name}`);
    const args = [
      'report',
      at('评分.xlsx'),
      '--out',
      at('结果.xlsx'),
      '--notice',
      at('通报.docx'),
      '--statements',
      at('反馈.docx'),
      '--replace',
    ];
    const real = fs.open;
    jest.spyOn(fs, 'open').mockImplementation(async (...of) => {
      const handle = await real(...of);
      const isLast = String(of[0]).endsWith('.tmp') && readdirSync(folder).filter((name) => name.endsWith('.tmp')).length === 3;
      if (isLast) jest.spyOn(handle, 'writeFile').mockRejectedValue(fault('ENOSPC'));
      return handle;
    });
    expect(await runCli(args)).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^BAD_REQUEST：写不了“.*\.(?:xlsx|docx)”（ENOSPC）：磁盘满了.*\n$/u) as string,
    });
    expect(targets.map(text)).toEqual(targets.map((name) => `old ${name}`));
    jest.restoreAllMocks();
    expect((await runCli(args)).code).toBeLessThan(2);
    expect(targets.map((name) => text(name).slice(0, 2))).toEqual(['PK', 'PK', 'PK']);
    expect(readdirSync(folder).sort()).toEqual(['评分.xlsx', ...targets].sort());
  });

  test('a report never goes onto the book of the last year, nor two papers into one file', async () => {
    await template('--out', at('评分.xlsx'));
    await template('--year', '2021', '--out', at('去年.xlsx'));
    const before = readFileSync(at('去年.xlsx'));
    const ran = await runCli(['report', at('评分.xlsx'), '--last-year', at('去年.xlsx'), '--out', at('./去年.xlsx'), '--replace']);
    expect(ran).toMatchObject({ code: 2, err: expect.stringMatching(/结果不能写到.*去年\.xlsx/u) as string });
    expect(readFileSync(at('去年.xlsx'))).toEqual(before);
    const papers = ['--notice', at('a.docx'), '--statements', `${folder}/./A.docx`];
    expect(await runCli(['report', at('评分.xlsx'), ...papers])).toMatchObject({
      code: 2,
      err: expect.stringContaining('不能写到同一个文件') as string,
    });
  });

  test('a result that shares its bytes with the entered workbook leaves that as it was', async () => {
    await template('--out', at('评分.xlsx'));
    const before = readFileSync(at('评分.xlsx'));
    linkSync(at('评分.xlsx'), at('结果.xlsx'));
    expect((await runCli(['report', at('评分.xlsx'), '--out', at('结果.xlsx'), '--replace'])).code).toBeLessThan(2);
    expect(readFileSync(at('评分.xlsx')).equals(before)).toBe(true);
    expect(readFileSync(at('结果.xlsx')).equals(before)).toBe(false);
  });

  test('files of the user called like one that is half written stay, and no link of that name is followed', async () => {
    await template('--out', at('评分.xlsx'));
    put('别处的', 'elsewhere');
    for (const name of ['结果.xlsx.tmp', '通报.xlsx.tmp']) put(name, 'mine');
    symlinkSync(at('别处的'), at('评分.xlsx.tmp'));
    const book = at('评分.xlsx');
    const commands = [
      ['template', '--scheme', 'hunan-2022', '--demo', '--units', '3', '--formulas', 'native', '--out', book],
      ['notice', book, '--out', at('通报.xlsx')],
      ['validate', book, '--heal', '--out', book],
      ['report', book, '--out', at('结果.xlsx')],
    ];
    for (const command of commands) expect((await runCli(command)).code).toBeLessThan(2);
    expect([text('别处的'), ...['结果.xlsx.tmp', '通报.xlsx.tmp'].map(text)]).toEqual(['elsewhere', 'mine', 'mine']);
    expect(lstatSync(at('评分.xlsx.tmp')).isSymbolicLink()).toBe(true);
    expect(lstatSync(book).isFile()).toBe(true);
  });

  test('a workbook that is saved elsewhere while it is being completed is not written over', async () => {
    await template('--out', at('评分.xlsx'));
    const real = fs.readFile;
    let reads = 0;
    jest.spyOn(fs, 'readFile').mockImplementation((async (path: string, ...args: []) => {
      const read = await real(path, ...args);
      if (path === at('评分.xlsx') && ++reads === 1) put('评分.xlsx', 'saved by Excel');
      return read;
    }) as never);
    const ran = await runCli([
      'template',
      '--scheme',
      'hunan-2022',
      '--demo',
      '--units',
      '4',
      '--formulas',
      'native',
      '--out',
      at('评分.xlsx'),
    ]);
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining('别的程序改了它') as string });
    expect([text('评分.xlsx'), readdirSync(folder)]).toEqual(['saved by Excel', ['评分.xlsx']]);
  });
});
