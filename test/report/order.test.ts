// Names in the orders that offices use.
import { inOrder, type Order } from '../../src/report/order';
import { comparePinyin, pinyinKey } from '../../src/report/pinyin';
import type { UnitResult } from '../../src/scoring/scoreboard';
import { officialNames, syllables } from './official-names';

const sorted = (order: Order, ...names: string[]): string[] =>
  inOrder(
    names.map((name, index) => ({ name, total: [80, 90.5, 80, 90.4][index % 4]! }) as UnitResult),
    order,
  ).map(({ name }) => name);

test('长 is read cháng in the names of places and zhǎng in titles', () => {
  expect(sorted('pinyin', '张家界市', '长沙市', '常德市', '北京市', '郴州市')).toEqual([
    '北京市',
    '常德市',
    '长沙市',
    '郴州市',
    '张家界市',
  ]);
  expect(sorted('pinyin', '校长协会', '校车办', '校医院')).toEqual(['校车办', '校医院', '校长协会']);
});

test('重庆 stands under C and 厦门 under X', () => {
  expect(sorted('pinyin', '厦门市', '重庆市', '沈阳市', '郑州市', '上海市')).toEqual(['重庆市', '上海市', '沈阳市', '厦门市', '郑州市']);
});

test('曾都 stands under Z, after 随县, and 大埔 before 大冶', () => {
  expect(sorted('pinyin', '曾都区', '随县', '广水市', '大洪山')).toEqual(['大洪山', '广水市', '随县', '曾都区']);
  expect(sorted('pinyin', '六安市', '涡阳县', '蚌埠市', '黄陂区', '枞阳县', '大冶市', '大埔县')).toEqual([
    '蚌埠市',
    '大埔县',
    '大冶市',
    '涡阳县',
    '黄陂区',
    '六安市',
    '枞阳县',
  ]);
});

test.each(officialNames)('every sign stands among those of its sound in %s', (official) => {
  const [name, ...sounds] = official.split(' ') as [string, ...string[]];
  const key = [...pinyinKey(name)];
  expect(key).toHaveLength(sounds.length);
  for (const [index, sound] of sounds.entries()) {
    const at = syllables.findIndex(([syllable]) => syllable === sound);
    expect([sound, at >= 0]).toEqual([sound, true]);
    const [before, after] = [syllables[at - 1]?.[1] ?? '', syllables[at + 1]?.[1] ?? '做'];
    expect([sound, comparePinyin(before, key[index]!), comparePinyin(key[index]!, after)]).toEqual([sound, -1, -1]);
  }
});

test('units with equal totals keep the order of the roster', () => {
  expect(sorted('score', '甲', '乙', '丙', '丁')).toEqual(['乙', '丁', '甲', '丙']);
});

test('few strokes come before many', () => {
  expect(sorted('stroke', '衡阳市', '长沙市', '永州市', '一中')).toEqual(['一中', '长沙市', '永州市', '衡阳市']);
});

test('阝, 辶 and 艹 count as today: 邵 has 7 strokes, 通 10, 草 9', () => {
  expect(sorted('stroke', '岳阳市', '邵阳市', '长沙市', '郴州市', '益阳市', '怀化市', '娄底市')).toEqual([
    '长沙市',
    '怀化市',
    '邵阳市',
    '岳阳市',
    '娄底市',
    '益阳市',
    '郴州市',
  ]);
  expect(sorted('stroke', '航天局', '草原局', '通信局', '商务局')).toEqual(['草原局', '航天局', '通信局', '商务局']);
});

test('a name that begins another comes first, and numbers go by value', () => {
  expect(sorted('stroke', '学院10', '学院9', '学院')).toEqual(['学院', '学院9', '学院10']);
});

test('sorting leaves the given list alone', () => {
  const units = ['乙', '甲'].map((name) => ({ name, total: 0 }) as UnitResult);
  inOrder(units, 'pinyin');
  expect(units.map(({ name }) => name)).toEqual(['乙', '甲']);
});
