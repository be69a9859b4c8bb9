// The packed command line, as people run it: a process of its own, started from the bundle.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'rubric-score-packed-'));
const program = join(folder, 'rubric-score.cjs');
const node = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: join(__dirname, '../..') });
  return { status, stdout, stderr };
};
const bundle = () => readdirSync(folder).find((name) => name.endsWith('.js'))!;
const kept = () => join(folder, `${bundle()}.cache`);

beforeAll(() => {
  const packer = pathToFileURL(join(__dirname, '../../.dev/bundle-cli.mjs')).href;
  const packed = node(
    '--input-type=module',
    '-e',
    `const { bundleCommandLine } = await import('${packer}'); await bundleCommandLine(${JSON.stringify(program)});`,
  );
  expect(packed).toMatchObject({ status: 0, stderr: '' });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed command line', () => {
  test('answers as the source does, with the rubrics that were checked when it was packed', async () => {
    const source = await runCli(['schemes', '--json']);
    expect(node(program, 'schemes', '--json')).toEqual({ status: 0, stdout: source.out, stderr: '' });
  });

  test('carries the notices of the packages in it', () => {
    const packages = [...readFileSync(join(folder, 'licences.txt'), 'utf8').matchAll(/^={8} (\S+) \S+ \(.+\)\n\n\S/gmu)];
    expect(packages.map(([, name]) => name)).toEqual(expect.arrayContaining(['docx', 'htmlparser2', 'saxes', 'zod']));
  });

  test('keeps compiled code beside it, one file a command, and answers alike with and without', () => {
    rmSync(kept(), { recursive: true, force: true });
    const first = node(program, 'schemes');
    const [file, ...others] = readdirSync(kept());
    expect(file).toMatch(/^schemes-/);
    expect(others).toEqual([]);
    expect(node(program, 'schemes')).toEqual(first);
  });

  test('compiles anew where the kept code is of no use', () => {
    const first = node(program, 'schemes');
    const file = join(kept(), readdirSync(kept())[0]!);
    const good = readFileSync(file).length;
    writeFileSync(file, 'broken');
    expect(node(program, 'schemes')).toEqual(first);
    expect(readFileSync(file).length).toBeGreaterThan(good / 2);
  });

  test("knows every way of scoring that somebody's own rubric may have", () => {
    const own = 'test/rubrics/project-control/rubric.json';
    expect(readFileSync(join(__dirname, '../..', own), 'utf8')).toContain('"kind": "account"');
    expect(node(program, 'template', '--rubric', own, '--demo', '--out', join(folder, '自有细则.xlsx'))).toMatchObject({ status: 0 });
  });

  test('keeps nothing of a command that there is not', () => {
    expect(node(program, 'nonsense').status).toBe(2);
    expect(existsSync(kept()) && readdirSync(kept()).some((name) => name.startsWith('nonsense'))).toBe(false);
  });

  test('makes, checks and reports a workbook', () => {
    const [book, result] = [join(folder, '评分.xlsx'), join(folder, '结果.xlsx')];
    expect(node(program, 'template', '--scheme', 'hunan-2022', '--demo', '--out', book)).toMatchObject({ status: 0, stderr: '' });
    expect(node(program, 'validate', book)).toEqual({ status: 0, stdout: '没有发现问题。\n', stderr: '' });
    expect(node(program, 'report', book, '--out', result)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(result).subarray(0, 2).toString()).toBe('PK');
  });
});
