// What has no weight is said in words, or left blank; what a veto caps or zeroes is said where people look for it.
import { enter } from '../functions/excel';
import { assess } from '../../src/assessment/assess';
import { setOwnScheme } from '../../src/functions/open-workbook';
import '../../src/functions/register';
import { atOnce } from '../../src/model/pieces';
import { textOfSpans, type Block } from '../../src/report/block';
import { rankings } from '../../src/report/ranking';
import { scoreTables, explanations } from '../../src/report/scores';
import { sourceOf } from '../../src/report/source';
import { composeStatements } from '../../src/report/statement/compose';
import { bandScale, scoreBandsOf, statisticsOf } from '../../src/report/statistics';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { officialColumns } from '../../src/workbook/clause/clause-columns';
import { allForms } from '../../src/workbook/form';
import { titlesOf } from '../../src/workbook/entry/columns/of-indicator';
import { aroundScheme, fullUnit } from '../cases/around-rubric';

const scheme = aroundScheme();
const assessment = assess(
  {
    scheme: scheme.id,
    units: [
      fullUnit('甲单位', { entries: { 表扬: ['是'] } }),
      fullUnit('乙单位', { vetoes: [3, 4] }),
      fullUnit('丙单位', { vetoes: [5], entries: { 表扬: ['是'] } }),
    ],
  },
  scheme,
);
const board = scoreAssessment(assessment);
const source = sourceOf(assessment, board, { order: 'roster', year: 2023 });
const [category] = scheme.categories;
const praise = category!.indicators.find(({ name }) => name === '表扬')!;

function tableIn(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.block === 'table' ? [block] : []))[0]!;
}

const rowsOf = (blocks: readonly Block[]) => tableIn(blocks).rows.flatMap((row) => ('cells' in row ? [row.cells] : []));

test('headers of tables', () => {
  expect(tableIn(rankings(source)[0]!.blocks).columns.map(({ title }) => title)).toEqual([
    '名次',
    '单位',
    '公开（1000）',
    '加分',
    '扣分（−80）',
    '总分',
    '等次',
    '说明',
  ]);
  expect(tableIn(scoreTables(source)[0]!.blocks).columns.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['主动公开（600）', '表扬']),
  );
});

test('the reason in the ranking names what is capped and zeroed', () => {
  const reasons = new Map(rowsOf(rankings(source)[0]!.blocks).map((cells) => [cells[1], cells.at(-1)]));
  expect(reasons.get('乙单位')).toBe('最高评为“合格”：处分；“主动公开”不得分：公开不实');
  expect(reasons.get('丙单位')).toBe('最高评为“良好”：市级通报；“表扬”“信息”不得分：市级通报');
});

test('explanations: no weight, and no points by a veto', () => {
  const rows = rowsOf(atOnce(explanations(source))[0]!.blocks);
  expect(rows.find(([unit, key]) => unit === '甲单位' && key === '表扬')).toEqual(['甲单位', '表扬', 40, '不设分值', '受到表扬：是']);
  expect(rows.find(([unit, key]) => unit === '丙单位' && key === '表扬')).toEqual([
    '丙单位',
    '表扬',
    0,
    '不设分值',
    '出现“市级通报”，本项不得分',
  ]);
});

test('the statement', () => {
  const [first, second] = composeStatements(assessment, board, { year: 2023 }).parts.map(({ blocks }) => blocks);
  const words = (blocks: readonly { block: string }[]) =>
    (blocks as Block[]).flatMap((block) => (block.block === 'paragraph' ? [textOfSpans(block.spans)] : []))[0];
  expect(words(first!)).toContain('总分 1046 分，其中基础分 1006 分，加分 40 分；等次：优秀。基础分最多可得 1006 分，加分不封顶。');
  expect(words(second!)).toContain('；最高评为“合格”：处分；等次：不合格。');
  const headings = tableIn(first as Block[]).rows.flatMap((row) => ('heading' in row ? [row.heading] : []));
  expect(headings).toEqual(['公开（1000 分，得 1000 分）', '加分（得 40 分）', '扣分（最多扣 80 分，得 0 分）']);
});

test('statistics have no rate of nothing', () => {
  const { groups, indicators } = statisticsOf(category!, board.units);
  expect(groups.map(({ group, rate }) => [group.name, rate === null])).toEqual([
    ['公开', false],
    ['加分', true],
  ]);
  expect(indicators.find(({ indicator }) => indicator === praise)).toMatchObject({ rate: null, full: null, lost: null });
});

test.each([
  [1000, [], 100, 1000],
  [120, [], 10, 120],
  [50, [], 5, 50],
  [null, [-3, 12, 46], 2, Infinity],
])('bands for full marks of %s', (fullMarks, totals, step, top) => {
  expect(bandScale(fullMarks, totals)).toEqual({ step, top });
});

test('totals below 0 stand in bands like any other', () => {
  expect(scoreBandsOf([-3, 4], { step: 5, top: Infinity })).toEqual([
    { from: -5, to: 0, count: 1 },
    { from: 0, to: 5, count: 1 },
  ]);
});

test('official table, entry sheet and SCORE.MAX', () => {
  const form = allForms(scheme)[0]!;
  const columns = officialColumns(form);
  expect(columns.find(({ holds }) => holds === 'weight')!.valueOf(praise)).toBeNull();
  expect(columns[0]!.valueOf(praise)).toBe('加分');
  expect(titlesOf(praise).band).toMatchObject({ title: '表扬\n不设分值' });
  setOwnScheme(scheme);
  expect(enter('SCORE.MAX', '部门', '主动公开')).toBe(600);
  expect(enter('SCORE.MAX', '部门', '表扬')).toEqual({ error: '#VALUE!', message: expect.stringContaining('“表扬”在评估细则里不设分值') });
  expect(enter('SCORE.GRADE', '部门', -70)).toBe('不合格');
  expect(enter('SCORE.TOTAL', '部门', [[600, 400, 40, 50, 0, -60]])).toBe(1036);
  expect(enter('SCORE.TOTAL', '部门', [[600, 400, 41, 50, 0, 0]])).toEqual({
    error: '#VALUE!',
    message: expect.stringContaining('不能大于 40'),
  });
});
