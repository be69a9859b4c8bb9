// Reports of a scheme with parts, states, deductions and duties: each of them is said to the reader.
import { demoAssessment } from '../../src/app/demo';
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import { textOfSpans, type Section, type TableBlock } from '../../src/report/block';
import { reportOf } from '../../src/report/report';
import { composeStatements } from '../../src/report/statement/compose';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { bundled } from '../cases/units';

const kaoping = bundled('suizhou-2023-kaoping');
const jixiao = bundled('suizhou-2023-jixiao');

function reportAnd(scheme = kaoping, change: (unit: UnitInput) => Partial<UnitInput> = () => ({})) {
  const demo = demoAssessment(scheme);
  const assessment = assess({ ...demo, units: demo.units.map((unit) => ({ ...unit, ...change(unit) })) }, scheme);
  const scoreboard = scoreAssessment(assessment);
  return { assessment, scoreboard, sections: reportOf(assessment, scoreboard, { order: 'roster', year: 2023, made: '2023年12月20日' }) };
}

const tableOf = (sections: readonly Section[], name: string): TableBlock =>
  sections.find((section) => section.name === name)!.blocks.find((block) => block.block === 'table') as TableBlock;
const cellsOf = (table: TableBlock, unit: string): unknown[] =>
  table.rows.flatMap((row) => ('cells' in row && row.cells.includes(unit) ? [row.cells] : []))[0] as unknown[];

test('the ranking shows parts with their weights, the outside deduction, what could be reached, and who is barred', () => {
  const { sections, scoreboard } = reportAnd(kaoping, ({ name }) => (name === '市教育局' ? { externalDeduction: 1.5, vetoes: [1] } : {}));
  const table = tableOf(sections, '排名_市直部门');
  expect(table.columns.map(({ title }) => title)).toEqual([
    '名次',
    '单位',
    '平台测评（70%）',
    '日常测评（30%）',
    '第三方评估扣分',
    '基础分最多可得',
    '总分',
    '说明',
  ]);
  const result = scoreboard.units.find(({ name }) => name === '市教育局')!;
  expect(cellsOf(table, '市教育局')).toEqual([
    result.rank,
    '市教育局',
    result.parts!['平台测评'],
    result.parts!['日常测评'],
    1.5,
    95.8,
    result.total,
    '不能评优：考核材料弄虚作假；扣 1.5 分',
  ]);
});

test('where every unit can reach the same, nothing is said of it', () => {
  expect(tableOf(reportAnd().sections, '排名_县市区').columns.map(({ title }) => title)).not.toContain('基础分最多可得');
});

test('a penalty group is shown as what it takes', () => {
  const { sections } = reportAnd(jixiao, ({ name, entries }) => (name === '随县' ? { entries: { ...entries, 通报曝光: [0, 1, 0] } } : {}));
  const table = tableOf(sections, '排名_县市区');
  const column = table.columns.findIndex(({ title }) => title === '扣分指标（−10）');
  expect(cellsOf(table, '随县')[column]).toBe(-3);
  expect(tableOf(sections, '得分_县市区').columns.map(({ title }) => title)).toContain('通报曝光（-6）');
});

test('the overview names what was drawn, with the seed', () => {
  const { sections } = reportAnd();
  const { draws } = demoAssessment(kaoping);
  const list = sections[0]!.blocks.find((block) => block.block === 'list');
  expect(list).toMatchObject({
    items: draws!.map(({ unit, drawn }) => ({ label: expect.stringContaining(unit ?? '领域') as string, names: drawn })),
  });
  expect(list).toMatchObject({
    items: expect.arrayContaining([{ label: '基层政务公开标准化规范化领域，随机种子 2022', names: draws![0]!.drawn }]) as unknown,
  });
  expect(draws![0]!.drawn).toHaveLength(15);
});

function statement(
  scheme: typeof kaoping,
  unit: string,
  change: (unit: UnitInput) => Partial<UnitInput> = () => ({}),
): { summary: string; table: TableBlock } {
  const { assessment, scoreboard } = reportAnd(scheme, change);
  const category = assessment.units.find(({ name }) => name === unit)!.category.name;
  const [part] = composeStatements(assessment, scoreboard, { year: 2023, units: [{ category, name: unit }] }).parts;
  const summary = part!.blocks.find((block) => block.block === 'paragraph')!;
  return {
    summary: summary.block === 'paragraph' ? textOfSpans(summary.spans) : '',
    table: part!.blocks.find((block) => block.block === 'table') as TableBlock,
  };
}

test('a statement tells parts, deduction, what does not concern the unit and what it could reach', () => {
  const { summary, table } = statement(kaoping, '市公安局', () => ({ externalDeduction: 2 }));
  expect(summary).toMatch(
    /总分 [\d.]+ 分，其中平台测评 [\d.]+ 分（权重 70%）、日常测评 [\d.]+ 分（权重 30%），第三方评估扣分 2 分。不适用 3 项，不计分；其余指标的基础分最多可得 94.4 分，按适用的分值折算。/u,
  );
  expect(cellsOf(table, '重大建设项目')).toEqual([
    '重大建设项目',
    expect.any(String),
    '—',
    { value: '不适用', tone: 'muted' },
    null,
    '—',
    '不适用于本单位，不计分也不扣分',
    '—',
  ]);
  const [platform, daily] = table.rows.flatMap((row) => ('cells' in row && String(row.cells[0]).endsWith('合计') ? [row.cells] : []));
  expect([platform![0], daily![0]]).toEqual(['平台测评合计', '日常测评合计']);
  // 8 of 100 points do not apply: what was got of 92 is rescaled before it counts.
  const counted = Number(/平台测评 ([\d.]+) 分/u.exec(summary)![1]);
  expect(platform![2]).toBe(92);
  expect(counted).toBeCloseTo((Number(platform![3]) / 92) * 100, 1);
  expect(platform![6]).toBe(`计入总分 ${counted} 分`);
  expect(daily![6]).toBe('');
  expect(table.rows.flatMap((row) => ('heading' in row ? [row.heading] : []))[0]).toMatch(
    /^平台测评 · 主动公开（70 分，其中适用 62 分，得 [\d.]+ 分）$/u,
  );
});

test('a statement tells the unit its own duties, and what it need not show', () => {
  const { table } = statement(jixiao, '市公安局');
  expect(cellsOf(table, '查询服务')[1]).toContain('本单位（附录4:公共查询服务目录公开信息）：营业性射击场查询');
  const field = '公共资源交易';
  const exempt = statement(kaoping, '曾都区', ({ name }) => (name === '曾都区' ? { attributes: { 主城区: '是' } } : {}));
  expect(cellsOf(exempt.table, field)[1]).toContain('本单位不查：补充耕地指标交易信息');
  expect(cellsOf(statement(kaoping, '随县').table, field)[1]).not.toContain('本单位不查');
});
