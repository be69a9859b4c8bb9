// 按权重百分比: reading, wording and refusing; the official rules stand in suizhou-jixiao.test.ts.
import { shares } from '../../src/rules/shares';
import { sharesRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(shares, sharesRules);

const data = (...percents: number[]) => ({
  kind: 'shares',
  items: percents.map((percent, index) => ({ percent, input: { name: `第${index + 1}项` } })),
});

test('thirds are snapped to nine decimals, and three of them need not make a whole', () => {
  expect(ruleOf(data(33.333, 33.333, 33.334), 1).points(1, 1, 1)).toBe(1);
  expect(ruleOf(data(100), 1).points(1 / 3)).toBe(0.333333333);
  expect(ruleOf(data(100), 2).points(1 / 3)).toBe(0.666666667);
});

test('a half at the tenth decimal goes up, though its binary product falls short', () => {
  expect(ruleOf(data(5), 0.013).points(0.00007)).toBe(4.6e-8);
});

test('what is achieved stays below the weight when the items that survived do not make it up', () => {
  expect(ruleOf(data(30, 20), 10).range).toEqual({ least: 0, most: 5 });
});

test('the explanation goes through the items', () => {
  expect(ruleOf(data(30, 70), 3).words('50%', '是')).toBe('第1项（占 30%）达到 50%，计 0.45 分；第2项（占 70%）达到 100%，计 2.1 分');
  expect(ruleOf(data(100), 3).words(1 / 3)).toBe('第1项（占 100%）达到 33.33%');
});

test('a hint about the window of time reaches the input', () => {
  const rule = ruleOf({ kind: 'shares', items: [{ percent: 20, input: { name: '可视化解读', hint: '看监测时间点前6个月内。' } }] }, 3);
  expect(rule.inputs).toEqual([{ name: '可视化解读', hint: '看监测时间点前6个月内。', type: 'share', better: 'more' }]);
});

test('items above the whole, or two of one name, are refused', () => {
  expect(refusalsOf(data(60, 40.001))).toEqual(['各项百分比合计不能超过 100%。']);
  expect(refusalsOf(data(0))).toHaveLength(1);
  expect(refusalsOf({ kind: 'shares', items: [30, 20].map((percent) => ({ percent, input: { name: '栏目' } })) })).toEqual([
    '有两个录入项都叫“栏目”，请改名。',
  ]);
});
