// What was read once is shared by units that typed the same, and by nobody else.
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import { KnownRows } from '../../src/assessment/known-rows';
import type { Cell } from '../../src/model/cell';
import { fullUnit, hunan } from '../cases/units';

const unit = (name: string, entries: Record<string, Cell[]>, level = '本科'): UnitInput =>
  fullUnit('高校', name, { attributes: { 办学层次: level }, entries });
const entriesOf = (key: string, units: UnitInput[]) =>
  assess({ scheme: hunan.id, units }, hunan).units.map(({ entries }) => entries.get(key)!);

test('units that typed the same share one entry', () => {
  const [one, other, third] = entriesOf('信息公开', [
    unit('甲', { 信息公开: [3] }),
    unit('乙', { 信息公开: [3] }),
    unit('丙', { 信息公开: [2] }),
  ]);
  expect(other).toBe(one);
  expect([one, third]).toEqual([
    { state: 'entered', values: [3] },
    { state: 'entered', values: [2] },
  ]);
});

test('what looks alike and is another thing is read by itself: TRUE, 1 and its text; the same place of another sub-type', () => {
  const cells: Cell[][] = [[1], ['1'], [true], [''], ['x']];
  expect(
    entriesOf(
      '信息公开',
      cells.map((each, at) => unit(`单位${at}`, { 信息公开: each })),
    ).map(({ state }) => state),
  ).toEqual(['entered', 'entered', 'refused', 'missing', 'refused']);
  const ranked = ['本科', '专科高职', '本科'].map((level, at) => unit(`单位${at}`, { 微信排行榜: [13] }, level));
  expect(entriesOf('微信排行榜', ranked)).toEqual(
    ranked.map(({ attributes }) => ({ state: 'entered', values: [attributes!['办学层次'], 13] })),
  );
});

test('what there is to say is said of every unit', () => {
  const units = ['甲', '乙', '丙'].map((name) => unit(name, { 教育阳光服务: [5, 0.9], 信息公开: ['三'] }));
  const { issues } = assess({ scheme: hunan.id, units }, hunan);
  expect(issues.map(({ code, unit: name }) => `${name} ${code}`).sort()).toEqual(
    ['甲', '乙', '丙'].flatMap((name) => [`${name} DOUBTFUL_VALUE`, `${name} INVALID_VALUE`]).sort(),
  );
});

test('facts are shared likewise: a fault of one unit is not another one’s', () => {
  const units = ['是', '否', '√', '是', '√'].map((answer, at) => ({ ...unit(`单位${at}`, {}), gates: { 上报工作总结: answer } }));
  const { units: read, issues } = assess({ scheme: hunan.id, units }, hunan);
  expect(read.map(({ gates }) => gates.get('上报工作总结'))).toEqual([true, false, true, true, true]);
  expect(issues).toEqual([]);
  const wrong = ['也许', '也许'].map((answer, at) => ({ ...unit(`单位${at}`, {}), gates: { 上报工作总结: answer } }));
  expect(assess({ scheme: hunan.id, units: wrong }, hunan).issues.map(({ unit: name }) => name)).toEqual(['单位0', '单位1']);
});

test('an attribute that one unit states beside its cells does not become another one’s', () => {
  const bare = (name: string): UnitInput => ({ ...unit(name, {}), attributes: {} });
  const stating = { ...bare('甲'), entries: { ...bare('甲').entries, 微信排行榜: ['专科高职', 13] as Cell[] } };
  const { units } = assess({ scheme: hunan.id, units: [bare('乙'), stating, bare('丙')] }, hunan);
  expect(units.map(({ attributes }) => attributes.get('办学层次'))).toEqual([undefined, '专科高职', undefined]);
});

test('beyond a number of rows nothing more is kept, and what was kept is still found', () => {
  const rows = new KnownRows<number>();
  const at = (row: readonly number[]) => rows.walk(rows.start, row);
  at([1, 2])!.made = 12;
  for (let each = 0; each < 5000; each += 1) at([3, each]);
  expect(at([1, 2])!.made).toBe(12);
  expect([at([3, 0]) === undefined, at([3, 4999]), at([4])]).toEqual([false, undefined, undefined]);
});
