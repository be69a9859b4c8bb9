// 与上年比较: more or less for every step since last year, which is entered like any other number.
import { growth } from '../../src/rules/growth';
import { growthRules } from './arbitraries';
import { ruleOf } from './enter';
import { describeKind } from './kind-contract';

// As many percent above a small number, or a small rate, of last year as there can be.
const falling = { in: 'percent' as const, base: 0.002, lastYear: { name: '上年' } };
describeKind(growth, growthRules, [
  [{ kind: 'growth', own: { name: '投诉', type: 'count', better: 'less' }, ...falling, down: { each: 0.001, per: 0.1 } }, 1],
  [{ kind: 'growth', own: { name: '投诉率', type: 'rate', better: 'less' }, ...falling, down: { each: 0.001, per: 10 } }, 1],
]);

const rule = (counted: 'number' | 'percent', better: 'more' | 'less' = 'more') =>
  ruleOf(
    {
      kind: 'growth',
      own: { name: '办件数', measure: '件', type: 'count', better },
      lastYear: { name: '上年办件数' },
      in: counted,
      base: 3,
      up: { each: 1, per: 10, most: 5 },
      down: { each: 0.5, per: 1, least: 0 },
    },
    5,
  );

test('growth counts in percent of last year, or in the number itself', () => {
  expect([100, 110, 120, 150, 98, 90].map((own) => rule('percent').points(own, 100))).toEqual([3, 4, 5, 5, 2, 0]);
  expect([200, 220, 196].map((own) => rule('number').points(own, 200))).toEqual([3, 5, 1]);
  expect([100, 80, 102].map((own) => rule('percent', 'less').points(own, 100))).toEqual([3, 5, 2]);
});

test('from nothing there is no percent: more than nothing is as much as counts, nothing stays as it was', () => {
  expect([0, 1].map((own) => rule('percent').points(own, 0))).toEqual([3, 5]);
  expect([0, 1].map((own) => rule('percent', 'less').points(own, 0))).toEqual([3, 0]);
  expect(rule('percent').words(4, 0)).toBe('办件数 4 件，上年办件数 0 件，原数为 0，算不出百分比，按最多计');
});

test('last year’s is an input of its own sort that says whose it is and where it comes from', () => {
  const [own, before] = rule('percent').inputs;
  expect([own!.lastYearOf, before!.lastYearOf, before!.type, before!.measure, before!.taken]).toEqual([
    undefined,
    0,
    'count',
    '件',
    undefined,
  ]);
  expect(before!.hint).toMatch(/上一年度的“办件数”.*不要填 0/u);
});

test('the explanation says how far it has moved', () => {
  expect(rule('percent').words(115, 100)).toBe('办件数 115 件，上年办件数 100 件，高 15%，3 分 + 15 ÷ 10 × 1 分');
  expect(rule('percent').words(50, 100)).toBe('办件数 50 件，上年办件数 100 件，低 50%，3 分 − 50 × 0.5 分，最少 0 分');
  expect(rule('percent').kind.terms(rule('percent').rule, 5)).toBe(
    '办件数同上年比：相等的 3 分；每高 10%加 1 分，最多 5 分；每低 1%减 0.5 分，最少 0 分',
  );
});
