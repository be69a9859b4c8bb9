// What bends a total or a place: parts, what does not apply, draws, bonus, penalties, outside deductions, vetoes, causes.
import fc from 'fast-check';
import type { UnitInput } from '../../src/assessment/assessment';
import { explain } from '../../src/scoring/award';
import { gradeOf } from '../../src/scoring/grade';
import { rollUp } from '../../src/scoring/roll-up';
import { departmentBoard, departmentResult, fullDepartment, standingScheme } from '../cases/standing-rubric';

const scheme = standingScheme();
const [category] = scheme.categories;
const indicator = (key: string) => category!.indicators.find((each) => each.key === key)!;

describe('parts', () => {
  test('the total is weighted from the parts, each out of 100, the bonus inside its part', () => {
    const result = departmentResult(fullDepartment('甲局'));
    expect(result).toMatchObject({ parts: { 平台: 100, 日常: 110 }, base: 100, bonus: 4, deduction: 0, total: 104, status: 'assessed' });
    expect(result.groups).toEqual({ 公开: 100, 运维: 100, 加分: 10, 扣分: 0 });
  });

  test('a capped part keeps the bonus from lifting it above its cap', () => {
    expect(departmentResult(fullDepartment('甲局'), { cap: 'yes' })).toMatchObject({
      parts: { 平台: 100, 日常: 100 },
      bonus: 4,
      total: 100,
    });
    const weaker = fullDepartment('甲局', { entries: { 保障: [55] } });
    expect(departmentResult(weaker, { cap: 'yes' })).toMatchObject({ parts: { 平台: 100, 日常: 100 }, total: 100 });
    expect(departmentResult(weaker)).toMatchObject({ parts: { 平台: 100, 日常: 105 }, total: 102 });
  });
});

describe('what does not apply', () => {
  const weaker = (name: string) => fullDepartment(name, { entries: { 目录: [20] } });

  test('is neither missing nor zero, and the base is stretched to the whole by default', () => {
    const result = departmentResult(weaker('丙局'));
    expect(result).toMatchObject({
      status: 'assessed',
      missing: [],
      states: { 项目: 'not-applicable', 政策: 'not-applicable', 旅游: 'not-sampled' },
    });
    expect(result.scores).not.toHaveProperty('项目');
    // 70 of the 80 points that concern it.
    expect(result.parts).toEqual({ 平台: 87.5, 日常: 110 });
    expect(result).toMatchObject({ total: 96.5, attainable: 88 });
  });

  test('counts as reached, or is lost, where a reading says so', () => {
    expect(departmentResult(weaker('丙局'), { 'not-applicable': 'full' })).toMatchObject({
      parts: { 平台: 90 },
      total: 98,
      attainable: 88,
    });
    expect(departmentResult(weaker('丙局'), { 'not-applicable': 'none' })).toMatchObject({ parts: { 平台: 70 }, total: 86 });
  });

  test('changes nothing for a unit that everything concerns', () => {
    for (const reading of ['rescale', 'full', 'none']) {
      expect(departmentResult(weaker('甲局'), { 'not-applicable': reading })).toMatchObject({ parts: { 平台: 90 }, attainable: 100 });
    }
  });

  test('a part of which nothing applies gives 0, not a division by nothing', () => {
    const states = new Map(category!.indicators.map(({ key }) => [key, 'not-applicable' as const]));
    expect(rollUp(category!, { of: () => undefined }, { notApplicable: 'rescale', states })).toMatchObject({ base: 0, total: 0 });
  });
});

describe('what was not drawn', () => {
  test('gives no points, is not missing, and is not among what can be reached', () => {
    const result = departmentResult(fullDepartment('甲局'));
    expect(result.scores).not.toHaveProperty('旅游');
    expect(result).toMatchObject({ states: { 旅游: 'not-sampled' }, attainable: 100, missing: [] });
  });

  test('without a draw the unit is incomplete, has no place, and says what is lacking', () => {
    const board = departmentBoard([fullDepartment('甲局')], { draws: [] });
    expect(board.units[0]).toMatchObject({ status: 'incomplete', rank: null, missing: ['重点领域（还没有抽取）'] });
    expect(board.units[0]).not.toHaveProperty('attainable'); // all fields together would be more than anybody can reach
    const entered = departmentBoard([fullDepartment('甲局', { entries: { 旅游: [20] } })], { draws: [] });
    expect(entered.units[0]).toMatchObject({ status: 'incomplete', rank: null, grade: null });
  });
});

describe('penalties', () => {
  test('are negative points that stop at their weight, and come off as a deduction', () => {
    const result = departmentResult(fullDepartment('甲局', { entries: { 通报: [1], 曝光: [5] } }));
    expect(result.scores).toMatchObject({ 通报: -3, 曝光: -4 });
    expect(result).toMatchObject({ groups: { 扣分: -7 }, parts: { 日常: 103 }, base: 100, bonus: 4, deduction: 2.8, total: 101.2 });
  });

  test('of a group stop at its weight, as the points of a bonus group do', () => {
    const { groups } = rollUp(category!, { of: ({ key }) => ({ 通报: -6, 曝光: -9, 创新: 12 })[key] }, { notApplicable: 'rescale' });
    expect([...groups]).toEqual([
      ['加分', 10],
      ['扣分', -10],
    ]);
  });

  test('are taken off after the cap of the part', () => {
    expect(departmentResult(fullDepartment('甲局', { entries: { 通报: [1] } }), { cap: 'yes' })).toMatchObject({
      parts: { 日常: 97 },
      total: 98.8,
    });
  });

  test('the sentence does not speak of full marks', () => {
    expect(explain(indicator('通报'), [1])).toBe('次数 1 次 × 50% = 50%，扣 3 分，计 -3 分（扣分指标，最多扣 6 分）。');
    expect(explain(indicator('通报'), [0])).toBe('没有发生（次数 0 次），不扣分，计 0 分（扣分指标，最多扣 6 分）。');
  });
});

describe('an outside deduction', () => {
  test('comes off the weighted total', () => {
    expect(departmentResult(fullDepartment('甲局', { externalDeduction: 2.5, entries: { 通报: [1] } }))).toMatchObject({
      deduction: 3.7,
      total: 100.3,
    });
  });

  test('never takes the total below 0', () => {
    expect(departmentResult(fullDepartment('甲局', { externalDeduction: 500 }))).toMatchObject({
      deduction: 500,
      total: 0,
      status: 'assessed',
    });
  });
});

describe('vetoes', () => {
  const honours = [{ name: '优秀', policy: 'quota' as const, count: 1, clause: '自定' }];

  test('one that bars from honours leaves place and points, and passes the honour on', () => {
    const board = departmentBoard([fullDepartment('甲局', { vetoes: [1] }), fullDepartment('乙局', { entries: { 目录: [25] } })], {
      honours,
    });
    expect(board.units[0]).toMatchObject({ status: 'assessed', rank: 1, total: 104, grade: null, barred: ['弄虚作假'] });
    expect(board.honours).toEqual([{ name: '优秀', units: [{ category: '部门', names: ['乙局'] }] }]);
    expect(board.units[1]).toMatchObject({ rank: 2, grade: '优秀' });
    expect(board.units[1]).not.toHaveProperty('barred');
  });

  test('one that bars does so under thresholds too, where a total alone would do', () => {
    const board = departmentBoard([fullDepartment('甲局', { vetoes: [1] })], {
      honours: [{ name: '优秀', policy: 'threshold', from: 80, clause: '自定' }],
    });
    expect(board.honours[0]!.units).toEqual([]);
    expect(board.units[0]!.grade).toBeNull();
    const honoured = scheme.with({ honours: [{ name: '优秀', policy: 'threshold', from: 80, clause: '自定' }] });
    const standing = { gates: new Map(), vetoes: [1], complete: true };
    expect([gradeOf(honoured, category!, standing, 90), gradeOf(honoured, category!, { ...standing, vetoes: [] }, 90)]).toEqual([
      null,
      '优秀',
    ]);
  });

  test('one with a grade decides it, also beside one that bars', () => {
    expect(departmentResult(fullDepartment('甲局', { vetoes: [1, 2] }))).toMatchObject({
      status: 'vetoed',
      grade: '不合格',
      rank: null,
      total: 104,
    });
  });

  test('own honours take the place of those of the rubric', () => {
    const board = departmentBoard([fullDepartment('甲局')], {
      honours: [{ name: '先进', policy: 'threshold', from: 100, clause: '自定' }],
    });
    expect(board.units[0]!.grade).toBe('先进');
    expect(departmentBoard([fullDepartment('甲局')]).honours).toEqual([]);
  });
});

describe('what is not taken off twice', () => {
  const unit = (points: number, deductedIn: string, entries: UnitInput['entries'] = {}) =>
    fullDepartment('甲局', { entries: { 保障: [50], 目录: [28], ...entries }, causes: { stale: { points, deductedIn } } });

  test('is given back, and the sentence says so', () => {
    const result = departmentResult(unit(4, '目录'));
    expect(result).toMatchObject({ scores: { 保障: 54, 目录: 28 }, givenBack: { 保障: 4 }, parts: { 平台: 98, 日常: 104 } });
    const cause = category!.data.causes[0]!;
    expect(explain(indicator('保障'), [50], [{ cause, points: 4, deductedIn: '目录' }])).toBe(
      '评分 50 分（0 到 60 分）；“更新不及时”已在“目录”扣分，不重复扣，加回 4 分，得 54 分（满分 60 分）。',
    );
  });

  test('never lifts the indicator above its weight', () => {
    expect(departmentResult(unit(30, '目录')).scores.保障).toBe(60);
  });
});

describe('properties', () => {
  const anyUnit = fc.record({
    name: fc.constantFrom('甲局', '乙局', '丙局'),
    list: fc.integer({ min: 0, max: 60 }).map((half) => half / 2),
    own: fc.integer({ min: 0, max: 9 }),
    innovation: fc.integer({ min: 0, max: 10 }),
    reports: fc.integer({ min: 0, max: 9 }),
    deduction: fc.integer({ min: 0, max: 120 }),
    bars: fc.boolean(),
  });
  const units = fc.uniqueArray(anyUnit, { selector: (each) => each.name, minLength: 1 });
  type Any = typeof anyUnit extends fc.Arbitrary<infer T> ? T : never;
  const inputOf = ({ name, list, own, innovation, reports, deduction, bars }: Any) =>
    fullDepartment(name, {
      entries: { 目录: [list], 数据: [own, 1, '否'], 创新: [innovation], 通报: [reports] },
      externalDeduction: deduction,
      ...(bars && { vetoes: [1] }),
    });

  test('the order of the units changes nothing but the order', () => {
    fc.assert(
      fc.property(units, fc.constantFrom('rescale', 'full', 'none'), (given, reading) => {
        const board = (list: Any[]) => departmentBoard(list.map(inputOf), {}, standingScheme({ 'not-applicable': reading }));
        const sorted = (list: Any[]) => [...board(list).units].sort((a, b) => (a.name < b.name ? -1 : 1));
        expect(sorted([...given].reverse())).toEqual(sorted(given));
      }),
    );
  });

  test('total is base + bonus − deduction, never below 0, never above what can be had', () => {
    fc.assert(
      fc.property(units, (given) => {
        for (const { base, bonus, deduction, total } of departmentBoard(given.map(inputOf)).units) {
          expect(total).toBeCloseTo(Math.max(0, base + bonus - deduction), 8);
          expect(base).toBeLessThanOrEqual(100);
          expect(total).toBeLessThanOrEqual(104);
        }
      }),
    );
  });

  test('full gives at least as much as stretching, and stretching at least as much as nothing', () => {
    fc.assert(
      fc.property(anyUnit, (given) => {
        const of = (reading: string) => departmentResult(inputOf(given), { 'not-applicable': reading }).base;
        expect(of('full')).toBeGreaterThanOrEqual(of('rescale'));
        expect(of('rescale')).toBeGreaterThanOrEqual(of('none'));
      }),
    );
  });

  test('a barred unit is ranked like any other and never honoured', () => {
    const honours = [{ name: '优秀', policy: 'threshold' as const, from: 0, clause: '自定' }];
    fc.assert(
      fc.property(units, (given) => {
        const board = departmentBoard(given.map(inputOf), { honours });
        const honoured = board.honours.flatMap((honour) => honour.units.flatMap(({ names }) => names));
        expect([...honoured].sort()).toEqual(
          given
            .filter(({ bars }) => !bars)
            .map(({ name }) => name)
            .sort(),
        );
        expect(board.units.every(({ rank }) => rank !== null)).toBe(true);
      }),
    );
  });
});
