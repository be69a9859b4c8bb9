// 按用时分档: wording and refusing; the official rule stands in suizhou-jixiao.test.ts.
import { daysTiers } from '../../src/rules/days-tiers';
import { daysTierRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(daysTiers, daysTierRules);

const data = (...tiers: [within: number, percent: number][]) => ({
  kind: 'days-tiers',
  tiers: tiers.map(([within, percent]) => ({ within, percent })),
  input: { name: '答复用时', never: '未答复' },
});
const reply = ruleOf(data([1, 50], [5, 20]), 2);

test('the explanation says how long it took and which tier that is', () => {
  expect(reply.words(1)).toBe('答复用时 1 个工作日，在 1 个工作日内，计权重的 50%');
  expect(reply.words(3)).toBe('答复用时 3 个工作日，在 5 个工作日内，计权重的 20%');
  expect(reply.words(6)).toBe('答复用时 6 个工作日，超过 5 个工作日，不计分');
  expect(reply.words('未答复')).toBe('答复用时：未答复，不计分');
});

test('a later tier that is not worth less, or not later, is refused', () => {
  const wrong = ['各档的天数应从少到多，百分比应从高到低。'];
  expect(refusalsOf(data([1, 50], [5, 50]))).toEqual(wrong);
  expect(refusalsOf(data([5, 50], [5, 20]))).toEqual(wrong);
  expect(refusalsOf(data([5, 20], [1, 50]))).toEqual(wrong);
});
