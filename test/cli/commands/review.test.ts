// template --rounds and --sources: the book has the columns, and the other commands read them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../run-cli';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-score-review-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['rounds', ['--rounds', '初评,复评', '--limit', '5']],
  ['sources', ['--sources', '自查,监测', '--counts', '监测']],
])(
  'a demonstration with %s has nothing to check and gives results',
  async (name, options) => {
    const out = join(folder, `${name}.xlsx`);
    const made = await runCli(['template', '--scheme', 'hunan-2022', '--demo', '--units', '9', ...options, '--out', out]);
    expect([made.code, made.err]).toEqual([0, '']);
    expect(await runCli(['validate', out])).toMatchObject({ code: 0 });
    expect(await runCli(['report', out, '--out', join(folder, `${name}-result.xlsx`)])).toMatchObject({ code: 0 });
  },
  60_000,
);

test('a book with entries gets rounds by template once more; what would be lost is refused, and the file stays as it is', async () => {
  const out = join(folder, 'later.xlsx');
  await runCli(['template', '--scheme', 'hunan-2022', '--demo', '--units', '9', '--out', out]);
  const add = ['template', '--scheme', 'hunan-2022', '--demo', '--units', '9', '--rounds', '初评,复评', '--out', out];
  const ran = await runCli(add);
  expect(ran).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/评审方式改成了“初评、复评，以最后一轮为准”。已录入的 \d+ 格都还在，归“初评”/u) as string,
  });
  expect(await runCli(['validate', out])).toMatchObject({ code: 0 });
  expect((await runCli(add)).out).toMatch(/不缺什么，没有改动/u);
  const before = readFileSync(out);
  const other = await runCli([...add.slice(0, 6), '--sources', '自查,监测', '--counts', '监测', '--out', out]);
  expect([other.code, other.err]).toEqual([
    2,
    expect.stringMatching(/已经有了，没有改动。评审方式没有改成“自查、监测，以“监测”为准”.*没有地方放/u),
  ]);
  expect(readFileSync(out).equals(before)).toBe(true);
}, 60_000);

test('options that contradict each other are refused', async () => {
  const ran = await runCli(['template', '--scheme', 'hunan-2022', '--demo', '--sources', '自查,监测', '--out', join(folder, 'no.xlsx')]);
  expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('以哪个来源计分') });
});

test('evaluate takes rounds as JSON', async () => {
  const unit = { name: '甲大学', category: '高校', entries: { 信息公开: [3] }, tracks: { 复评: { entries: { 信息公开: [2] } } } };
  const { out } = await runCli(
    ['evaluate'],
    JSON.stringify({ scheme: 'hunan-2022', review: { kind: 'rounds', tracks: ['初评', '复评'] }, units: [unit] }),
  );
  const board = JSON.parse(out) as { units: { scores: object }[]; reviews: object[]; issues: { code: string; where: string }[] };
  expect(board.units[0]!.scores).toEqual({ 信息公开: 10 });
  expect(board.reviews).toEqual([
    { unit: '甲大学', category: '高校', indicator: '信息公开', points: { 初评: 15, 复评: 10 }, counted: '复评', over: true },
  ]);
  expect(board.issues.map(({ code, where }) => `${code} ${where}`)).toContain('REVIEW_NO_REASON units[0].reasons.信息公开');
});
