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

test('where the document sets no bounds, what is decided is given or taken as it is', () => {
  const open = ruleOf({ kind: 'bounds', sign: '-', input: { name: '折算扣分' } }, 6);
  expect([0, 0.25, 9].map((points) => open.points(points))).toEqual([0, -0.25, -9]);
  expect(open.range).toEqual({ least: -Infinity, most: 0 });
  expect([open.words(0.25), open.terms, open.numbers]).toEqual(['折算扣分 0.25 分', '折算扣分：酌情扣分，没有的 0 分', []]);
  const upTo = ruleOf({ kind: 'bounds', to: 3, sign: '-', input: { name: '酌情扣分' } }, 6);
  expect(upTo.words(2)).toBe('酌情扣分 2 分（0 到 3 分）');
  expect(() => upTo.points(4)).toThrow('“酌情扣分”应在 0 到 3 分之间，现为 4。请核对。');
});

test('bounds of a single time hold what is taken for all of them', () => {
  const times = { name: '整改不到位', measure: '次' };
  const rule = ruleOf({ kind: 'bounds', from: 1, to: 2, sign: '-', times, input: { name: '共扣' } }, 6);
  expect(
    [
      [0, 0],
      [1, 1.5],
      [2, 3.5],
      [2, 5],
      [2, 1],
      [0, 3],
    ].map((values) => rule.points(...values)),
  ).toEqual([0, -1.5, -3.5, -4, -2, 0]);
  expect(rule.words(2, 3.5)).toBe('整改不到位 2 次，共扣 3.5 分（每次 1 到 2 分）');
  expect(rule.words(2, 5)).toBe('整改不到位 2 次，共扣 5 分（每次 1 到 2 分），超过每次 2 分，按 4 分计');
  expect(rule.words(2, 1)).toBe('整改不到位 2 次，共扣 1 分（每次 1 到 2 分），不到每次 1 分，按 2 分计');
  expect(rule.terms).toBe('共扣：整改不到位每 1 次酌情扣 1 到 2 分，没有的 0 分');
});

test('a least alone, or a single time without a most, is refused', () => {
  const lacking = '写了下限（from）或者每次的幅度（times），就要写上限（to）。';
  expect(refusalsOf({ ...data('-'), to: undefined })).toEqual([lacking]);
  expect(refusalsOf({ kind: 'bounds', sign: '-', times: { name: '次数' }, input: { name: '共扣' } })).toEqual([lacking]);
});
