// 按次加减分: given or taken for every one.
import { each } from '../../src/rules/each';
import { eachRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(each, eachRules);

const input = { name: '未规范录入', measure: '条' };
const of = (points: number, most?: object) => ruleOf({ kind: 'each', points, ...(most && { most }), input }, 10);

test('each one gives or takes its points, without an end where none is stated', () => {
  expect([0, 1, 3, 400].map((count) => of(-1).points(count))).toEqual([0, -1, -3, -400]);
  expect([0, 3, 400].map((count) => of(0.5).points(count))).toEqual([0, 1.5, 200]);
  expect(of(-1).range).toEqual({ least: -Infinity, most: 0 });
  expect(of(0.5).range).toEqual({ least: 0, most: Infinity });
});

test('an end in points or as a number of times', () => {
  expect([2, 3, 9].map((count) => of(-2, { points: 5 }).points(count))).toEqual([-4, -5, -5]);
  expect([2, 3, 9].map((count) => of(2, { count: 3 }).points(count))).toEqual([4, 6, 6]);
  expect(of(-2, { points: 5 }).range).toEqual({ least: -5, most: 0 });
  expect(of(2, { count: 3 }).range).toEqual({ least: 0, most: 6 });
});

test('what is taken is better less, what is given better more', () => {
  expect([of(-1), of(1)].map(({ inputs }) => inputs[0]!.better)).toEqual(['less', 'more']);
});

test('the explanation shows the count and where it stopped, the terms and numbers what the clause states', () => {
  expect(of(-1).words(3)).toBe('未规范录入 3 条 × 1 分');
  expect(of(-2, { points: 5 }).words(3)).toBe('未规范录入 3 条 × 2 分 = 6 分，最多扣 5 分');
  expect(of(2, { count: 3 }).words(4)).toBe('未规范录入 4 条 × 2 分，最多加 3 条');
  expect(of(-2, { points: 5 }).terms).toBe('未规范录入每 1 条扣 2 分，最多扣 5 分');
  expect(of(2, { count: 3 }).terms).toBe('未规范录入每 1 条加 2 分，最多加 3 条');
  expect([of(-2, { points: 5 }), of(2, { count: 3 })].map(({ numbers }) => numbers)).toEqual([
    [2, 5],
    [2, 3],
  ]);
});

test('nothing for each is refused, with the remedy', () => {
  expect(refusalsOf({ kind: 'each', points: 0, input })).toEqual(['加的分写正数，扣的分写负数，不能是 0。']);
});
