// 有件且按率分档 by the official examples.
import { rateTiers } from '../../src/rules/rate-tiers';
import { rateTierRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(rateTiers, rateTierRules);

interface Tiers {
  from: number;
  to?: number;
  below?: number;
  points: number;
}
const data = (tiers: readonly Tiers[], withoutCases = 0) => ({
  kind: 'rate-tiers',
  cases: { name: '处理件数', measure: '件' },
  input: { name: '满意率', measure: '分' },
  tiers,
  withoutCases,
});
const official = [
  { from: 90, points: 10 },
  { from: 70, to: 90, points: 5 },
  { from: 0, below: 70, points: 0 },
];
const sunshine = ruleOf(data(official), 10);

test('教育阳光服务: 90 gets the better tier, 70 is not 以下, and any share of a percent counts', () => {
  expect([100, 90, 89.9, 70, 69.99, 0].map((rate) => sunshine.points(5, rate))).toEqual([10, 10, 5, 5, 0, 0]);
  expect(sunshine.points(5, '90%')).toBe(10);
});

test('without cases the rate may stay blank, is not looked at, and the reading decides', () => {
  expect(sunshine.points(0, null)).toBe(0);
  expect(sunshine.points(0, 95)).toBe(0);
  expect(ruleOf(data(official, 10), 10).points(0, null)).toBe(10);
  expect(sunshine.inputs[1]!.askedWhen).toEqual({ position: 0, exceeds: 0 });
});

test('the one bound that stands in two tiers is found', () => {
  expect(sunshine.faults).toEqual(['overlap 90']);
});

test('rates are continuous: between 89 and 90 there is a gap', () => {
  expect(
    ruleOf(
      data([
        { from: 90, points: 10 },
        { from: 0, to: 89, points: 5 },
      ]),
      10,
    ).faults,
  ).toEqual(['gap 89']);
});

test('the whole scale has to be covered, up to and including 100', () => {
  expect(ruleOf(data([{ from: 60, points: 10 }]), 10).faults).toEqual(['gap 0']);
  expect(ruleOf(data([{ from: 0, below: 100, points: 10 }]), 10).faults).toEqual(['gap 100']);
  expect(ruleOf(data([{ from: 0, to: 100, points: 10 }]), 10).faults).toEqual([]);
});

test('more cases are called better only while no cases are not worth more', () => {
  expect(sunshine.inputs.map((input) => input.better)).toEqual(['more', 'more']);
  expect(ruleOf(data(official, 10), 10).inputs.map((input) => input.better)).toEqual([undefined, 'more']);
});

test('a tier with two ends, or beyond 100, is refused', () => {
  expect(refusalsOf(data([{ from: 0, to: 70, below: 70, points: 1 }]))).toHaveLength(1);
  expect(refusalsOf(data([{ from: 0, to: 101, points: 1 }]))).toHaveLength(1);
});

test('the explanation says how many cases there were, the rate and the tier', () => {
  expect(sunshine.words(12, 95)).toBe('处理件数 12 件，满意率 95 分，属于“90 分及以上”档');
  expect(sunshine.words(12, 90)).toBe('处理件数 12 件，满意率 90 分，同时在“90 分及以上”“70—90 分”档内，按得分高的“90 分及以上”档计');
  expect(sunshine.words(12, 3)).toBe('处理件数 12 件，满意率 3 分，属于“不足 70 分”档');
  expect(sunshine.words(0, null)).toBe('处理件数 0 件，不看满意率');
});
