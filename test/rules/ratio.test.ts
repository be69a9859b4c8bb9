// 按比例: over the best unit, over the sample, over what there is; the official rules stand in the suizhou tests.
import { ratio } from '../../src/rules/ratio';
import { ratioRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(ratio, ratioRules);

const item = (base: object, own: object = {}) => ({
  kind: 'ratio',
  items: [{ percent: 50, own: { name: '本单位', measure: '个', ...own }, ...base }],
});
const best = ruleOf(item({ best: { name: '最优单位', measure: '个' } }), 4);
const drawn = ruleOf(item({ drawn: { name: '抽查数', measure: '个' } }), 4);

test('the input of the best tells whose best it is, so that a sheet can take it from the column', () => {
  const two = ['甲', '乙'].map((name) => ({ percent: 50, own: { name }, best: { name: `最优${name}` } }));
  expect(ruleOf({ kind: 'ratio', items: two }, 4).inputs.map((input) => input.taken)).toEqual([
    undefined,
    { of: 0, as: 'max' },
    undefined,
    { of: 2, as: 'max' },
  ]);
  expect(drawn.inputs.map((input) => input.taken)).toEqual([undefined, undefined]);
  expect([best, drawn].map(({ inputs }) => inputs.map((input) => input.among))).toEqual([
    [undefined, undefined],
    [1, undefined],
  ]);
});

test('ties with the best get it all, more than the best no more, and a best of nothing is nothing', () => {
  expect(best.points(10, 10)).toBe(2);
  expect(best.points(11, 10)).toBe(2);
  expect(best.points(0, 0)).toBe(0);
  expect(best.points(3, 0)).toBe(0);
  expect(best.points(1, 3)).toBe(0.666666667);
});

test('the explanation shows the division, and what could not be exceeded', () => {
  expect(best.words(3, 10)).toBe('本单位 3 个 ÷ 最优单位 10 个 × 50%');
  expect(best.words(12, 10)).toBe('本单位 12 个（按 10 个计） ÷ 最优单位 10 个 × 50%');
  expect(best.words(0, 0)).toBe('最优单位 0 个，不计分');
  expect(drawn.words(2, 5)).toBe('本单位 2 个 ÷ 抽查数 5 个 × 50%');
  expect(ruleOf(item({}, { outOf: 3 }), 4).words(4)).toBe('本单位 4 个（按 3 个计） ÷ 3 个 × 50%');
});

test('an item has one divisor, neither none nor two', () => {
  const wrong = ['每项写且只写一个分母：own.outOf（固定的个数）、best（最优单位的数）或 drawn（抽查的个数）。'];
  expect(refusalsOf(item({}))).toEqual(wrong);
  expect(refusalsOf(item({ best: { name: '最优单位' }, drawn: { name: '抽查数' } }))).toEqual(wrong);
  expect(refusalsOf(item({ best: { name: '最优单位' } }, { outOf: 3 }))).toEqual(wrong);
});
