// 多个方面: each for its part, or all together; the official rules stand in the suizhou tests.
import { bundle } from '../../src/rules/bundle';
import { bundleRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(bundle, bundleRules);

const data = (counts: string, ...names: string[]) => ({ kind: 'bundle', percent: 40, counts, aspects: names.map((name) => ({ name })) });
const each = ruleOf(data('each', '保密审查', '审核发布', '政策咨询'), 60);
const together = ruleOf(data('together', '1月31日前发布', '在突出位置展示'), 3);

test('equal parts add up to the whole', () => {
  expect(each.points('是', '否', '否')).toBe(8);
  expect(each.points('是', '是', '是')).toBe(24);
});

test('the explanation names what is missing', () => {
  expect(each.words('是', '否', '否')).toBe('3 个方面做到 1 个（未做到：审核发布、政策咨询）');
  expect(together.words('是', '否')).toBe('2 个方面做到 1 个（未做到：在突出位置展示），须全部做到才计分');
  expect(together.words('是', '是')).toBe('2 个方面全部做到');
});

test('how many aspects there are has to stand in the clause only where each has its part', () => {
  expect(each.numbers).toEqual([40, 3]);
  expect(together.numbers).toEqual([40]);
});

test('one aspect is no bundle', () => {
  expect(refusalsOf(data('each', '保密审查'))).toHaveLength(1);
  expect(refusalsOf(data('some', '保密审查', '审核发布'))).toHaveLength(1);
});
