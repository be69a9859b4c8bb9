// Unit statements: the points of the scoreboard, what was lost and why, and what would reach the most.
import type { UnitInput } from '../../../src/assessment/assessment';
import { assess } from '../../../src/assessment/assess';
import { textOfSpans, type TableBlock } from '../../../src/report/block';
import type { DocumentPart } from '../../../src/report/document';
import { composeStatements } from '../../../src/report/statement/compose';
import { scoreAssessment } from '../../../src/scoring/score-assessment';
import { fullUnit, hunan } from '../../cases/units';
import { assessmentOf, mixedUnits, unit } from '../example';

const year = 2022;

function partsOf(units: UnitInput[]): readonly DocumentPart[] {
  const assessment = assessmentOf(units);
  return composeStatements(assessment, scoreAssessment(assessment), { year }).parts;
}

function tableOf({ blocks }: DocumentPart): TableBlock {
  return blocks.find((block) => block.block === 'table')!;
}

/** The cells of an indicator's row. */
function rowOf(part: DocumentPart, indicator: string): readonly unknown[] {
  const rows = tableOf(part).rows.flatMap((row) => ('cells' in row ? [row.cells] : []));
  return rows.find(([name]) => name === indicator)!;
}

const summaryOf = ({ blocks }: DocumentPart): string =>
  blocks.flatMap((block) => (block.block === 'paragraph' ? [textOfSpans(block.spans)] : []))[0]!;

test('there is one statement for each unit, in roster order within its category', () => {
  const names = partsOf(mixedUnits()).map(({ blocks }) => blocks.find((block) => block.block === 'addressees')!.text);
  expect(names).toEqual(['丙局：', '甲局：', '否决局：', '未报局：', '缺项局：', '零分局：', '乙局：', '丁校：']);
});

test('single statements are the same as those of all', () => {
  const assessment = assessmentOf(mixedUnits());
  const board = scoreAssessment(assessment);
  const all = composeStatements(assessment, board, { year }).parts;
  expect(composeStatements(assessment, board, { year, units: [{ category: '乙类', name: '丁校' }] }).parts).toEqual([all[7]]);
  expect(composeStatements(assessment, board, { year, units: [{ category: '甲类', name: '丁校' }] }).parts).toEqual([]);
});

test('a row gives clause, attainable, points, loss, entries, reason and an example of full marks', () => {
  const [part] = partsOf([unit('甲局', [50, 400, 0])]);
  expect(rowOf(part!, '信息公开')).toEqual([
    '信息公开',
    '每 1 项计 1 分',
    60,
    50,
    10,
    '数量 50 项',
    '数量 50 项 × 1 分 = 50 分',
    '数量 60 项',
  ]);
  expect(rowOf(part!, '办事服务').slice(2, 5)).toEqual([40, 40, 0]);
  expect(rowOf(part!, '办事服务').at(-1)).toBe('—');
  expect(rowOf(part!, '合计')).toEqual(['合计', '', 105, 90, 15, '', '', '']);
  expect(tableOf(part!).rows.filter((row) => 'heading' in row)).toEqual([
    { heading: '公开（60 分，得 50 分）' },
    { heading: '服务（40 分，得 40 分）' },
    { heading: '加分项（5 分，得 0 分）' },
  ]);
});

test('points and losses add up to what is attainable, for every unit and indicator', () => {
  for (const part of partsOf(mixedUnits())) {
    for (const row of tableOf(part).rows) {
      if (!('cells' in row)) continue;
      const [, , most, points, lost] = row.cells;
      if (typeof points === 'number') expect((points + Number(lost)).toFixed(9)).toBe(Number(most).toFixed(9));
      else expect(lost).toBeNull();
    }
  }
});

test('what is attainable is what the clause gives, even where the weight is more', () => {
  const assessment = assess({ scheme: 'hunan-2022', units: [fullUnit('直属单位', '甲中心')] }, hunan);
  const [part] = composeStatements(assessment, scoreAssessment(assessment), { year }).parts;
  expect(rowOf(part!, '安全通报').slice(2, 5)).toEqual([4, 4, 0]);
  expect(rowOf(part!, '安全通报')[1]).toMatch(/\n条文理解：.*从几分起扣？按条文，4 分起扣。$/u);
  expect(summaryOf(part!)).toMatch(/。基础分最多可得 94 分，加分最多 5 分。$/u);
  expect(rowOf(part!, '合计').slice(2, 5)).toEqual([99, 99, 0]);
});

test('the example of full marks keeps the unit’s own attributes', () => {
  const college = fullUnit('高校', '甲学院', { attributes: { 办学层次: '专科高职' }, entries: { 微信排行榜: ['未上榜'] } });
  const assessment = assess({ scheme: 'hunan-2022', units: [college] }, hunan);
  const [part] = composeStatements(assessment, scoreAssessment(assessment), { year }).parts;
  expect(rowOf(part!, '微信排行榜')).toMatchObject({ 3: 0, 4: 2, 5: '办学层次 专科高职；名次 未上榜', 7: '名次 1' });
});

test('a rate that the clause counts in 分 is shown in 分, and not in percent as well', () => {
  const [cases, rate] = [3, 90.6];
  const assessment = assess(
    { scheme: 'hunan-2022', units: [fullUnit('直属单位', '甲中心', { entries: { 教育阳光服务: [cases, rate] } })] },
    hunan,
  );
  const [part] = composeStatements(assessment, scoreAssessment(assessment), { year }).parts;
  expect(rowOf(part!, '教育阳光服务')[5]).toBe('处理件数 3 件；满意率 90.6 分');
});

test('every state is told apart in the summary', () => {
  const summaries = partsOf(mixedUnits()).map(summaryOf);
  expect(summaries[1]).toBe(
    '现将你单位2022年度政务公开工作评估情况反馈如下：总分 105 分，其中基础分 100 分，加分 5 分；等次：优秀。基础分最多可得 100 分，加分最多 5 分。',
  );
  expect(summaries[2]).toContain('总分 100 分，其中基础分 100 分；单项否决：泄密；等次：不合格。');
  expect(summaries[3]).toContain('不参评（未上报总结），没有总分和等次。');
  expect(summaries[4]).toContain('未录完（还缺 信息公开：数量），没有总分和等次。');
  expect(summaries[5]).toContain('总分 0 分，其中基础分 0 分。');
});

test('a blank is not 0: neither points nor loss are stated', () => {
  const part = partsOf(mixedUnits())[4]!;
  expect(rowOf(part, '信息公开').slice(3)).toEqual([{ value: '未录入', tone: 'todo' }, null, '—', '还没有录入：数量', '数量 60 项']);
  expect(rowOf(part, '合计').slice(3, 5)).toEqual(['未录完', null]);
});

test('findings about the unit follow, and only its own', () => {
  const [zero, other] = [partsOf(mixedUnits())[5]!, partsOf(mixedUnits())[1]!];
  const words = (part: DocumentPart): string[] =>
    part.blocks.flatMap((block) => (block.block === 'paragraph' ? [textOfSpans(block.spans)] : []));
  expect(words(zero).slice(1)).toEqual(['1. 未明确责任部门。', '2. 没有公开信息。', '3. 网站存在漏洞。']);
  expect(words(other)).toHaveLength(1);
});
