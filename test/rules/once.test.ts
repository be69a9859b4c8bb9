// 一次加减分: given or taken where something is found.
import { once } from '../../src/rules/once';
import { onceRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(once, onceRules);

const data = (points: number, otherwise?: number) => ({
  kind: 'once',
  points,
  ...(otherwise !== undefined && { otherwise }),
  input: { name: '未及时备案' },
});
const of = (points: number, otherwise?: number) => ruleOf(data(points, otherwise), 10);

test('the points where it is found, nothing or the other points where it is not', () => {
  expect(['是', '否'].map((cell) => of(-5).points(cell))).toEqual([-5, 0]);
  expect(['有', '无'].map((cell) => of(10, -2).points(cell))).toEqual([10, -2]);
  expect([of(-5), of(10, -2)].map(({ range }) => range)).toEqual([
    { least: -5, most: 0 },
    { least: -2, most: 10 },
  ]);
});

test('yes is good where it gives more than no', () => {
  expect([of(-5), of(10, -2), of(-5, -2)].map(({ inputs }) => inputs[0]!.better)).toEqual(['less', 'more', 'less']);
});

test('explanation, terms and numbers', () => {
  expect(of(-5).words('是')).toBe('未及时备案：是');
  expect(of(-5).terms).toBe('有“未及时备案”的扣 5 分');
  expect(of(10, -2).terms).toBe('有“未及时备案”的加 10 分，没有的扣 2 分');
  expect(of(10, -2).numbers).toEqual([10, 2]);
});

test('a yes that is worth as much as a no is refused', () => {
  expect(refusalsOf(data(5, 5))).toEqual(['“是”和“否”的分数应不同。']);
});
