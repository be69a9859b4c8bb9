// 应做次数: what falls short of a number takes points; what was done is entered.
import { missing } from '../../src/rules/missing';
import { missingRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(missing, missingRules());

const input = { name: '已报信息', measure: '篇' };
const data = (required: unknown, most?: number) => ({ kind: 'missing', required, each: 0.5, ...(most && { most }), input });

test('each one missing takes its points, more than enough takes none', () => {
  const rule = ruleOf(data(12), 10);
  expect([0, 9, 12, 30].map((done) => rule.points(done))).toEqual([-6, -1.5, 0, 0]);
  expect(rule.range).toEqual({ least: -6, most: 0 });
  expect(rule.inputs[0]!.better).toBe('more');
  expect(ruleOf(data(12, 2), 10).points(0)).toBe(-2);
});

test('how many must be done may be the unit’s own, and stands first', () => {
  const rule = ruleOf(data({ attribute: '应报篇数' }), 10);
  expect(rule.inputs.map(({ name, attribute }) => [name, attribute])).toEqual([
    ['应报篇数', '应报篇数'],
    ['已报信息', undefined],
  ]);
  expect(rule.points(4, 1)).toBe(-1.5);
  expect(rule.range).toEqual({ least: -Infinity, most: 0 });
});

test('explanation, terms and numbers', () => {
  const rule = ruleOf(data(12, 2), 10);
  expect(rule.words(9)).toBe('应做 12 篇，已报信息 9 篇，少 3 篇 × 0.5 分');
  expect(rule.words(0)).toBe('应做 12 篇，已报信息 0 篇，少 12 篇 × 0.5 分 = 6 分，最多扣 2 分');
  expect(rule.words(13)).toBe('应做 12 篇，已报信息 13 篇，没有少');
  expect(rule.terms).toBe('已报信息不少于 12 篇，每少 1 篇扣 0.5 分，最多扣 2 分');
  expect(ruleOf(data({ attribute: '应报篇数' }), 10).terms).toBe('已报信息不少于“应报篇数”，每少 1 篇扣 0.5 分');
  expect(rule.numbers).toEqual([12, 0.5, 2]);
});

test('more to be done than can be entered is refused', () => {
  expect(refusalsOf({ ...data(12), input: { ...input, limit: 4 } })).toEqual(['应做的次数（required）不能多于录入项最多能填的。']);
});
