// 与平均值比较: more or less for every step from the mean of all units.
import { mean } from '../../src/rules/mean';
import { meanRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(mean, meanRules);

const data = (rest: object, better: 'more' | 'less' = 'more') => ({
  kind: 'mean',
  own: { name: '满意率', type: 'rate', better },
  mean: { name: '平均满意率' },
  in: 'number',
  base: 2,
  ...rest,
});
const both = ruleOf(data({ up: { each: 0.5, per: 1, most: 4 }, down: { each: 0.2, per: 1, least: 0 } }), 4);

test('every step to the good side adds, every step to the bad side takes, up to the ends', () => {
  expect([88.5, 92, 92.5, 99, 86, 60].map((own) => both.points(own, 88.5))).toEqual([2, 3.75, 4, 4, 1.5, 0]);
  const less = ruleOf(data({ up: { each: 0.5, per: 1, most: 4 }, down: { each: 0.2, per: 1, least: 0 } }, 'less'), 4);
  expect([88.5, 86, 92].map((own) => less.points(own, 88.5))).toEqual([2, 3.25, 1.3]);
});

test('in percent it is the mean that is held against', () => {
  const rule = ruleOf(data({ in: 'percent', up: { each: 1, per: 10, most: 4 } }), 4);
  expect([60, 50, 40].map((own) => rule.points(own, 50))).toEqual([4, 2, 2]);
  expect([0, 1].map((own) => rule.points(own, 0))).toEqual([2, 4]);
});

test('the mean of counts is no count, that of rates a rate', () => {
  const counted = ruleOf(
    { ...data({ up: { each: 1, per: 1, most: 4 } }), own: { name: '信息数', measure: '条', type: 'count', better: 'more' } },
    4,
  );
  expect([both, counted].map(({ inputs }) => [inputs[1]!.type, inputs[1]!.measure, inputs[1]!.taken])).toEqual([
    ['rate', undefined, { of: 0, as: 'mean' }],
    ['quantity', '条', { of: 0, as: 'mean' }],
  ]);
  expect(counted.words(5, 3.25)).toBe('信息数 5 条，平均满意率 3.25 条，高 1.75 条，2 分 + 1.75 × 1 分');
});

test('the explanation says how far it is and what that is worth', () => {
  expect(both.words(92, 88.5)).toBe('满意率 92%，平均满意率 88.5%，高 3.5 个百分点，2 分 + 3.5 × 0.5 分');
  expect(both.words(99, 88.5)).toBe('满意率 99%，平均满意率 88.5%，高 10.5 个百分点，2 分 + 10.5 × 0.5 分，最多 4 分');
  expect(both.words(86, 88.5)).toBe('满意率 86%，平均满意率 88.5%，低 2.5 个百分点，2 分 − 2.5 × 0.2 分');
  expect(both.words(88.5, 88.5)).toBe('满意率 88.5%，平均满意率 88.5%，两者相等');
  const upOnly = ruleOf(data({ up: { each: 0.5, per: 1, most: 4 } }), 4);
  expect(upOnly.words(80, 90)).toBe('满意率 80%，平均满意率 90%，低 10 个百分点，不增不减');
});

test('its terms state both slopes', () => {
  expect(both.kind.terms(both.rule, 4)).toBe(
    '满意率同各单位的平均值比：相等的 2 分；每高 1 个百分点加 0.5 分，最多 4 分；每低 1 个百分点减 0.2 分，最少 0 分',
  );
});

test('a rule without any slope, or with an end on the wrong side, is refused', () => {
  const wrong = ['应写明 up（好于时怎样加）或 down（差于时怎样减）；up.most 应高于 base，down.least 应低于 base。'];
  for (const rest of [{}, { up: { each: 1, per: 1, most: 2 } }, { down: { each: 1, per: 1, least: 2 } }])
    expect(refusalsOf(data(rest))).toEqual(wrong);
});
