// 按百分比扣分: wording and bounds; the official rules stand in suizhou-jixiao.test.ts.
import { percentOff } from '../../src/rules/percent-off';
import { percentOffRules } from './arbitraries';
import { ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(percentOff, percentOffRules);

const found = (percent: number, each: number, input: object = {}) =>
  ruleOf({ kind: 'percent-off', items: [{ percent, each, input: { name: '未搜到条数', measure: '条', ...input } }] }, 5);

test('the explanation shows what is left of the item, or that nothing is', () => {
  expect(found(20, 5).words(0)).toBe('未搜到条数 0 条，不扣分');
  expect(found(20, 5).words(2)).toBe('未搜到条数 2 条，20% − 2 × 5% = 10%');
  expect(found(20, 5).words(4)).toBe('未搜到条数 4 条，20% − 4 × 5% = 0%');
  expect(found(20, 5).words(7)).toBe('未搜到条数 7 条，20% − 7 × 5%，扣完为止');
  expect(found(20, 5, { outOf: 3 }).words(7)).toBe('未搜到条数 7 条（按 3 条计），20% − 3 × 5% = 5%');
});

test('where few can be found, the item keeps something', () => {
  expect(found(20, 5, { limit: 3 }).range).toEqual({ least: 0.25, most: 1 });
});

test('the whole weight goes without saying, a part of it has to stand in the clause', () => {
  expect(found(100, 10).numbers).toEqual([10]);
  expect(found(20, 5).numbers).toEqual([5, 20]);
});
