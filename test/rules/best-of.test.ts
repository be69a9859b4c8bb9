// 就高: one of several counts.
import { kindOf } from '../../src/rules';
import { bestOfRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(kindOf({ kind: 'best-of' }), bestOfRules());

const once = (name: string, points: number) => ({ name, rule: { kind: 'once', points, input: { name } } });
const of = (counts: string, ...candidates: object[]) => ruleOf({ kind: 'best-of', counts, candidates }, 10);
const praised = of('most', once('省级表扬', 3), once('市级表扬', 2));
const blamed = of('fewest', once('省级批评', -3), once('市级批评', -2));

test('the most counts, once', () => {
  expect(praised.points('是', '是')).toBe(3);
  expect(praised.points('否', '是')).toBe(2);
  expect(praised.points('否', '否')).toBe(0);
  expect(praised.range).toEqual({ least: 0, most: 3 });
});

test('among deductions the largest counts', () => {
  expect(blamed.points('是', '是')).toBe(-3);
  expect(blamed.points('否', '是')).toBe(-2);
  expect(blamed.range).toEqual({ least: -3, most: 0 });
});

test('explanation, terms and numbers', () => {
  expect(praised.words('是', '是')).toBe('省级表扬：是，计 3 分；市级表扬：是，计 2 分；只计最高的一项：省级表扬');
  expect(blamed.words('否', '是')).toBe('省级批评：否，计 0 分；市级批评：是，计 −2 分；只计扣得最多的一项：市级批评');
  expect(praised.terms).toBe('有“省级表扬”的加 3 分\n有“市级表扬”的加 2 分\n以上就高计分，不重复');
  expect(praised.numbers).toEqual([3, 2]);
});

test('one alone is no choice', () => {
  expect(refusalsOf({ kind: 'best-of', counts: 'most', candidates: [once('省级表扬', 3)] })).toHaveLength(1);
});
