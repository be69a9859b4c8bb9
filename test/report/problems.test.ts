// Findings name units; the list and the matrix are the same facts.
import type { TableBlock } from '../../src/report/block';
import { problemList, problemMatrix, problemsOf } from '../../src/report/problems';
import { chineseNumber, headingNumber } from '../../src/report/wording';
import { composeStatements } from '../../src/report/statement/compose';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { assessmentOf, exampleSource, mixedUnits, unit } from './example';

const tableOf = (blocks: readonly { block: string }[]): TableBlock => blocks.find((block) => block.block === 'table') as TableBlock;

test('findings without units are left out, and headings are numbered after that', () => {
  expect(problemsOf(exampleSource(mixedUnits()))).toEqual([
    {
      number: '（一）',
      heading: '重视不够',
      findings: [
        { text: '未明确责任部门', units: ['零分局', '丁校'] },
        { text: '没有公开信息', units: ['零分局'] },
      ],
    },
    { number: '（二）', heading: '安全不足', findings: [{ text: '网站存在漏洞', units: ['零分局'] }] },
  ]);
});

test('the number beside a finding is the length of its list', () => {
  const { rows } = tableOf(problemList(exampleSource(mixedUnits())).blocks);
  const findings = rows.flatMap((row) => ('cells' in row ? [row.cells] : []));
  expect(findings).toHaveLength(3);
  for (const [, , count, units] of findings) expect((units as { names: string[] }).names).toHaveLength(count as number);
});

test('a tick of the matrix stands for every name of the list and for nothing else', () => {
  const source = exampleSource(mixedUnits());
  const table = tableOf(problemMatrix(source)[0]!.blocks);
  const records = table.rows.flatMap((row) => ('cells' in row ? [row.cells] : []));
  const [sums] = records.splice(-1);
  const findings = problemsOf(source).flatMap((problem) => problem.findings);
  findings.forEach(({ units }, index) => {
    expect(records.filter((cells) => cells[index + 2] === '●').map((cells) => cells[1])).toEqual(units);
    expect(sums![index + 2]).toBe(units.length);
  });
  expect(records.map((cells) => cells.at(-1))).toEqual([3, 1]);
  expect(sums).toEqual(['合计', '2 个单位', 2, 1, 1, 4]);
});

test('units of a finding stand in the order that was asked for', () => {
  const units = ['湘潭大学', '吉首大学', '长沙学院'].map((name) => unit(name, [0, 0, 0]));
  const [problem] = problemsOf(exampleSource(units, 'pinyin'));
  expect(problem!.findings[0]!.units).toEqual(['长沙学院', '吉首大学', '湘潭大学']);
});

test('a namesake in another category is not accused', () => {
  const twins = [
    unit('同名校', [60, 0, 0], { observations: { duty: true, leak: true } }),
    unit('同名校', [60, 0, 0], { category: '乙类' }),
  ];
  const table = tableOf(problemMatrix(exampleSource(twins))[0]!.blocks);
  expect(table.rows.map((row) => ('cells' in row ? row.cells : []))).toEqual([
    ['甲类', '同名校', '●', 1],
    ['合计', '1 个单位', 1, 1],
  ]);
  const assessment = assessmentOf(twins);
  const papers = composeStatements(assessment, scoreAssessment(assessment), { year: 2022 }).parts.map(({ blocks }) =>
    JSON.stringify(blocks).includes('网站存在漏洞'),
  );
  expect(papers).toEqual([true, false]);
});

test('where nothing was found there is no matrix', () => {
  const source = exampleSource([unit('甲局', [60, 0, 0])]);
  expect(problemMatrix(source)).toEqual([]);
  expect(problemList(source).blocks).toEqual([{ block: 'remark', text: '没有发现问题。' }]);
});

test('headings are numbered as documents number them', () => {
  expect([1, 9, 10, 11, 19, 20, 21, 99].map(chineseNumber)).toEqual(['一', '九', '十', '十一', '十九', '二十', '二十一', '九十九']);
  expect(headingNumber(3)).toBe('（三）');
});
