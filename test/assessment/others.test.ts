// What is taken from all units of the category, or stated: the best of a column (标杆), and every other way.
import fc from 'fast-check';
import type { UnitInput } from '../../src/assessment/assessment';
import { tablesOf } from '../../src/assessment/names';
import { takenFrom } from '../../src/assessment/others';
import { ok } from '../../src/model/outcome';
import { bundled } from '../cases/units';
import { departmentBoard, fullDepartment } from '../cases/standing-rubric';

const unit = (name: string, ...cells: UnitInput['entries'][string]) => fullDepartment(name, { entries: { 数据: cells } });
const pointsOf = (...units: UnitInput[]) => departmentBoard(units).units.map(({ scores }) => scores.数据);

test('is the largest number that any unit of the category has', () => {
  expect(pointsOf(unit('甲局', 4, 1, '否'), unit('乙局', 2, 2, '否'), unit('丙局', 1, 0, '否'))).toEqual([30, 30, 5]);
});

test('of nothing is nothing for everybody', () => {
  expect(pointsOf(unit('甲局', 0, 2, '否'), unit('乙局', 0, 2, '否'))).toEqual([20, 20]);
});

test('shared by several gives all of them full marks', () => {
  expect(pointsOf(unit('甲局', 3, 3, '否'), unit('乙局', 3, 3, '否'))).toEqual([40, 40]);
});

test('comes also from a unit whose own row is not complete, not from what cannot be read', () => {
  expect(pointsOf(unit('甲局', 2, 2, '否'), unit('乙局', 4, null, '否'))).toEqual([30, undefined]);
  expect(pointsOf(unit('甲局', 2, 2, '否'), unit('乙局', '八', 2, '否'))).toEqual([40, undefined]);
});

test('may be stated: then it counts, and one that differs from the column is doubted', () => {
  const board = departmentBoard([unit('甲局', 2, 8, 2, 2, '否'), unit('乙局', 4, 2, '否')]);
  expect(board.units.map(({ scores }) => scores.数据)).toEqual([25, 40]);
  expect(board.issues).toMatchObject([{ severity: 'warning', code: 'BEST_DIFFERS', unit: '甲局', indicator: '数据', argument: '最优数据集' }]);
  expect(board.issues[0]!.message).toContain('填的是 8，各单位填的最大值是 4，按填的计算');
});

test('is not asked for: what is missing is the own number', () => {
  const board = departmentBoard([unit('甲局', null, 2, '否')]);
  expect(board.units[0]!.missing).toEqual(['数据：数据集']);
  expect(board.issues).toMatchObject([{ code: 'MISSING_VALUE', indicator: '数据', argument: '数据集' }]);
});

test('a flag of a unit zeroes its own points, and its numbers stay in the column', () => {
  expect(pointsOf(unit('甲局', 4, 4, '是'), unit('乙局', 2, 2, '否'))).toEqual([0, 20]);
});

test('full marks go to whoever has the most, unless that is nothing', () => {
  fc.assert(
    fc.property(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), (own) => {
      const points = pointsOf(...own.map((number, at) => unit(['甲局', '乙局', '丙局'][at]!, number, 0, '否')));
      const most = Math.max(...own);
      expect(points).toEqual(own.map((number) => (most === 0 ? 0 : expect.closeTo((20 * number) / most, 8))));
    }),
  );
});

test('comes from a unit that the document lists, whichever of its names is given', () => {
  const scheme = bundled('suizhou-2023-jixiao');
  const data = { ...scheme.data, units: [{ name: '甲局', fullName: '随州市甲局', category: '市直部门' }] };
  const table = tablesOf(scheme);
  const indicator = scheme.categories[1]!.indicators.find(({ inputs }) => inputs.some(({ taken }) => taken))!;
  const limited = { ...indicator, applies: { units: ['甲局'], clause: '甲局' } };
  const found = table('市直部门');
  if (!found.ok) throw new Error();
  const whole = ok({ category: { ...found.value.category, indicators: [limited] }, indicator: () => ok(limited) });
  const units = [['随州市甲局', 3], ['乙局', 9]].map(([name, count]) => ({ name: String(name), category: '市直部门', entries: { [indicator.key]: [count!, 1, '否'] } }));
  const taken = takenFrom(units, { scheme: { ...scheme, data }, findTable: () => whole, drawn: () => undefined });
  expect(units.map((unit) => taken(unit).get(limited.inputs[1]!))).toEqual([3, 3]);
});
