// What is taken from all units of the category, or stated: the best of a column (标杆), and every other way.
import fc from 'fast-check';
import type { UnitInput } from '../../src/assessment/assessment';
import { tablesOf } from '../../src/assessment/names';
import { takenFrom } from '../../src/assessment/others';
import { ok } from '../../src/model/outcome';
import type { Cell } from '../../src/model/cell';
import { comparedBoard, department } from '../cases/compared-rubric';
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
  expect(board.issues).toMatchObject([
    { severity: 'warning', code: 'BEST_DIFFERS', unit: '甲局', indicator: '数据', argument: '最优数据集' },
  ]);
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
  const whole = ok({ ...found.value, category: { ...found.value.category, indicators: [limited] }, indicator: () => ok(limited) });
  const units = [
    ['随州市甲局', 3],
    ['乙局', 9],
  ].map(([name, count]) => ({ name: String(name), category: '市直部门', entries: { [indicator.key]: [count!, 1, '否'] } }));
  const taken = takenFrom(units, { scheme: { ...scheme, data }, findTable: () => whole, drawn: () => undefined });
  expect(units.map((unit) => taken(unit).get(limited.inputs[1]!))).toEqual([3, 3]);
});

describe('every way of taking something from all units', () => {
  const unit = (name: string, ...cells: Cell[]): UnitInput =>
    department(name, { 满意度: [cells[0] ?? null], 投诉: [cells[1] ?? null], 网办: [cells[2] ?? null], 信息: [cells[3] ?? null] });
  /** What a unit takes, by the names of the inputs that take it. */
  const takenOf = (units: UnitInput[], name: string, key: string) => {
    const { assessment } = comparedBoard(units);
    const found = assessment.units.find((each) => each.name === name)!;
    const { inputs } = found.category.indicators.find((each) => each.key === key)!;
    return Object.fromEntries(inputs.flatMap((input) => (found.taken.has(input) ? [[input.name, found.taken.get(input)]] : [])));
  };
  const units = [unit('甲局', 90, 3, 80, 4), unit('乙局', 95, 0, 98, 5), unit('丙局', 90, '很多', 92, 4), unit('丁局', 70, 7, null, null)];

  test('gives places in the good direction; equal ones share the better, and the place behind stays empty', () => {
    expect(['甲局', '乙局', '丙局', '丁局'].map((name) => takenOf(units, name, '满意度').名次)).toEqual([2, 1, 2, 4]);
    expect(['甲局', '乙局', '丁局'].map((name) => takenOf(units, name, '投诉').名次)).toEqual([2, 1, 3]);
  });

  test('counts and averages what is valid, and nothing else', () => {
    expect(takenOf(units, '甲局', '投诉')).toEqual({ 名次: 2, 参评单位数: 3 });
    expect(takenOf(units, '丙局', '投诉')).toEqual({ 参评单位数: 3 });
    expect(takenOf(units, '丁局', '信息')).toEqual({ 平均信息数: 4.333333 });
    expect(takenOf(units, '丁局', '网办')).toEqual({ 最高网办率: 98, 最低网办率: 80 });
  });

  test('gives nothing where nobody has a value', () => {
    expect(takenOf([unit('甲局'), unit('乙局')], '甲局', '网办')).toEqual({});
  });

  test('leaves out units that the indicator does not concern, and those that the draw passed by', () => {
    const own = (name: string, number: number, window: Cell): UnitInput =>
      department(name, { 窗口: [number], '抽查/领域/医疗': [number] }, { 设有窗口: window });
    const three = [own('甲局', 3, '是'), own('乙局', 9, '否'), own('丙局', 5, '是')];
    expect(takenOf(three, '丙局', '窗口')).toEqual({ 名次: 1, 参评单位数: 2 });
    // A place has whoever has a number, though it takes no other's away.
    expect([takenOf(three, '乙局', '窗口').名次, takenOf([own('乙局', 9, '否')], '乙局', '窗口')]).toEqual([1, { 名次: 1 }]);
    const draws = [
      ['甲局', '医疗'],
      ['乙局', '教育'],
      ['丙局', '医疗'],
    ].map(([name, drawn]) => ({ sampling: 'fields', unit: name!, drawn: [drawn!] }));
    const { units: results } = comparedBoard(three, draws);
    expect(results.map(({ scores, states }) => scores.医疗 ?? states?.医疗)).toEqual([9, 'not-sampled', 10]);
  });

  test('what a unit states counts for it, and is doubted where the units say something else', () => {
    const { units: results, issues } = comparedBoard([department('甲局', { 投诉: [3, 1, 12] }), department('乙局', { 投诉: [0] })]);
    expect(results.map(({ scores }) => scores.投诉)).toEqual([10, 10]);
    expect(issues.filter(({ code }) => code === 'BEST_DIFFERS').map(({ message }) => message)).toEqual([
      '甲局的“投诉”：“名次”填的是 1，按各单位填的数排出的名次是 2，按填的计算。请核对。',
      '甲局的“投诉”：“参评单位数”填的是 12，填了数的单位数是 2，按填的计算。请核对。',
    ]);
  });

  test('only the own number is asked for', () => {
    const { issues } = comparedBoard([department('甲局', { 投诉: [null], 满意度: [90] })]);
    expect(issues.find(({ indicator }) => indicator === '投诉')!.message).toBe(
      '甲局的“投诉”：还没有填“投诉数”。请补填，没有发生的也要写明，不要留空。',
    );
  });
});
