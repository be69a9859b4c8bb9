// template --from: last year's workbook becomes this year's, and neither file that exists is written over.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../../src/app/open';
import { openXlsx } from '../../../src/hosts/xlsx/open-xlsx';
import { shelf } from '../../shelf';
import { runCli, type Ran } from '../run-cli';

let folder: string;
let last: string;
let next: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-score-next-year-'));
  [last, next] = [join(folder, '去年.xlsx'), join(folder, '今年.xlsx')];
  const roster = join(folder, '名册.csv');
  writeFileSync(roster, '单位名称,类别,办学层次\n甲大学,高校,本科\n乙学院,高校,专科高职\n');
  expect((await runCli(['template', '--scheme', 'hunan-2022', '--roster', roster, '--out', last])).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => rmSync(next, { force: true }));

const from = (...args: string[]): Promise<Ran> => runCli(['template', '--from', last, ...args]);

test('the new workbook has the units of the last, a year later, and is whole', async () => {
  const before = readFileSync(last);
  const ran = await from('--out', next);
  expect(ran).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/^已由 2022 年度的 .*去年\.xlsx 生成 .*今年\.xlsx：2023 年度，2 个单位，共 \d+ 张表。\n$/u) as string,
  });
  expect(readFileSync(last).equals(before)).toBe(true);
  const host = await openXlsx(readFileSync(next));
  if (!host.ok) throw new Error(host.refusal.message);
  const opened = await openWorkbook(host.value, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { frame, input, issues } = opened.value;
  expect([frame.year, issues, input.units.map(({ name, category, attributes }) => [name, category, attributes])]).toEqual([
    2023,
    [],
    [
      ['甲大学', '高校', { 办学层次: '本科' }],
      ['乙学院', '高校', { 办学层次: '专科高职' }],
    ],
  ]);
  expect((await runCli(['validate', next])).err).toBe('');
});

test('what people added comes along or is named', async () => {
  const host = await openXlsx(readFileSync(last));
  if (!host.ok) throw new Error(host.refusal.message);
  const draft = { name: '草稿', widths: [10], blocks: [{ row: 0, column: 0, cells: [['记事']] }], styles: [] };
  expect((await host.value.apply([{ do: 'add-sheet', plan: draft }])).ok).toBe(true);
  const added = join(folder, '有草稿.xlsx');
  writeFileSync(added, await host.value.save());
  const ran = await runCli(['template', '--from', added, '--out', next]);
  expect(ran).toMatchObject({
    code: 0,
    out: expect.stringContaining('\n  注意 自己加的工作表“草稿”没有带过来，需要的请从上一年的工作簿复制。\n') as string,
  });
});

test('the year may be told', async () => {
  expect((await from('--out', next, '--year', '2026')).out).toContain('2026 年度');
});

const refused: [string, string[], RegExp][] = [
  ['another option', ['--scheme', 'hunan-2022'], /请去掉 --scheme/u],
  ['a year that is none', ['--year', '22'], /2000 到 2099/u],
];
test.each(refused)('%s is refused, and nothing is written', async (_, args, message) => {
  const ran = await from('--out', next, ...args);
  expect([ran.code, ran.out]).toEqual([2, '']);
  expect(ran.err).toMatch(message);
  expect(readdirSync(folder)).not.toContain('今年.xlsx');
});

test('a file that is there is not written over; one that is not there, or no new name, is told', async () => {
  writeFileSync(next, 'kept');
  const ran = await from('--out', next);
  expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/已经有了，没有覆盖/u)]);
  expect(readFileSync(next, 'utf8')).toBe('kept');
  expect((await from()).err).toMatch(/--out/u);
  expect((await runCli(['template', '--from', join(folder, '没有.xlsx'), '--out', join(folder, '新.xlsx')])).err).toMatch(/没有工作簿/u);
});
