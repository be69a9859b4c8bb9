// 扣分 by the official examples.
import { deduction } from '../../src/rules/deduction';
import { deductionRules } from './arbitraries';
import { ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(deduction, deductionRules);

const notices = (full: number) => ruleOf({ kind: 'deduction', full, each: 1, input: { name: '被通报次数', measure: '次' } }, 10);

test('安全通报: no notice keeps the full marks that the text says, whatever the weight', () => {
  expect(notices(4).points(0)).toBe(4);
  expect(notices(10).points(0)).toBe(10);
  expect(notices(4).range).toEqual({ least: 0, most: 4 });
});

test('every notice takes its points, down to nothing and not below', () => {
  expect([1, 2, 4, 5, 400].map((times) => notices(4).points(times))).toEqual([3, 2, 0, 0, 0]);
});

test('fewer is better', () => {
  expect(notices(5).inputs[0]!.better).toBe('less');
});

test('the explanation shows what was taken off and where it stopped', () => {
  expect(notices(5).words(0)).toBe('被通报次数 0 次，不扣分');
  expect(notices(5).words(2)).toBe('5 分 − 被通报次数 2 次 × 1 分 = 3 分');
  expect(notices(5).words(7)).toBe('5 分 − 被通报次数 7 次 × 1 分，扣完为止');
});
