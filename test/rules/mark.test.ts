// 评分: a mark up to the weight, given by experts or in place of details that the public text lacks.
import { typeOf } from '../../src/model/inputs';
import { mark } from '../../src/rules/mark';
import { markRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(mark, markRules);

const expert = ruleOf({ kind: 'mark', input: { name: '专家评分' } }, 4);
const cut = ruleOf({ kind: 'mark', incomplete: 'cut', input: { name: '评分' } }, 8);
const elsewhere = ruleOf({ kind: 'mark', incomplete: 'elsewhere', input: { name: '评分' } }, 8);

test('the mark is what counts, decimals and all', () => {
  expect([0, 3.5, '３.75', 4].map((cell) => expert.points(cell))).toEqual([0, 3.5, 3.75, 4]);
});

test('full marks are the weight, of the indicator or of the part', () => {
  expect(expert.inputs[0]!.max).toBe(4);
  const parts = [2, 3].map((weight) => ({ name: `${weight}`, weight, rule: { kind: 'mark', input: { name: `评分${weight}` } } }));
  const sum = ruleOf({ kind: 'sum', parts }, 5);
  expect(sum.inputs.map((input) => input.max)).toEqual([2, 3]);
  expect(typeOf(sum.inputs[1]!).read(sum.inputs[1]!, 3.1).ok).toBe(false);
});

test('a rule that the public text does not give whole says so', () => {
  expect(expert.words(3.5)).toBe('专家评分 3.5 分（0 到 4 分）');
  expect(cut.words(6)).toBe('评分 6 分（0 到 8 分），公开文本中的评分细则不全，以评定的分数为准');
  expect(elsewhere.words(6)).toBe('评分 6 分（0 到 8 分），公开文本中没有评分细则，以评定的分数为准');
  expect([expert, cut, elsewhere].map(({ kind, rule }) => kind.incomplete!(rule))).toEqual([undefined, 'cut', 'elsewhere']);
  expect(refusalsOf({ kind: 'mark', incomplete: true, input: { name: '评分' } })).toHaveLength(1);
});
