// The ranking shows every unit once, as what it is.
import type { TableBlock } from '../../src/report/block';
import { rankings } from '../../src/report/ranking';
import { scoreTables } from '../../src/report/scores';
import { sourceOf } from '../../src/report/source';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { assessmentOf, exampleSource, mixedUnits, unit } from './example';

function tableOf(section: { blocks: readonly { block: string }[] } | undefined): TableBlock {
  return section!.blocks.find((block) => block.block === 'table') as TableBlock;
}

function rowsOf(table: TableBlock): unknown[][] {
  return table.rows.map((row) => ('cells' in row ? [...row.cells] : []));
}

test('ranked units come first, ties share a place, and units without a rank stand below with the reason', () => {
  const [first] = rankings(exampleSource(mixedUnits()));
  expect(tableOf(first).columns.map(({ title }) => title)).toEqual([
    '名次',
    '单位',
    '公开（60）',
    '服务（40）',
    '加分项（5）',
    '总分',
    '等次',
    '说明',
  ]);
  expect(rowsOf(tableOf(first))).toEqual([
    [1, '甲局', 60, 40, 5, 105, '优秀', ''],
    [2, '丙局', 50, 30, 0, 80, '优秀', ''],
    [2, '乙局', 50, 30, 0, 80, '优秀', ''],
    [4, '零分局', 0, 0, 0, 0, '—', ''],
    ['单项否决', '否决局', 60, 40, 0, 100, '不合格', '单项否决：泄密'],
    ['未录完', '缺项局', { value: '未录完', tone: 'todo' }, 40, 0, '—', '—', '还缺 信息公开：数量'],
    ['不参评', '未报局', 60, 40, 0, '—', '不参评', '未上报总结'],
  ]);
});

test('every category has its own ranking, and one without units has none', () => {
  expect(rankings(exampleSource(mixedUnits())).map(({ name }) => name)).toEqual(['排名_甲类', '排名_乙类']);
  expect(rankings(exampleSource([unit('甲局', [60, 0, 0])])).map(({ name }) => name)).toEqual(['排名_甲类']);
});

test('the column for reasons is left out when every unit is ranked', () => {
  const [only] = rankings(exampleSource([unit('甲局', [60, 0, 0])]));
  expect(tableOf(only).columns.map(({ title }) => title)).not.toContain('说明');
});

test('not entered, wrongly entered and zero are different things in the table of scores', () => {
  const source = exampleSource([
    unit('零分局', [0, 0, 0]),
    unit('缺项局', [null, 0, 0]),
    { ...unit('错填局', [0, 0, 0]), entries: { 信息公开: ['三条'], 办事服务: [0], 创新: [0] } },
  ]);
  expect(rowsOf(tableOf(scoreTables(source)[0])).map((row) => row[1])).toEqual([
    0,
    { value: '未录入', tone: 'todo' },
    { value: '填写有误', tone: 'problem' },
  ]);
});

test('a scheme that gives no grades has no column for them', () => {
  const assessment = assessmentOf([unit('甲局', [60, 0, 0])]);
  const { data, categories } = assessment.scheme;
  const scheme = (change: object) => ({
    ...assessment.scheme,
    data: { ...data, honours: [], gates: [], ...change },
    categories: categories.map((each) => ({ ...each, data: { ...each.data, vetoes: undefined } })),
  });
  const titles = (change: object): string[] => {
    const own = { ...assessment, scheme: scheme(change) };
    return tableOf(rankings(sourceOf(own, scoreAssessment(own), { order: 'roster', year: 2022 }))[0]).columns.map(({ title }) => title);
  };
  expect(titles({})).toEqual(['名次', '单位', '公开（60）', '服务（40）', '加分项（5）', '总分']);
  expect(titles({ honours: data.honours })).toContain('等次');
  expect(titles({ gates: data.gates })).toContain('等次');
});

test('half a point survives to the table unrounded', () => {
  const [only] = rankings(exampleSource([unit('甲局', [40, 399, 0])]));
  expect(rowsOf(tableOf(only))[0]![5]).toBe(79.9);
});
