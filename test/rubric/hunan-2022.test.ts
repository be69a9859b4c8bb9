// The 2022 rubric says what the official tables say, in their order and in their words.
import { sumPoints } from '../../src/model/points';
import type { Category } from '../../src/rubric/tree';
import { shelf } from '../shelf';
import { officialTables } from './official-tables';

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const scheme = valueOf(shelf.scheme('hunan-2022'));
const rubric = valueOf(shelf.rubric('hunan-2022'));
const official = officialTables();
const tables = official.map((table, at) => [table.heading, table, scheme.categories[at]!] as const);
const weightOf = (category: Category, role: string) =>
  sumPoints(
    category.groups
      .filter((group) => group.role === role)
      .flatMap((group) => group.indicators)
      .map((each) => each.weight!),
  );

test('the document has three tables, with 18, 17 and 9 indicators', () => {
  expect(official.map((table) => table.rows.filter((row) => /^\d+$/u.test(row.weight)).length)).toEqual([18, 17, 9]);
  expect(scheme.categories.map((category) => [category.name, category.indicators.length])).toEqual([
    ['市州', 18],
    ['高校', 17],
    ['直属单位', 9],
  ]);
});

test.each(tables)('every row of the table %s stands in the rubric, word for word and in order', (heading, table, category) => {
  const rows = category.groups.flatMap((group) =>
    group.indicators.map((indicator) => ({
      group: `${group.name} ${group.weight}`,
      name: indicator.data.printed ?? indicator.name,
      weight: String(indicator.weight),
      clause: indicator.clause,
    })),
  );
  expect(category.data.heading).toBe(heading);
  expect(rows).toEqual(table.rows.filter((row) => row.weight !== '单项否决'));
});

test.each(tables)('the vetoes and their note make up the last row of the table %s', (_heading, table, category) => {
  const { name, label, items, note } = category.data.vetoes!;
  const last = table.rows[table.rows.length - 1]!;
  expect([name, label]).toEqual([last.group, last.weight]);
  expect([...items.map((veto) => `${veto.number}.${veto.clause}`), note]).toEqual(last.clause.split(/[；;。]\s/u));
  expect(items.map((veto) => veto.grade)).toEqual(['不合格', '不合格', '不合格']);
});

test('every table adds up to a hundred, and five more for the bonus', () => {
  expect(scheme.categories.map((category) => [weightOf(category, 'base'), weightOf(category, 'bonus')])).toEqual([
    [100, 5],
    [100, 5],
    [100, 5],
  ]);
});

test('values come in the order that scripts rely on', () => {
  const inputs = (category: number, name: string) =>
    scheme.categories[category]!.indicators.find((each) => each.name === name)!.inputs.map((input) => [input.name, input.type]);
  expect(inputs(1, '微信排行榜')).toEqual([
    ['办学层次', 'choice'],
    ['名次', 'rank'],
  ]);
  expect(inputs(0, '信息更新')).toEqual([
    ['没有空白栏目', 'yes-no'],
    ['间隔不超过两周', 'yes-no'],
    ['达标月数', 'count'],
  ]);
  expect(inputs(0, '教育阳光服务')).toEqual([
    ['处理件数', 'count'],
    ['满意率', 'rate'],
  ]);
  expect(inputs(1, '网站可用性').map(([name]) => name)).toEqual(['首页可打开', '兼容浏览器', '适老化', '智能搜索', '搜索准确']);
  expect(inputs(2, '我为政府网站找错').map(([name]) => name)).toEqual(['按时办结', '答复质量高']);
});

test('the list of columns is open, the list of items to disclose is not', () => {
  const outOf = (name: string) => scheme.categories[1]!.indicators.find((each) => each.name === name)!.inputs[0]!.outOf;
  expect(outOf('信息公开')).toBe(3);
  expect(outOf('栏目开设')).toBeUndefined();
});

test('the website identity lists six things for 市州 and five for 高校, each in the words of its clause', () => {
  const items = [0, 1].map((category) => {
    const indicator = scheme.categories[category]!.indicators.find((each) => each.name === '网站标识')!;
    const listed = (indicator.rule as unknown as { items: string[] }).items;
    expect(indicator.clause).toContain(`${listed.join('、')}。全部列明的`);
    return listed.length;
  });
  expect(items).toEqual([6, 5]);
});

test('whoever did not hand in the summary by 10 December is not assessed', () => {
  expect(rubric.gates).toMatchObject([{ question: '是否上报工作总结', deadline: '2022-12-10', dateColumn: '上报日期', grade: '不参评' }]);
});
