// 分档计数 by the official examples.
import { countTiers } from '../../src/rules/count-tiers';
import { countTierRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(countTiers, countTierRules);

interface Tiers {
  from: number;
  to?: number;
  points: number;
}
const data = (tiers: readonly Tiers[], otherwise = 0, bounds = {}) => ({
  kind: 'count-tiers',
  tiers,
  otherwise,
  input: { name: '服务事项数', measure: '个', ...bounds },
});
const official = [
  { from: 10, points: 10 },
  { from: 5, to: 9, points: 5 },
  { from: 1, to: 4, points: 2 },
];
const services = ruleOf(data(official), 10);

test('政务网站: the tier that the count falls into gives the points, none gives none', () => {
  expect([0, 1, 4, 5, 9, 10, 1000].map((count) => services.points(count))).toEqual([0, 2, 2, 5, 5, 10, 10]);
});

test('the official tiers have no gap and no overlap, and name their numbers', () => {
  expect(services.faults).toEqual([]);
  expect(services.numbers).toEqual([10, 10, 5, 9, 5, 1, 4, 2]);
});

test('a hole, a shared bound and a last tier that ends are found', () => {
  expect(
    ruleOf(
      data([
        { from: 1, to: 4, points: 2 },
        { from: 6, points: 5 },
      ]),
      5,
    ).faults,
  ).toEqual(['gap 5']);
  expect(
    ruleOf(
      data([
        { from: 1, to: 5, points: 2 },
        { from: 5, points: 5 },
      ]),
      5,
    ).faults,
  ).toEqual(['overlap 5']);
  expect(ruleOf(data([{ from: 1, to: 4, points: 2 }]), 2).faults).toEqual(['gap 5']);
  expect(ruleOf(data([{ from: 1, to: 4, points: 2 }], 0, { limit: 4 }), 2).faults).toEqual([]);
});

test('what a limit keeps out of reach does not count as attainable', () => {
  expect(ruleOf(data(official, 0, { limit: 9 }), 10).range).toEqual({ least: 0, most: 5 });
  expect(ruleOf(data(official, 0, { outOf: 9 }), 10).points(12)).toBe(5);
});

test('which way is good follows from the tiers', () => {
  expect(services.inputs[0]!.better).toBe('more');
  expect(
    ruleOf(
      data([
        { from: 0, to: 0, points: 5 },
        { from: 1, points: 1 },
      ]),
      5,
    ).inputs[0]!.better,
  ).toBe('less');
  expect(ruleOf(data([{ from: 2, to: 4, points: 5 }]), 5).inputs[0]!.better).toBeUndefined();
});

test('a tier that ends before it begins is refused', () => {
  expect(refusalsOf(data([{ from: 9, to: 5, points: 5 }]))).toEqual(['一档的止点不能小于起点，to 和 below 只能写一个。']);
});

test('the explanation names the tier', () => {
  expect(services.words(12)).toBe('服务事项数 12 个，属于“10 个及以上”档');
  expect(services.words(7)).toBe('服务事项数 7 个，属于“5—9 个”档');
  expect(services.words(0)).toBe('服务事项数 0 个，不在任何计分档内');
});
