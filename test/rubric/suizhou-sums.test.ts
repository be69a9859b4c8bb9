// What the Suizhou tables add up to: the figures that were checked by hand.
import { findCategory } from '../../src/rubric/find';
import { appliesTo } from '../../src/rubric/concern';
import type { Indicator } from '../../src/rubric/tree';
import { bundled } from '../cases/units';

const kaoping = bundled('suizhou-2023-kaoping');
const jixiao = bundled('suizhou-2023-jixiao');

const sum = (indicators: readonly Indicator[]) => indicators.reduce((total, { weight }) => total + weight!, 0);
const inPart = (category: string, name: string, role: string) =>
  findCategory(kaoping, category)!
    .parts.find((part) => part.name === name)!
    .groups.filter((group) => group.role === role)
    .flatMap((group) => group.indicators);
const inJixiao = (category: string, role: string) =>
  findCategory(jixiao, category)!.indicators.filter((indicator) => indicator.role === role);

test('the platform table of 县市区 lists 114 points, of which 22 fields of 2 stand in a draw of 15: 100 count', () => {
  const listed = inPart('县市区', '平台测评', 'base');
  const fields = listed.filter((indicator) => indicator.sampling !== undefined);
  expect([sum(listed), fields.length, sum(fields)]).toEqual([114, 22, 44]);
  expect(fields.map(({ weight }) => weight)).toEqual(Array.from({ length: 22 }, () => 2));
  expect(fields[0]!.sampling).toMatchObject({ draw: 15, per: 'category' });
  expect(sum(listed) - sum(fields) + 15 * 2).toBe(100);
});

test('the other tables of the 考评 come to 100, and 10 more for the bonus of 市直部门', () => {
  expect(sum(inPart('市直部门', '平台测评', 'base'))).toBe(100);
  expect(inPart('县市区', '日常测评', 'base').map(({ weight }) => weight)).toEqual([80, 20]);
  expect(inPart('市直部门', '日常测评', 'base').map(({ weight }) => weight)).toEqual([20, 80]);
  expect(inPart('市直部门', '日常测评', 'bonus').map(({ weight }) => weight)).toEqual([10]);
  expect(inPart('县市区', '日常测评', 'bonus')).toEqual([]);
  expect(kaoping.data.parts.map(({ name, weight }) => [name, weight])).toEqual([
    ['平台测评', 70],
    ['日常测评', 30],
  ]);
});

test('3 of the 31 departments can reach 100 on the platform, the others 98, 96, 94 or 92', () => {
  const listed = inPart('市直部门', '平台测评', 'base');
  const most = (unit: string) =>
    sum(listed.filter((indicator) => appliesTo(indicator, { name: unit, attribute: () => undefined }) !== false));
  const reached = new Map<number, string[]>();
  for (const { name } of kaoping.data.units.filter((unit) => unit.category === '市直部门'))
    reached.set(most(name), [...(reached.get(most(name)) ?? []), name]);
  expect([...reached.keys()].sort((a, b) => b - a)).toEqual([100, 98, 96, 94, 92]);
  expect(reached.get(100)).toEqual(['市发改委', '市住建局', '市交通运输局']);
  expect(reached.get(98)).toEqual(['市自然资源和规划局', '市水利和湖泊局']);
  expect(reached.get(96)).toEqual(expect.arrayContaining(['市生态环境局', '市财政局']));
  expect(reached.get(94)).toEqual(['市教育局', '市卫健委']);
  expect(reached.get(92)).toEqual(expect.arrayContaining(['市公安局', '市招商局']));
});

test('both website tables come to 100 with the printed sums of their groups, 10 for the bonus and 10 to be taken off', () => {
  const base = (category: string) =>
    findCategory(jixiao, category)!
      .groups.filter((group) => group.role === 'base')
      .map(({ weight }) => weight);
  expect(base('县市区')).toEqual([40, 10, 12, 15, 15, 8]);
  expect(base('市直部门')).toEqual([41, 10, 12, 13, 14, 10]);
  for (const category of ['县市区', '市直部门']) {
    for (const group of findCategory(jixiao, category)!.groups)
      expect([category, group.name, sum(group.indicators)]).toEqual([category, group.name, group.weight]);
    expect([sum(inJixiao(category, 'base')), sum(inJixiao(category, 'bonus')), sum(inJixiao(category, 'penalty'))]).toEqual([100, 10, 10]);
  }
  expect(inJixiao('县市区', 'penalty').map(({ data }) => data.printedWeight)).toEqual(['-6', '-4']);
  expect(inJixiao('市直部门', 'penalty').map(({ data }) => data.printedWeight)).toEqual(['-4', '-4', '-2']);
});
