// A rubric whose indicators look at all units: the book in its three modes, what is entered in it, and what it says.
import { buildWorkbook } from '../../src/app/build';
import { assess } from '../../src/assessment/assess';
import { demoAssessment } from '../../src/app/demo';
import { openWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import type { Cell } from '../../src/model/cell';
import { explain } from '../../src/scoring/award';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { OpenBook } from '../../src/open-book/book';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import { unitForms, judge } from '../../src/taskpane/entry-form';
import type { FormulaMode } from '../../src/workbook/frame';
import type { PlanCell } from '../../src/workbook/plan';
import { comparedScheme, department } from '../cases/compared-rubric';
import { shelfWith } from '../shelf';

const scheme = comparedScheme();
const units = [
  department('甲局', {
    满意度: [90],
    投诉: [3],
    窗口: [1.5],
    网办: [92],
    积压: [0],
    信息: [12],
    数据: [1],
    办件: [110, 100],
    两项: [90, 100, 99],
    教育: [88],
    医疗: [88],
  }),
  department(
    '乙局',
    {
      满意度: [95],
      投诉: [0],
      窗口: [9.25],
      网办: [98],
      积压: [9],
      信息: [5],
      数据: [2],
      办件: [90, 100],
      两项: [100, 90, 98],
      教育: [72],
      医疗: [90],
    },
    { 设有窗口: '是' },
  ),
  department(
    '丙局',
    {
      满意度: [90],
      投诉: [7],
      窗口: [20],
      网办: [80],
      积压: [4],
      信息: [7],
      数据: [0],
      办件: [7, 0],
      两项: [5, 5, 99],
      教育: [80],
      医疗: [70],
    },
    { 设有窗口: '否' },
  ),
];
const book = (formulas: FormulaMode) => buildWorkbook({ scheme, year: 2023, units, formulas, demo: false, today: '2023-12-20' });

function scoresIn(formulas: FormulaMode): { headers: Cell[]; rows: PlanCell[][]; above: PlanCell[] } {
  const { blocks } = book(formulas).sheets.find(({ name }) => name === '得分_部门')!;
  const table = blocks.at(-1)!;
  const above = blocks.find(({ row, column }) => row === table.row - 1 && column === 2)!;
  return { headers: table.cells[0] as Cell[], rows: table.cells.slice(1) as PlanCell[][], above: [null, null, ...above.cells[0]!] };
}
const formulaIn = (cell: PlanCell | undefined): string => (cell !== null && typeof cell === 'object' ? cell.formula : '');
const valueIn = (cell: PlanCell | undefined): Cell => (cell !== null && typeof cell === 'object' ? cell.value : (cell ?? null));

const points = {
  满意度: [8, 10, 8],
  投诉: [8.5, 10, 7],
  窗口: [0, 6, '不适用'],
  网办: [6.666666667, 10, 0],
  积压: [10, 4, 7.333333333],
  信息: [7, 3.5, 4.5],
  数据: [5, 10, 0],
  办件: [8, 1, 10],
  两项: [10, 3, 8],
};

test.each(['score', 'native', 'values'] as const)('with %s the sheet holds what follows from all units', (mode) => {
  const { headers, rows } = scoresIn(mode);
  for (const [header, expected] of Object.entries(points))
    expect([header, rows.map((row) => valueIn(row[headers.indexOf(header)]))]).toEqual([header, expected]);
});

test('with either sort of formulas one column of numbers is looked into, what all have alike stands above, places beside', () => {
  for (const mode of ['score', 'native'] as const) {
    const { headers, rows, above } = scoresIn(mode);
    const at = (header: string): number => headers.indexOf(header);
    const whole = /\$[A-Z]+\$\d+:\$[A-Z]+\$\d+/u.source;
    expect(formulaIn(above[at('参比·满意率')])).toMatch(new RegExp(`^COUNT\\(${whole}\\)$`, 'u'));
    expect([valueIn(above[at('参比·满意率')]), formulaIn(rows[0]![at('名次·满意率')])]).toEqual([
      3,
      expect.stringMatching(new RegExp(`COUNTIF\\(${whole},">"&`, 'u')),
    ]);
    expect(formulaIn(rows[0]![at('名次·投诉数')])).toContain(',"<"&');
    expect([formulaIn(above[at('参比·网办率')]).slice(0, 4), formulaIn(above[at('最小值·网办率')]).slice(0, 4)]).toEqual(['MAX(', 'MIN(']);
    expect([formulaIn(above[at('参比·信息数')]).slice(0, 6), valueIn(above[at('参比·信息数')])]).toEqual(['ROUND(', 8]);
    expect(rows.map((row) => valueIn(row[at('名次·办件量')]))).toEqual([2, 1, 1]);
    expect(rows.map((row) => valueIn(row[at('参比·办件量')]))).toEqual([1.5, 9.25, '']);
  }
  expect(scoresIn('values').headers.some((header) => /^(参比|名次|最小值)/u.test(String(header)))).toBe(false);
});

test('SCORE is handed the place and the number of units with the own number', () => {
  const { headers, rows } = scoresIn('score');
  const [, ...cells] =
    /SCORE\("compared\/部门","满意度",IF\(N\(([A-Z]+)7\)=0,.+?\),IF\(N\(([A-Z]+)7\)=0,.+?\),IF\(N\(\$([A-Z]+)\$5\)=0,.+?\)\)/u.exec(
      formulaIn(rows[0]![headers.indexOf('满意度')]),
    )!;
  const columns = cells.map((letters) => headers[[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1]);
  expect(columns).toEqual(['读数·满意率', '名次·满意率', '参比·满意率']);
});

test('the entry sheet has columns for own numbers and last year’s alone', () => {
  const entry = book('score').sheets.find(({ name }) => name === '录入_部门')!;
  const headers = entry.tables![0]!.columns.join();
  expect(headers).toMatch(/办件数.*上年数/u);
  expect(headers).not.toMatch(/名次|参评单位数|平均|最优/u);
  const prompt = entry.validations!.map((each) => each.prompt).find((each) => each?.title === '办件·上年数')!;
  const promptOf = (title: string): string => entry.validations!.find((each) => each.prompt?.title === title)!.prompt!.text;
  expect(promptOf('投诉·投诉数')).toMatch(/^填整数（0、1、2…）。各单位填好后自动排名次，不用另填。\n条文：/u);
  expect(prompt.text).toMatch(/上一年度的“办件数”.*请核对.*不要填 0/u);
});

test('the file is read back, and every point says why', async () => {
  const host = await openXlsx(await createXlsx(book('native')));
  if (!host.ok) throw new Error(host.refusal.message);
  const opened = await openWorkbook(host.value, shelfWith(scheme));
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { assessment } = validateWorkbook(opened.value);
  expect(scoreAssessment(assessment).units.map(({ scores }) => scores.满意度)).toEqual(points.满意度);
  const unit = assessment.units[0]!;
  const said = (key: string): string => {
    const entry = unit.entries.get(key)!;
    return entry.state === 'entered' ? explain(unit.category.indicators.find((each) => each.key === key)!, entry.values) : entry.state;
  };
  expect(['满意度', '网办', '信息', '办件'].map(said)).toEqual([
    '满意率 90%，3 个单位中第 2 名，属于“第 2—3 名”档，得 8 分（满分 10 分）。',
    '网办率 92%，最高网办率 98，最低网办率 80，(92 − 80) ÷ (98 − 80) × 10 分，得 6.67 分（满分 10 分）。',
    '信息数 12 条，平均信息数 8 条，高 4 条，5 分 + 4 × 0.5 分，得 7 分（满分 10 分）。',
    '办件数 110 件，上年数 100 件，高 10%，6 分 + 10 ÷ 5 × 1 分，得 8 分（满分 10 分）。',
  ]);
});

test('the pane shows what follows from all units, and says so while this one is not among them', async () => {
  const host = await openXlsx(await createXlsx(book('native')));
  if (!host.ok) throw new Error(host.refusal.message);
  const opened = await openWorkbook(host.value, shelfWith(scheme));
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { assessment } = validateWorkbook(opened.value);
  const form = unitForms({ book: opened.value, assessment } as OpenBook)[1]!;
  const indicator = form.category.indicators.find(({ key }) => key === '投诉')!;
  expect(form.slots(indicator).map(({ input, cell, position, from }) => [input.name, cell, position, from])).toEqual([
    ['投诉数', 0, 0, undefined],
    ['名次', 1, undefined, 'rank'],
    ['参评单位数', 3, undefined, 'count'],
  ]);
  expect(judge(indicator, [2, 1, 3]).points).toBe('10');
  expect(judge(indicator, [2, null, 3])).toEqual({ text: '“名次”由各单位填的数得出，存下后再算。' });
  expect(judge(indicator, ['很多', null, 3]).text).toContain('“投诉数”应填');
});

test('demo data is complete, last year’s included; demo units have no facts that decide what concerns them', () => {
  const demo = demoAssessment(scheme, 3, 20);
  const { units: read } = assess(demo, scheme);
  expect(
    read.flatMap(({ name, entries }) =>
      [...entries].flatMap(([key, { state }]) => (state === 'missing' || state === 'refused' ? [`${name} ${key}`] : [])),
    ),
  ).toEqual(read.map(({ name }) => `${name} 窗口`));
  expect(read.length).toBe(20);
});
