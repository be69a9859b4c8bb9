// The sheet of rules: a reviewer can hold formula, parameters and example against the clause, for every indicator of every rubric.
import { inWords } from '../../../src/formula/in-words';
import type { Indicator } from '../../../src/rubric/tree';
import { rulesSheet } from '../../../src/workbook/clause/rules-sheet';
import { allForms } from '../../../src/workbook/form';
import { shelf } from '../../shelf';
import { bundled } from '../sample-book';

const indicator = (scheme: string, category: string, name: string): Indicator =>
  bundled(scheme)
    .categories.find((each) => each.name === category)!
    .indicators.find((each) => each.name === name)!;

const formulaText = ({ formula, inputs }: Indicator): string =>
  inWords(
    formula,
    inputs.map(({ name }) => name),
  );

function rowsOf(id: string): (readonly unknown[])[] {
  const scheme = bundled(id);
  return [...rulesSheet({ scheme, year: 2023, demo: false }, allForms(scheme)).blocks.at(-1)!.cells];
}

test('a formula is shown with the names of its inputs, without rounding and without the spellings of yes', () => {
  expect(formulaText(indicator('hunan-2022', '高校', '信息公开'))).toBe('MIN(15,MIN([开设项数],3)×5)');
  expect(formulaText(indicator('hunan-2022', '高校', '信息更新'))).toMatch(/^IF\(\[没有空白栏目\]=是,/u);
  expect(formulaText(indicator('suizhou-2023-jixiao', '县市区', '数据发布'))).toBe(
    'IF([该指标不得分]=是,0,3×(30×[栏目体系]+20×[数据查询]+20×[可视化解读]+30×[内容与名称一致])÷100)',
  );
  for (const { categories } of shelf.ids.map((id) => bundled(id)))
    for (const each of categories.flatMap(({ indicators }) => indicators))
      expect(formulaText(each)).not.toMatch(/ROUND|MATCH|TRIM|[*]|\/|>=|<=/u);
});

test.each(shelf.ids)('every indicator of %s has its clause, kind, parameters, formula and an example with points', (id) => {
  const rows = rowsOf(id);
  const indicators = bundled(id).categories.flatMap((category) =>
    category.parts.flatMap(({ groups }) => groups.flatMap((group) => group.indicators)),
  );
  const filled = rows.slice(1).filter((row) => row[1] !== null);
  expect(filled).toHaveLength(indicators.length);
  for (const [index, { name, clause, kind, rule, weight, inputs }] of indicators.entries()) {
    const [path, , text, title, terms, formula, example] = filled[index]! as string[];
    expect(path).toContain(name);
    expect([text, title]).toEqual([clause, kind.title]);
    expect(terms!.length).toBeGreaterThan(3);
    for (const { name: input } of inputs) expect(formula).toContain(`[${input}]`);
    expect(example).toMatch(/(得|计) -?[\d.]+ 分/u);
    // Percentages of the whole need not be said again.
    for (const number of kind.numbers(rule, weight)) expect(terms).toContain(String(number));
  }
});

test('an example shows more of a rule than none of its points', () => {
  const row = rowsOf('hunan-2022').find(([path]) => path === '政务公开 / 信息公开')!;
  expect(row[6]).toMatch(/开设项数=[12]\n.*得 [24] 分/u);
});
