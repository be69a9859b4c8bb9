// The Suizhou rubrics say what the six official tables and four appendices say, in their order and in their words.
import { bundled } from '../cases/units';
import { findCategory } from '../../src/rubric/find';
import type { Indicator } from '../../src/rubric/tree';
import { appendix, dailyTable, departments, platformTable, websiteTable, type OfficialRow } from './suizhou-tables';

const kaoping = bundled('suizhou-2023-kaoping');
const jixiao = bundled('suizhou-2023-jixiao');

const platform = {
  县市区: platformTable('政府信息公开平台评估指标(县市区)'),
  市直部门: platformTable('政府信息公开平台评估指标(市直部门)'),
};
const daily = { 县市区: dailyTable('日常工作测评指标(县市区)'), 市直部门: dailyTable('日常工作测评指标(市直部门)') };
const website = {
  县市区: websiteTable('2023年全市政府网站及政务新媒体绩效评估指标(县市区)'),
  市直部门: websiteTable('2023年全市政府网站及政务新媒体绩效评估指标(市直部门)'),
};
const categories = ['县市区', '市直部门'] as const;

const part = (category: string, name: string) => findCategory(kaoping, category)!.parts.find((each) => each.name === name)!;
const indicatorsOf = (category: string, name: string) => part(category, name).groups.flatMap((group) => group.indicators);
const printedName = ({ data }: Indicator) => data.printed ?? data.name;
const printedWeight = ({ data, weight }: Indicator) => data.printedWeight ?? String(weight);

test('the tables have 41, 19, 2, 3, 46 and 36 rows', () => {
  expect(categories.map((each) => platform[each].length)).toEqual([41, 19]);
  expect(categories.map((each) => daily[each].filter(({ weight }) => weight !== undefined).length)).toEqual([2, 3]);
  expect(categories.map((each) => website[each].length)).toEqual([46, 36]);
});

test.each(categories)('every row of the platform table of %s stands in the rubric, word for word and in order', (category) => {
  const rows = indicatorsOf(category, '平台测评').map((indicator) => ({
    group: indicator.group,
    under: indicator.under,
    name: printedName(indicator),
    weight: printedWeight(indicator),
    cells: {
      测评方式: indicator.data.official!.测评方式,
      测评要点: indicator.clause,
      指标依据: indicator.data.official!.指标依据,
      采集范围: indicator.data.official!.采集范围,
    },
  }));
  const official = platform[category].map(({ groupWeight: _, under, ...row }) => ({ ...row, under: under.map(({ name }) => name) }));
  expect(rows).toEqual(official);
});

test.each(categories)('the weights of the levels of the platform table of %s are those printed beside them', (category) => {
  const groups = part(category, '平台测评').groups.map(({ name, weight }) => [name, weight]);
  const levels = findCategory(kaoping, category)!.data.groups.flatMap((group) =>
    (group.levels ?? []).map(({ under, weight }) => [...under, weight]),
  );
  expect(groups).toEqual(distinct(platform[category].map(({ group, groupWeight }) => [group, groupWeight])));
  expect(levels).toEqual(distinct(platform[category].flatMap(({ under }) => under.map(({ name, weight }) => [name, weight]))));
});

test.each(categories)('every item of the daily-work table of %s stands in the rubric, and the last one is the veto', (category) => {
  const rows = indicatorsOf(category, '日常测评').map((each) => ({
    name: each.name,
    weight: each.weight,
    clause: each.clause,
    said: each.data.official!.考核说明,
  }));
  const official = daily[category];
  expect(rows).toEqual(official.slice(0, -1));
  const { name, items, note } = findCategory(kaoping, category)!.data.vetoes!;
  const veto = official.at(-1)!;
  expect([name, items.map((item) => item.clause), note]).toEqual([veto.name, [veto.clause], veto.said]);
  expect(items).toMatchObject([{ number: 1, barsHonour: true }]);
});

test.each(categories)('every row of the website table of %s stands in the rubric, word for word and in order', (category) => {
  const rows = findCategory(jixiao, category)!.indicators.map((indicator) => ({
    group: indicator.group,
    under: indicator.under,
    name: printedName(indicator),
    weight: printedWeight(indicator),
    cells: { 指标说明: indicator.data.official!.指标说明, 评分细则: indicator.clause },
  }));
  expect(rows).toEqual(
    website[category].map(({ groupWeight: _, under, ...row }) => ({ ...row, group: wholeName(row), under: under.map(({ name }) => name) })),
  );
});

/** The document prints 政务 for 政务新媒体 in the table of 市直部门; the rubric notes it. */
function wholeName({ group }: Pick<OfficialRow, 'group'>): string {
  return group === '政务' ? '政务新媒体' : group;
}

test('the weights printed beside the groups of the website tables are those of the rubric', () => {
  for (const category of categories) {
    const printed = distinct(website[category].flatMap((row) => (row.groupWeight === undefined ? [] : [[row.group, row.groupWeight]])));
    const groups = findCategory(jixiao, category)!.groups.map(({ name, weight }) => [name, weight]);
    expect(groups.filter(([name]) => printed.some(([each]) => each === name))).toEqual(printed);
  }
});

test('the four appendices are said to the units that they name, for the indicator that they belong to', () => {
  const { duties } = findCategory(jixiao, '市直部门')!.data;
  expect(duties.map(({ title, units }) => ({ title, units }))).toEqual([1, 2, 3, 4].map(appendix));
  expect(duties.map(({ units }) => units.length)).toEqual([9, 7, 10, 38]);
  expect(duties.map(({ indicators }) => indicators)).toEqual([['重大建设项目'], ['公益事业建设'], ['公共资源配置'], ['查询服务']]);
});

test('indicators that concern some departments name those of their 采集范围, and all such indicators say so', () => {
  for (const { name, cells } of platform.市直部门) {
    const listed = cells.采集范围!.includes('各部门') ? undefined : cells.采集范围!.split(/[、,]/u);
    const applies = indicatorsOf('市直部门', '平台测评').find((each) => each.name === name.replace(/\s/gu, ''))!.applies;
    expect([name, applies && 'units' in applies && applies.units]).toEqual([name, listed]);
  }
});

test.each([kaoping.data, jixiao.data])('$id lists the 36 units of the document in its order', (data) => {
  const named = (category: string) => data.units.filter((unit) => unit.category === category).map(({ name }) => name);
  expect(named('县市区')).toEqual(['随县', '广水市', '曾都区', '随州高新区', '大洪山风景名胜区']);
  expect(named('市直部门')).toEqual(departments());
  expect(data.units).toHaveLength(36);
});

function distinct<Each>(all: readonly Each[]): Each[] {
  const seen = all.map((each) => JSON.stringify(each));
  return all.filter((_, at) => seen.indexOf(seen[at]!) === at);
}
