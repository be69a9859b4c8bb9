// 幅度评分: a mark within bounds, or none.
import { bounds } from '../../src/rules/bounds';
import { accepts } from '../../src/workbook/cell/check-input';
import { typeOf } from '../../src/model/inputs';
import { boundsRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(bounds, boundsRules);

const data = (sign: string, from = 2, to = 6) => ({ kind: 'bounds', from, to, sign, input: { name: '装备不达标' } });
const taken = ruleOf(data('-'), 6);
const given = ruleOf(data('+'), 6);

test('what is within the bounds is taken or given, and nothing where there is no reason', () => {
  expect([0, 2, 3.5, 6].map((mark) => taken.points(mark))).toEqual([0, -2, -3.5, -6]);
  expect([0, 2, 6].map((mark) => given.points(mark))).toEqual([0, 2, 6]);
  expect([taken.range, given.range]).toEqual([
    { least: -6, most: 0 },
    { least: 0, most: 6 },
  ]);
});

test('a mark between nothing and the least is refused, in a cell as by the engine', () => {
  expect(() => taken.points(1)).toThrow('“装备不达标”应为 0，或在 2 到 6 分之间，现为 1。请核对。');
  expect(() => taken.points(7)).toThrow('“装备不达标”应为 0，或在 2 到 6 分之间，现为 7。请核对。');
  const [input] = taken.inputs;
  expect(typeOf(input!).allowed(input!)).toBe('分数（0，或 2 到 6，可带小数）');
  expect(accepts(typeOf(input!).criterion(input!), 'A1')).toBe('IF(ISNUMBER(A1),OR(A1=0,AND(A1>=2,A1<=6)))');
});

test('explanation, terms and numbers', () => {
  expect(taken.words(3)).toBe('装备不达标 3 分（0，或 2 到 6 分）');
  expect(taken.terms).toBe('装备不达标：酌情扣 2 到 6 分，没有的 0 分');
  expect(taken.numbers).toEqual([2, 6]);
});

test('bounds in the wrong order are refused', () => {
  expect(refusalsOf(data('-', 6, 2))).toEqual(['幅度的下限（from）不能大于上限（to）。']);
});
