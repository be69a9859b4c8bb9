// A rubric of people's own: its file beside --rubric is the one place to name it, and every command works with it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallFile, smallSource } from '../rubric/small-rubric';
import { openXlsxHere } from '../../src/cli/xlsx';
import type { Cell } from '../../src/model/cell';
import type { Scoreboard } from '../../src/scoring/scoreboard';
import { runCli } from './run-cli';

const [folder, alone] = [mkdtempSync(join(tmpdir(), 'rubric-score-own-')), mkdtempSync(join(tmpdir(), 'rubric-score-alone-'))];
const inFolder = (name: string): string => join(folder, name);
const own = ['--rubric', inFolder('rubric.json')];
const single = ['--rubric', join(alone, 'rubric.json')];

beforeAll(() => {
  writeFileSync(inFolder('rubric.json'), JSON.stringify(smallFile));
  writeFileSync(inFolder('source.md'), smallSource);
  writeFileSync(join(alone, 'rubric.json'), JSON.stringify({ ...smallFile, id: 'alone', categories: smallFile.categories.slice(0, 1) }));
  writeFileSync(inFolder('名册.csv'), '单位名称,类别\n甲局,机关\n乙校,学校\n');
});
afterAll(() => [folder, alone].forEach((each) => rmSync(each, { recursive: true })));

/** What stands in the filled rows of each sheet. */
async function sheetsOf(path: string): Promise<Map<string, (Cell | undefined)[][]>> {
  const book = await openXlsxHere(readFileSync(path));
  if (!book.ok) throw new Error(book.refusal.message);
  const names = (await book.value.survey()).sheets.map(({ name }) => name);
  const rows = await Promise.all(names.map(async (name) => (await book.value.filled(name)).map(({ cells }) => Object.values(cells))));
  return new Map(names.map((name, at) => [name, rows[at]!]));
}

test('a rubric from a file goes from the template through the check to the results', async () => {
  const book = inFolder('评分.xlsx');
  expect(await runCli(['template', ...own, '--roster', inFolder('名册.csv'), '--out', book])).toMatchObject({
    code: 0,
    out: expect.stringContaining('市直机关 1 个，学校 1 个') as string,
  });
  const { code, out } = await runCli(['validate', book, ...own]);
  expect([code, out]).toEqual([1, expect.stringContaining('2 个单位：未开始 2')]);
  expect((await runCli(['report', book, ...own, '--out', inFolder('结果.xlsx')])).out).toContain('单位 2 个：');
  expect(readFileSync(inFolder('结果.xlsx')).length).toBeGreaterThan(10_000);
  expect(await runCli(['notice', book, `--rubric=${inFolder('rubric.json')}`, '--out', inFolder('通报设置.xlsx')])).toMatchObject({
    code: 0,
  });
  expect(await runCli(['template', '--from', book, ...own, '--out', inFolder('明年.xlsx')])).toMatchObject({
    code: 0,
    out: expect.stringContaining('2023 年度，2 个单位') as string,
  });
  const other = inFolder('分轮.xlsx');
  expect((await runCli(['template', ...single, '--demo', '--out', other])).code).toBe(0);
  expect(await runCli(['template', ...single, '--rounds', '初评,复评', '--formulas', 'native', '--out', other])).toMatchObject({
    code: 0,
    out: expect.stringContaining('评审方式改成了') as string,
  });
});

test('its demonstration is complete, and is compared with a year of another rubric', async () => {
  const [book, before] = [inFolder('演示.xlsx'), inFolder('去年.xlsx')];
  expect((await runCli(['template', ...own, '--demo', '--year', '2023', '--out', book])).code).toBe(0);
  expect((await runCli(['template', '--scheme', 'suizhou-2023-kaoping', '--demo', '--year', '2022', '--out', before])).code).toBe(0);
  expect(await runCli(['validate', book, ...own])).toMatchObject({ code: 0, out: expect.stringContaining('没有发现问题') as string });
  expect((await runCli(['report', book, ...own, '--last-year', before])).out).toContain('已写入');
});

test('its workbook carries it: no file is needed afterwards, nor for the next year', async () => {
  const [book, next] = [inFolder('随带.xlsx'), inFolder('随带的明年.xlsx')];
  await runCli(['template', ...own, '--demo', '--out', book]);
  expect(await runCli(['validate', book])).toEqual(await runCli(['validate', book, ...own]));
  expect((await runCli(['report', book, '--out', inFolder('随带的结果.xlsx')])).code).toBe(0);
  expect((await runCli(['template', '--from', book, '--out', next])).code).toBe(0);
  expect((await runCli(['validate', next])).err).toBe('');
});

test('another rubric: compared clause by clause, with whose points it would change; then the next year, or this one, goes on under it', async () => {
  const [book, copy, next, changed] = ['原来.xlsx', '下一年.json', '下一年.xlsx', '改过的.xlsx'].map(inFolder) as [
    string,
    string,
    string,
    string,
  ];
  expect((await runCli(['template', ...single, '--demo', '--units', '3', '--out', book])).code).toBe(0);
  expect(await runCli(['copy', book, '--out', copy])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/2023 年度，编号 alone-2023。\n {2}注意 文号“某发〔2022〕1号”/u) as string,
  });
  expect(await runCli(['compare', book, copy])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/没有不同。[\s\S]*都不变/u) as string,
  });
  expect(await runCli(['copy', book, '--out', copy])).toMatchObject({ code: 2, err: expect.stringContaining('没有覆盖') as string });
  const other = readFileSync(copy, 'utf8')
    .replaceAll('每发布 1 条，计 2 分。', '每发布 1 条，计 1 分。')
    .replaceAll('"each": 2', '"each": 1');
  writeFileSync(inFolder('改.json'), other);
  const { code, out } = await runCli(['compare', book, inFolder('改.json')]);
  expect([code, out]).toEqual([
    1,
    expect.stringMatching(/改了数 3 项；[\s\S]*【改了数】功能\/智能搜索：数 2 → 1；[\s\S]*会变的 3 个单位：\n {2}\S+：总分 /u),
  ]);
  expect(JSON.parse((await runCli(['compare', book, inFolder('改.json'), '--json'])).out)).toMatchObject({
    isSame: false,
    indicators: [{ change: 'numbers', isComparable: false, before: { path: '功能/智能搜索' } }, {}, {}],
    effects: [{ indicators: expect.any(Array) as unknown[] }, {}, {}],
  });
  const from = ['template', '--from', book, '--rubric', inFolder('改.json'), '--out'];
  expect((await runCli([...from, next])).out).toMatch(/2023 年度，3 个单位[\s\S]*改用“评估细则”（alone-2023）：改了数 3 项/u);
  expect((await runCli([...from, changed, '--keep-entries'])).out).toMatch(/：2022 年度，3 个单位[\s\S]*已录入的 9 格照样带来/u);
  expect(await runCli(['validate', changed])).toMatchObject({ code: 0 });
  expect((await runCli(['compare', next, changed])).code).toBe(0);
  expect(await runCli(['template', '--from', book, '--out', inFolder('没有.xlsx'), '--keep-entries'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('请用 --rubric 写明改过的评估细则') as string,
  });
});

test('a document is read and compared at once; what is no rubric is said', async () => {
  writeFileSync(inFolder('细则.csv'), '指标,分值,评分标准\n信息报送,10,每报送1篇计2分，最高10分。\n');
  writeFileSync(inFolder('新细则.csv'), '指标,分值,评分标准\n信息报送,10,每报送1篇计1分，最高10分。\n');
  const { code, out } = await runCli(['compare', inFolder('细则.csv'), inFolder('新细则.csv')]);
  expect([code, out]).toEqual([1, expect.stringMatching(/【改了数】\S+\/信息报送：数 2 → 1/u)]);
  writeFileSync(inFolder('名单.csv'), '单位\n甲局\n');
  expect((await runCli(['compare', inFolder('细则.csv'), inFolder('名单.csv')])).err).toMatch(/^BAD_REQUEST：“.*名单\.csv”：/u);
  expect((await runCli(['compare', 'hunan-2022', 'nothing'])).err).toContain('自带的方案有：hunan-2022');
});

test('totals of two schemes become an overall one, from two workbooks in one report', async () => {
  const members = [
    { scheme: smallFile.id, name: '公开', weight: 60 },
    { scheme: 'alone', name: '专项', weight: 40 },
  ];
  const first = { ...smallFile, overall: { name: '综合得分', clause: '综合得分。', members } };
  writeFileSync(join(alone, 'first.json'), JSON.stringify(first));
  const [book, beside] = [inFolder('公开.xlsx'), inFolder('专项.xlsx')];
  await runCli(['template', '--rubric', join(alone, 'first.json'), '--demo', '--out', book]);
  await runCli(['template', ...single, '--demo', '--out', beside]);
  const report = async (...more: string[]) => {
    const { code, out, err } = await runCli(['report', book, '--out', inFolder('综合.xlsx'), '--replace', ...more]);
    return { code, err, text: out, board: out.startsWith('{') ? (JSON.parse(out) as Scoreboard) : undefined };
  };
  const { board } = await report('--with', beside, '--json');
  const other = JSON.parse((await runCli(['report', beside, '--out', inFolder('专项结果.xlsx'), '--json'])).out) as Scoreboard;
  const both = board!.units.filter(({ name, status }) => status === 'assessed' && other.units.some((unit) => unit.name === name));
  expect(both.length).toBeGreaterThan(1);
  for (const { name, total } of both) {
    const there = other.units.find((unit) => unit.name === name)!.total;
    expect(board!.overall!.units.find((unit) => unit.name === name)!.total).toBeCloseTo(0.6 * total + 0.4 * there, 9);
  }
  expect((await report('--with', beside)).text).toContain(`综合得分：${both.length} 个单位排了名`);
  const sheets = await sheetsOf(inFolder('综合.xlsx'));
  expect(sheets.get('综合得分_机关')!.slice(2, 4)).toEqual([
    [expect.stringMatching(/综合得分 = 公开 × 60% \+ 专项 × 40%.*“专项”取自“专项\.xlsx”（\d{4}年\d+月\d+日读入）。$/u) as string],
    ['名次', '单位', '公开（60%）', '专项（40%）', '综合得分'],
  ]);
  await report();
  expect((await sheetsOf(inFolder('综合.xlsx'))).get('概览')!.flat()).toContainEqual(
    expect.stringContaining(
      '要有它：在面板的“结果”页选“专项”的工作簿，再点“生成结果表”；用命令行的，在 report 后面加 --with，写上“专项”的工作簿。',
    ) as string,
  );
  expect(await report('--with', book)).toMatchObject({
    code: 2,
    err: expect.stringContaining('“综合得分”由“专项”（alone）和这一本合成') as string,
  });
  expect(await report('--with', beside, '--with', beside)).toMatchObject({ code: 2, err: expect.stringContaining('写了两本') as string });
  const elsewhere = await runCli(['report', beside, '--with', book, '--out', inFolder('别的.xlsx')]);
  expect(elsewhere).toMatchObject({ code: 2, err: expect.stringContaining('没有写综合得分，--with 用不上') as string });
});

test('score and evaluate mean it where they name no scheme', async () => {
  const lines = [
    { indicator: '信息 A', values: [1], category: '机关' },
    { indicator: '信息 A', values: [1] },
    { scheme: 'hunan-2022', category: '高校', indicator: '信息公开', values: [3] },
  ];
  const answers = async (option: string[]) =>
    (await runCli(['score', ...option], lines.map((each) => `${JSON.stringify(each)}\n`).join(''))).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
  expect(await answers(own)).toMatchObject([
    { score: 2, max: 40 },
    { error: { code: 'BAD_REQUEST', argument: 'category' } },
    { score: 15 },
  ]);
  expect(await answers(single)).toMatchObject([{ score: 2 }, { score: 2 }, { score: 15 }]);
  const units = [{ name: '甲局', category: '机关', entries: { '信息 A': [3] } }];
  expect(JSON.parse((await runCli(['evaluate', ...own], JSON.stringify({ units }))).out)).toMatchObject({
    scheme: 'small',
    units: [{ name: '甲局', scores: { '信息 A': 6 } }],
  });
});

test('it is offered before the bundled ones, and proved against the document beside it', async () => {
  expect((await runCli(['schemes', ...own])).out).toMatch(/^small [\s\S]*\nhunan-2022 /u);
  expect((await runCli(['template', '--help', ...own])).code).toBe(0);
  expect(await runCli(['lint', 'small', ...own])).toEqual(await runCli(['lint', inFolder('rubric.json')]));
  expect((await runCli(['lint', 'small', ...own])).code).toBe(0);
});

test.each([
  [['validate', 'x.xlsx', '--rubric'], '选项 --rubric 后面要带一个值'],
  [['validate', '--rubric', '--json', 'x.xlsx'], '选项 --rubric 后面要带一个值'],
  [['score', '--rubric', 'none.json'], '打不开文件“none.json”'],
])('%j is a mistake of usage', async (args, message) => {
  expect(await runCli(args)).toEqual({ code: 2, out: '', err: expect.stringContaining(message) as string });
});
