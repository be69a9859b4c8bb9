// A rubric of deductions, accounts, levels and targets from end to end: its book in three modes, what is checked, functions, pane, command.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkbook } from '../../src/app/build';
import { openWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import { setOwnScheme } from '../../src/functions/open-workbook';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import type { Cell } from '../../src/model/cell';
import type { OpenBook } from '../../src/open-book/book';
import { unitForms, judge } from '../../src/taskpane/entry-form';
import type { FormulaMode } from '../../src/workbook/frame';
import type { PlanCell, SheetPlan } from '../../src/workbook/plan';
import { linesOfPieces } from '../../src/workbook/text-size';
import { everyBoard, everyFile, everyScheme, everySource, everyUnit } from '../cases/every-clause';
import { runCli } from '../cli/run-cli';
import { enter } from '../functions/excel';
import '../../src/functions/register';
import { shelfWith } from '../shelf';

const scheme = everyScheme();
const late = { 'late-reply': { points: 2, deductedIn: '备案报送' } };
const units = [
  everyUnit('甲局'),
  everyUnit('乙局', { vetoes: [4], entries: { 增长速度: [-40], 债务变动: [90], 档案等级: ['没有建档'] } }),
  everyUnit('丙局', { vetoes: [2], causes: late }),
  everyUnit('丁局', { vetoes: [3], entries: { 督查督办: [0, 6], 季度办结: [95, 95, 95, 95], 公文差错: [1] }, causes: late }),
];
const book = (formulas: FormulaMode, own = units) =>
  buildWorkbook({ scheme, year: 2023, units: own, formulas, demo: false, today: '2023-12-20' });
const sheetOf = (name: string, formulas: FormulaMode = 'native'): SheetPlan => book(formulas).sheets.find((each) => each.name === name)!;
const valueIn = (cell: PlanCell | undefined): Cell => (cell !== null && typeof cell === 'object' ? cell.value : (cell ?? null));

async function opened(own = units) {
  const host = await openXlsx(await createXlsx(book('native', own)));
  if (!host.ok) throw new Error(host.refusal.message);
  const read = await openWorkbook(host.value, shelfWith(scheme));
  if (!read.ok) throw new Error(read.refusal.message);
  return { book: read.value, ...validateWorkbook(read.value) };
}

const points: Record<string, number[]> = {
  备案报送: [7, 7, 7, 7],
  督查督办: [11, 11, 13, 15],
  安全管理: [3, 3, 3, 3],
  档案等级: [8, -2, 8, 8],
  群众满意: [7.5, 7.5, 7.5, 7.5],
  季度办结: [5.25, 5.25, 5.25, 10],
  招商到位: [11.25, 0, 11.25, 11.25],
  增长速度: [10.5, -3, 10.5, 10.5],
  债务变动: [10, -3, 10, 10],
  表彰奖励: [5, 5, 5, 5],
  改革创新: [2, 2, 2, 2],
  通报批评: [-6, -6, -6, -6],
  公文差错: [-3, -3, -3, 0],
};

test('points, totals and grades follow, whatever a veto does', () => {
  const { units: results } = everyBoard(units);
  for (const [key, expected] of Object.entries(points)) expect([key, results.map(({ scores }) => scores[key])]).toEqual([key, expected]);
  expect(results.map(({ total, grade, barred, capped }) => [total, grade, barred, capped?.grade])).toEqual([
    [71.5, '合格', undefined, undefined],
    [23.75, '不合格', undefined, undefined],
    [73.5, '合格', ['弄虚作假'], undefined],
    [83.25, '合格', undefined, '合格'],
  ]);
});

test.each(['score', 'native', 'values'] as const)('with %s the sheet of points holds them', (mode) => {
  const cells = sheetOf('得分_部门', mode).blocks.at(-1)!.cells;
  for (const [header, expected] of Object.entries(points)) {
    const at = cells[0]!.indexOf(header);
    expect([header, cells.slice(1).map((row) => valueIn(row[at]))]).toEqual([header, expected]);
  }
});

test('no formula is longer or nested deeper than Excel takes', () => {
  const depth = (formula: string): number => {
    let [open, deepest] = [0, 0];
    for (const sign of formula.replace(/"[^"]*"/gu, '')) {
      if (sign === '(') deepest = Math.max(deepest, ++open);
      else if (sign === ')') open--;
    }
    return deepest;
  };
  for (const mode of ['score', 'native'] as const) {
    const formulas = book(mode).sheets.flatMap(({ blocks }) =>
      blocks.flatMap(({ cells }) => cells.flat().flatMap((cell) => (cell !== null && typeof cell === 'object' ? [cell.formula] : []))),
    );
    expect(formulas.length).toBeGreaterThan(50);
    for (const formula of formulas) {
      expect(formula.length).toBeLessThan(8192);
      expect(depth(formula)).toBeLessThanOrEqual(64);
    }
  }
});

test('plain formulas read targets of the roster and numbers below 0 as numbers, in hidden columns', () => {
  const { blocks, hiddenColumns = [] } = sheetOf('得分_部门');
  const table = blocks.at(-1)!;
  const headers = table.cells[0] as string[];
  for (const [header, expected] of Object.entries({
    读数·应报信息数: 12,
    读数·年度任务: 800,
    读数·增幅目标: 5,
    读数·实际增幅: 3.5,
    读数·债务净增加额: -1.5,
  })) {
    const at = headers.indexOf(header);
    expect([header, valueIn(table.cells[1]![at])]).toEqual([header, expected]);
    expect(hiddenColumns).toContain(at);
  }
});

test('what is given back stops at the highest that an account may reach, and not at the weight', () => {
  const cells = sheetOf('得分_部门').blocks.at(-1)!.cells;
  const cell = cells[4]![cells[0]!.indexOf('督查督办')] as { formula: string };
  expect(cell.formula).not.toContain('MIN(10,');
  const { assessment } = everyBoard(units);
  expect(assessment.units.map(({ givenBack }) => givenBack.get('督查督办')?.[0]?.points)).toEqual([undefined, undefined, 2, 2]);
});

test('what is given back stops at a ceiling above the weight, in the engine and in the sheet', () => {
  const held = everyScheme({}, (file) => void (file.categories[0].groups[0].indicators[1].rule.ceiling = 12));
  const own = [0, 1, 2].map((overdue) => everyUnit(`${overdue}局`, { entries: { 督查督办: [overdue, 4] }, causes: late }));
  expect(everyBoard(own, held).units.map(({ scores }) => scores.督查督办)).toEqual([12, 12, 10]);
  const { sheets } = buildWorkbook({ scheme: held, year: 2023, units: own, formulas: 'native', demo: false, today: '2023-12-20' });
  const cells = sheets.find(({ name }) => name === '得分_部门')!.blocks.at(-1)!.cells;
  const cell = cells[1]![cells[0]!.indexOf('督查督办')] as { formula: string };
  expect(cell.formula).toContain('MIN(12,ROUND(');
});

test('the roster asks for targets, the entry sheet for levels from a list, marks within bounds and every period', () => {
  const roster = sheetOf('名册');
  expect(roster.tables![0]!.columns).toEqual(expect.arrayContaining(['应报信息数', '年度任务', '增幅目标']));
  const entry = sheetOf('录入_部门');
  const headers = entry.tables![0]!.columns;
  expect(headers).not.toEqual(expect.arrayContaining(['年度任务']));
  for (const name of ['第一季度', '第二季度', '第三季度', '第四季度']) expect(headers).toContain(`${name}·按期办结率`);
  const checkOf = (title: string) => entry.validations!.find((each) => each.prompt?.title === title)!;
  expect(JSON.stringify(checkOf('档案等级·档案管理等级'))).toContain('没有建档');
  expect(checkOf('安全管理·整改不力扣分').prompt!.text).toMatch(/0.*2.*6.*\n条文：发生一般事故/u);
  expect(checkOf('债务变动·债务净增加额').prompt!.text).toMatch(/负数/u);
  for (const indicator of everyFile.categories[0]!.groups.flatMap(({ indicators }) => indicators))
    expect(entry.validations!.some(({ prompt }) => prompt?.text.includes(indicator.clause.slice(0, 12)))).toBe(true);
});

test('what cannot be is found cell by cell, with the remedy', async () => {
  const { issues } = await opened([
    everyUnit('甲局', {
      attributes: { 年度任务: -5, 增幅目标: '很高' },
      entries: { 安全管理: [1, '是', 1], 档案等级: ['甲'], 备案报送: ['否', 1.5, 10], 群众满意: [101], 债务变动: ['-'] },
    }),
  ]);
  const said = issues.map(({ message }) => message).join('\n');
  for (const text of ['年度任务', '增幅目标', '整改不力扣分', '档案管理等级', '信息差错', '满意率', '债务净增加额'])
    expect(said).toContain(text);
  expect(said).toMatch(/整改不力扣分”[^\n]*0[^\n]*2[^\n]*6/u);
  expect(said).toContain('“优”、“良”、“一般”、“没有建档”之一');
});

test('a complete book has nothing to be checked', async () => {
  const { issues } = await opened();
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('SCORE and its family', () => {
  beforeEach(() => setOwnScheme(scheme));
  afterEach(() => setOwnScheme(undefined));

  test('take targets first, then values as the clause states them', () => {
    expect(enter('SCORE', '部门', '备案报送', 12, '是', 9, 0)).toBe(0);
    expect(enter('SCORE', '部门', '增长速度', -2, -20)).toBe(-3);
    expect(enter('SCORE', '部门', '督查督办', 0, 30)).toBe(25);
    expect(enter('SCORE', '部门', '季度办结', [[95, 90, 60, 61]])).toBe(5.25);
    expect(enter('SCORE', '部门', '表彰奖励', 0, 1, 0, '是')).toBe(4);
  });

  test('explain, with the floor where it held', () => {
    expect(enter('SCORE.EXPLAIN', '部门', '备案报送', 12, '是', 9, 0)).toBe(
      '10 分起；未按时备案：是，扣 5 分；信息差错 9 条 × 1 分 = 9 分，最多扣 3 分，扣 3 分；应做 12 篇，已报信息数 0 篇，少 12 篇 × 0.5 分 = 6 分，最多扣 4 分，扣 4 分；扣完为止，得 0 分（满分 10 分）；条文理解选用“扣完为止”。',
    );
    expect(enter('SCORE.EXPLAIN', '部门', '增长速度', 5, 3.5)).toBe(
      '12 分起；实际增幅 3.5%，增幅目标 5%，低 1.5 个百分点，1.5 × 1 分，扣 1.5 分，得 10.5 分（满分 15 分）。',
    );
  });

  test('check, and say what there is to be had', () => {
    expect(enter('SCORE.CHECK', '部门', '安全管理', 1, '是', 2.5)).toBe('通过');
    expect(enter('SCORE.CHECK', '部门', '安全管理', 1, '是', 1)).toContain('整改不力扣分');
    expect(enter('SCORE.MAX', '部门', '督查督办')).toBe(10);
    expect(enter('SCORE.MAX', '部门', '改革创新')).toMatchObject({ message: expect.stringContaining('分值') as string });
  });

  test('add up points beyond the weight and below 0, and refuse what no rule gives', () => {
    const own = (unit: number): number[] => Object.values(points).map((each) => each[unit]!);
    expect(enter('SCORE.TOTAL', '部门', [own(0)])).toBe(71.5);
    expect(enter('SCORE.TOTAL', '部门', [own(3)])).toBe(83.25);
    const with4 = (points4: number) => own(0).map((each, at) => (at === 3 ? points4 : each));
    expect(enter('SCORE.TOTAL', '部门', [with4(-2)])).toBe(61.5);
    expect(enter('SCORE.TOTAL', '部门', [with4(11)])).toMatchObject({ message: expect.stringContaining('不能超过它的分值 10') as string });
    expect(enter('SCORE.TOTAL', '部门', [with4(-3)])).toMatchObject({ message: expect.stringContaining('不能小于 -2') as string });
  });

  test('score a table at once', () => {
    const header = ['年度任务', '招商到位', '档案等级', '债务变动', '季度办结·第一季度·按期办结率', '季度办结', null, null];
    const rows = [
      [800, 600, '良', -1.5, 95, 90, 60, 61],
      [800, 900, '没有建档', 51, 0, 0, 0, 60.5],
    ];
    expect(enter('SCORE.BATCH', '部门', [header], rows)).toEqual([
      [11.25, 8, 10, 5.25],
      [15, -2, -3, 1],
    ]);
  });
});

test('the pane shows targets as facts of the unit and judges what is typed', async () => {
  const { book: read, assessment } = await opened();
  const form = unitForms({ book: read, assessment } as OpenBook)[0]!;
  const indicator = (key: string) => form.category.indicators.find((each) => each.key === key)!;
  expect(form.slots(indicator('备案报送')).map(({ input, cell }) => [input.name, cell])).toEqual([
    ['应报信息数', 12],
    ['未按时备案', '否'],
    ['信息差错', 2],
    ['已报信息数', 10],
  ]);
  expect(judge(indicator('增长速度'), [5, -20]).points).toBe('-3');
  expect(judge(indicator('安全管理'), [1, '是', 1]).text).toMatch(/整改不力扣分.*2/u);
});

test('rows of the rules are high enough for formulas that do not break', () => {
  const { blocks, widths, heights } = sheetOf('规则');
  const table = blocks.at(-1)!;
  const heightOf = (own: number): number => heights!.find(({ row }) => row === own)?.points ?? 0;
  const formulas = table.cells.map((row, index) => ({ text: row[5], row: table.row + index }));
  const long = formulas.find(({ text }) => String(text).includes('第四季度'))!;
  expect(linesOfPieces(String(long.text), widths[5]! * 1.12)).toBeGreaterThanOrEqual(16);
  for (const { text, row } of formulas.slice(2))
    expect(heightOf(row)).toBeGreaterThanOrEqual(Math.min(409, linesOfPieces(String(text), widths[5]! * 1.12) * 15));
});

test('a line of a formula holds no more than whole pieces', () => {
  expect(linesOfPieces('IF(AAAAAAAA,1) IF(BBBBBBBB,1)', 17.5)).toBe(2);
  expect(linesOfPieces('甲IF(AAAAAAAA,1)乙IF(BBBBBBBB,1)', 16.5)).toBe(4);
  expect(linesOfPieces('A'.repeat(40), 21.5)).toBe(2);
  expect(linesOfPieces('甲乙丙丁，戊', 9.5)).toBe(2);
});

describe('from the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-every-'));
  const inFolder = (name: string): string => join(folder, name);
  const own = ['--rubric', inFolder('rubric.json')];
  beforeAll(() => {
    writeFileSync(inFolder('rubric.json'), JSON.stringify(everyFile));
    writeFileSync(inFolder('source.md'), everySource);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['score', 'native', 'values'])('a demonstration with %s is complete, checked, reported', async (mode) => {
    const file = inFolder(`${mode}.xlsx`);
    expect((await runCli(['template', ...own, '--demo', '--units', '5', '--formulas', mode, '--out', file])).code).toBe(0);
    expect(await runCli(['validate', file, ...own])).toMatchObject({ code: 0, out: expect.stringContaining('没有发现问题') as string });
    const [result, notice, statements] = ['结果.xlsx', '通报.docx', '反馈单.docx'].map((name) => inFolder(`${mode}${name}`)) as [
      string,
      string,
      string,
    ];
    const ran = await runCli(['report', file, ...own, '--out', result, '--notice', notice, '--statements', statements]);
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('参评') as string });
    for (const made of [result, notice, statements]) expect(readFileSync(made).length).toBeGreaterThan(5000);
  });

  test('score takes lines of it', async () => {
    const line = JSON.stringify({ scheme: 'every-clause', category: '部门', indicator: '招商到位', values: [800, 600] });
    const { out } = await runCli(['score', ...own], `${line}\n`);
    expect(JSON.parse(out)).toMatchObject({ score: 11.25, max: 15 });
  });
});
