// 加倍减半: a factor on any rule where something is found.
import { worth } from '../../src/formula/compile';
import { kindOf, ruleSchema } from '../../src/rules';
import { multipliedRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(kindOf({ kind: 'multiplied' }), multipliedRules());

const data = (points: number, factor: number) => ({
  kind: 'multiplied',
  rule: { kind: 'each', points, input: { name: '次数', measure: '次' } },
  factor,
  input: { name: '瞒报' },
});
const of = (points: number, factor: number) => ruleOf(data(points, factor), 10);

test('the factor counts where the flag says so', () => {
  expect(of(-2, 2).points(3, '否')).toBe(-6);
  expect(of(-2, 2).points(3, '是')).toBe(-12);
  expect(of(2, 0.5).points(3, '是')).toBe(3);
});

test('a doubled deduction is bad, a halved one good; a doubled bonus good, a halved one bad', () => {
  expect([of(-2, 2), of(-2, 0.5), of(2, 2), of(2, 0.5)].map(({ inputs }) => inputs[1]!.better)).toEqual(['less', 'more', 'more', 'less']);
});

test('halves of the last decimal go away from nothing, as in Excel', () => {
  const thirds = { kind: 'shares', items: [{ percent: 100, input: { name: '甲' } }] };
  const rule = ruleOf({ kind: 'multiplied', rule: thirds, factor: 0.5, input: { name: '减半' } }, 1);
  expect(rule.points('33.3333333%', '是')).toBe(0.166666667);
});

test('explanation, terms and numbers', () => {
  expect(of(-2, 2).words(3, '是')).toBe('次数 3 次 × 2 分，计 −6 分；瞒报：是，× 2');
  expect(of(-2, 2).words(3, '否')).toBe('次数 3 次 × 2 分');
  expect(of(-2, 2).terms).toBe('次数每 1 次扣 2 分；有“瞒报”的 × 2');
  expect(of(-2, 2).numbers).toEqual([2, 2]);
});

test('a factor that changes nothing is refused', () => {
  expect(refusalsOf(data(-2, 1))).toEqual(['倍数不能是 1：加倍写 2，减半写 0.5。']);
});

test('what it asks of the rule is enough when nine places of it have been multiplied', () => {
  const rule = ruleSchema.parse({
    kind: 'multiplied',
    rule: { kind: 'bounds', sign: '+', input: { name: '酌情评分' } },
    factor: 3,
    input: { name: '特别突出' },
  });
  const kind = kindOf(rule);
  expect(worth(kind.points(rule, 1, 0), kind.witness(rule, 1, 9.586))).toBeGreaterThanOrEqual(9.586);
});
