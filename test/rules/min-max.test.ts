// 极差计分: in proportion between the worst and the best of all units.
import { minMax } from '../../src/rules/min-max';
import { minMaxRules } from './arbitraries';
import { ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(minMax, minMaxRules);

const rule = (better: 'more' | 'less', floor = 0) =>
  ruleOf(
    { kind: 'min-max', own: { name: '办件数', measure: '件', type: 'count', better }, max: { name: '最多' }, min: { name: '最少' }, floor },
    6,
  );

test('the best has the weight, the worst the floor, the others their part of what is between', () => {
  expect([98, 92, 80].map((own) => rule('more').points(own, 98, 80))).toEqual([6, 4, 0]);
  expect([98, 92, 80].map((own) => rule('less').points(own, 98, 80))).toEqual([0, 2, 6]);
  expect([98, 92, 80].map((own) => rule('more', 3).points(own, 98, 80))).toEqual([6, 5, 3]);
});

test('where all are alike all have the weight, and what lies outside counts as the end', () => {
  expect([rule('more').points(5, 5, 5), rule('less').points(0, 0, 0)]).toEqual([6, 6]);
  expect([rule('more').points(120, 98, 80), rule('more').points(10, 98, 80)]).toEqual([6, 0]);
});

test('both ends are taken from all units and are of its own sort', () => {
  expect(rule('more').inputs.map(({ type, measure, taken }) => [type, measure, taken?.as])).toEqual([
    ['count', '件', undefined],
    ['count', '件', 'max'],
    ['count', '件', 'min'],
  ]);
});

test('the explanation shows the division', () => {
  expect(rule('more').words(92, 98, 80)).toBe('办件数 92 件，最多 98，最少 80，(92 − 80) ÷ (98 − 80) × 6 分');
  expect(rule('less', 3).words(92, 98, 80)).toBe('办件数 92 件，最多 98，最少 80，3 分 + (98 − 92) ÷ (98 − 80) × 3 分');
  expect(rule('more').words(5, 5, 5)).toBe('办件数 5 件，最多 5，最少 5，各单位都一样，计满分');
});

test('its terms state the formula', () => {
  expect(rule('less', 3).kind.terms(rule('less', 3).rule, 6)).toBe('3 分 + (最多 − 办件数) ÷ (最多 − 最少) × 3 分；各单位都一样的计满分');
});
