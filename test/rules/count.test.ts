// 计数封顶 by the official examples.
import { typeOf } from '../../src/model/inputs';
import { count } from '../../src/rules/count';
import { countRules } from './arbitraries';
import { ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(count, countRules);

const opened = (each: number, weight: number) =>
  ruleOf({ kind: 'count', each, input: { name: '开设项数', measure: '项', outOf: 3 } }, weight);
const months = ruleOf({ kind: 'count', each: 0.5, input: { name: '达标月数', measure: '个月', limit: 12 } }, 6);

test('高校 信息公开: 3 items at 5 points make 15, 市州: at 2 points make 6', () => {
  expect(opened(5, 15).points(3)).toBe(15);
  expect(opened(2, 6).points(3)).toBe(6);
  expect(opened(5, 15).points(0)).toBe(0);
});

test('a count above what exists is capped, even where the weight would leave room', () => {
  expect(opened(5, 15).points(4)).toBe(15);
  expect(opened(2, 8).points(4)).toBe(6);
  expect(opened(2, 8).range).toEqual({ least: 0, most: 6 });
});

test('half points add up without drift and stop at the weight', () => {
  const forwarded = ruleOf({ kind: 'count', each: 0.1, input: { name: '转发条数', measure: '条' } }, 3);
  expect(forwarded.points(3)).toBe(0.3);
  expect(forwarded.points(30)).toBe(3);
  expect(forwarded.points(Number.MAX_SAFE_INTEGER)).toBe(3);
});

test('a limit bounds the most and is what the input lets through', () => {
  const [input] = months.inputs;
  expect(months.points(12)).toBe(6);
  expect(months.range.most).toBe(6);
  expect(typeOf(input!).criterion(input!)).toEqual({ check: 'whole', from: 0, to: 12 });
  expect(typeOf(input!).read(input!, 13)).toEqual({
    ok: false,
    refusal: { code: 'OUT_OF_RANGE', message: '“达标月数”最多 12 个月，现为 13。请填整数（0 到 12）。', argument: '达标月数' },
  });
});

test('the explanation shows the product, the cap and what exists', () => {
  expect(opened(5, 15).words(3)).toBe('开设项数 3 项 × 5 分 = 15 分');
  expect(opened(5, 12).words(3)).toBe('开设项数 3 项 × 5 分 = 15 分，封顶 12 分');
  expect(opened(5, 15).words(4)).toBe('开设项数 4 项（按 3 项计） × 5 分 = 15 分');
});
