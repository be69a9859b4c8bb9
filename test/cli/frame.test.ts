// The frame of the command line: help, usage, exit status, one-line errors.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Command, Io } from '../../src/cli/command';
import { commands } from '../../src/cli/commands';
import { run } from '../../src/cli/run';
import { shelf } from '../shelf';
import { runCli } from './run-cli';

const root = join(__dirname, '../..');

test('without a command the help goes to stderr, and it is a mistake of usage', async () => {
  const { code, out, err } = await runCli([]);
  expect([code, out]).toEqual([2, '']);
  for (const command of commands) expect(err).toContain(command.name);
});

test.each([['--help'], ['-h'], ['help']])('%s shows every command', async (word) => {
  const { code, out } = await runCli([word]);
  expect(code).toBe(0);
  for (const command of commands) expect(out).toContain(command.summary);
});

test.each(commands.map((command) => [command.name, command]))('%s --help shows its usage and reads nothing', async (name, command) => {
  expect(await runCli([name, '--help'])).toEqual({ code: 0, out: command.help(shelf), err: '' });
  expect(command.help(shelf)).toContain(`rubric-score ${name}`);
  expect(command.help(shelf).endsWith('\n')).toBe(true);
});

test.each([
  [['scoer'], '没有命令“scoer”'],
  [['help', 'scoer'], '没有命令“scoer”'],
  [['constructor'], '没有命令“constructor”'],
  [['score', '--jsno'], '没有选项 --jsno'],
  [['schemes', '--json=1'], '选项 --json 后面不带值'],
  [['schemes', 'x'], '多了参数“x”'],
  [['lint'], '缺少参数'],
  [['lint', 'none'], '没有方案“none”'],
  [['lint', 'none.json'], '打不开文件“none.json”（ENOENT）：没有这个文件'],
])('%j is a mistake of usage, told in one line of Chinese', async (args, message) => {
  const { code, out, err } = await runCli(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^[A-Z_]+：.*\n$/u);
  expect(err).toContain(message);
});

test('a fault of the program is one line as well, without a stack trace', async () => {
  const broken: Command = { ...commands[0]!, run: () => Promise.reject(new Error('first\nsecond')) };
  let err = '';
  const io: Io = { stdin: Readable.from([]), stdout: { write: () => undefined }, stderr: { write: (text) => (err += text) } };
  expect(await run([broken.name], io, shelf, [broken])).toBe(2);
  expect(err).toBe('INTERNAL：程序出错（first）。请保留输入并联系维护人员。\n');
});

test('schemes lists what is bundled, for people and for programs', async () => {
  const { code, out } = await runCli(['schemes']);
  expect(code).toBe(0);
  expect(out).toContain('hunan-2022  湘教发〔2022〕15号');
  expect(out).toContain('高校：17 项指标，100 分，加分项 5 分');
  const [first] = JSON.parse((await runCli(['schemes', '--json'])).out) as {
    id: string;
    categories: { name: string; base: number; bonus: number }[];
  }[];
  expect(first).toMatchObject({ id: 'hunan-2022', year: 2022 });
  expect(first!.categories.map(({ name, base, bonus }) => [name, base, bonus])).toEqual([
    ['市州', 100, 5],
    ['高校', 100, 5],
    ['直属单位', 100, 5],
  ]);
});

describe('lint', () => {
  test('a bundled rubric has nothing but what the document itself says', async () => {
    const { code, out } = await runCli(['lint', 'hunan-2022']);
    expect(out).toContain('已说明  “直属单位”的“安全通报”');
    expect(out).toMatch(/\n0 处错误，/u);
    expect(code).toBe(0);
  });

  test('a rubric from a file is proved against the documents beside it, and errors leave with 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rubric-score-'));
    const path = join(folder, 'rubric.json');
    const rubric = shelf.rubric('hunan-2022');
    if (!rubric.ok) throw new Error(rubric.refusal.message);
    writeFileSync(path, JSON.stringify(rubric.value));
    for (const [name, text] of Object.entries(shelf.documents('hunan-2022'))) writeFileSync(join(folder, `${name}.md`), text);
    expect((await runCli(['lint', path])).code).toBe(0);
    rubric.value.categories[0]!.groups[0]!.indicators[0]!.weight! += 1;
    writeFileSync(path, JSON.stringify(rubric.value));
    rubric.value.categories[0]!.groups[0]!.indicators[0]!.weight! -= 1;
    const { code, out } = await runCli(['lint', path, '--json']);
    expect(code).toBe(1);
    expect((JSON.parse(out) as { level: string }[]).some((finding) => finding.level === 'error')).toBe(true);
    writeFileSync(path, '{"id":"x"}');
    expect(await runCli(['lint', path])).toMatchObject({ code: 2, err: expect.stringMatching(/^BAD_REQUEST：.*\n$/u) as string });
    rmSync(folder, { recursive: true });
  });
});

describe('the program itself', () => {
  const program = join(root, '.dev/rubric-score.mjs');
  const line = '{"scheme":"hunan-2022","category":"高校","indicator":"信息公开","values":[3]}\n';

  test('scores standard input', () => {
    const out = execFileSync(process.execPath, [program, 'score'], { input: line, encoding: 'utf8' });
    expect(JSON.parse(out)).toMatchObject({ score: 15, max: 15 });
  });

  test('leaves with the exit status of the command', () => {
    expect(spawnSync(process.execPath, [program, 'score'], { input: 'x\n' }).status).toBe(1);
    expect(spawnSync(process.execPath, [program, 'none']).status).toBe(2);
  });

  (process.platform === 'win32' ? test.skip : test)('a reader that has seen enough is no fault', () => {
    const piped = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" score | head -n 1`], {
      input: line.repeat(20_000),
      encoding: 'utf8',
    });
    expect(piped.stdout).toContain('"score":15');
    expect(piped.stderr).toBe('');
  });
});
