// What comes off from outside, and what is not taken off twice.
import { assess } from '../../src/assessment/assess';
import type { CauseInput, UnitInput } from '../../src/assessment/assessment';
import { hunan, fullUnit } from '../cases/units';
import { departmentResult, fieldsDrawn, fullDepartment, standingScheme } from '../cases/standing-rubric';

const read = (unit: UnitInput) => assess({ scheme: 'standing', units: [unit], draws: [fieldsDrawn] }, standingScheme());

describe('an outside deduction', () => {
  const given = (externalDeduction: UnitInput['externalDeduction']) => {
    const { units, issues } = read(fullDepartment('甲局', externalDeduction === undefined ? {} : { externalDeduction }));
    return [units[0]!.externalDeduction, ...issues.map(({ code }) => code)];
  };

  test('is read like any number; a blank is none', () => {
    expect([given(2.5), given('2.5'), given(0), given(null), given(' '), given(undefined)]).toEqual([[2.5], [2.5], [0], [0], [0], [0]]);
  });

  test('is refused below 0 and as words', () => {
    expect([given(-1), given('三分')]).toEqual([
      [0, 'OUT_OF_RANGE'],
      [0, 'INVALID_VALUE'],
    ]);
    expect(read(fullDepartment('甲局', { externalDeduction: -1 })).issues[0]).toMatchObject({
      where: 'units[0].externalDeduction',
      message: expect.stringContaining('“第三方扣分”现为 -1'),
    });
  });

  test('is refused where the scheme provides for none', () => {
    const { issues } = assess({ scheme: 'hunan-2022', units: [fullUnit('高校', '甲大学', { externalDeduction: 1 })] }, hunan);
    expect(issues).toMatchObject([{ code: 'NO_EXTERNAL_DEDUCTION' }]);
  });
});

describe('causes', () => {
  const entries = { 保障: [50], 目录: [28] };
  const faultOf = (cause: CauseInput, id = 'stale') => {
    const { units, issues } = read(fullDepartment('甲局', { entries, causes: { [id]: cause } }));
    expect(units[0]!.givenBack.size).toBe(0);
    return issues.map(({ severity, code, message, where }) => [severity, code, where, message].join(' '))[0];
  };

  test('give back what was taken off twice', () => {
    const { units, issues } = read(fullDepartment('甲局', { entries, causes: { stale: { points: '4', deductedIn: '公开/目录' } } }));
    expect(issues).toEqual([]);
    expect([...units[0]!.givenBack]).toMatchObject([['保障', [{ points: 4, deductedIn: '目录', cause: { id: 'stale' } }]]]);
  });

  test('that are blank are not there', () => {
    expect(read(fullDepartment('甲局', { entries, causes: { stale: { points: null, deductedIn: ' ' } } })).issues).toEqual([]);
  });

  test.each<[string, CauseInput, string]>([
    ['nothing was taken off at the other indicator', { points: 4, deductedIn: '数据' }, '“数据”没有扣分'],
    ['the other one does not concern the unit', { points: 4, deductedIn: '项目' }, '“项目”没有扣分'],
    ['it is the indicator itself', { points: 4, deductedIn: '保障' }, '应是“保障”以外的指标'],
    ['it is none of those where the cause can show', { points: 4, deductedIn: '创新' }, '应是目录、数据、项目之一'],
    ['it is no indicator', { points: 4, deductedIn: '没有' }, '没有指标“没有”'],
    ['more was taken off than there is', { points: 61, deductedIn: '目录' }, '不能超过“保障”的权重 60 分，现为 61 分'],
    ['the points are below 0', { points: -1, deductedIn: '目录' }, '应填 0 或正数'],
    ['the points are not said', { points: null, deductedIn: '目录' }, '还没有填在本项下扣了多少分'],
    ['the other indicator is not said', { points: 4, deductedIn: null }, '还没有填已在哪一项指标扣分'],
  ])('give nothing back where %s', (_what, cause, words) => {
    const fault = faultOf(cause);
    expect(fault).toContain('error BAD_CAUSE units[0].causes.stale');
    expect(fault).toContain(words);
  });

  test('that the category does not know are passed over and said so', () => {
    expect(faultOf({ points: 4, deductedIn: '目录' }, 'other')).toContain('warning UNKNOWN_FIELD units[0].causes.other');
  });

  test('change nothing while the indicator itself is not entered', () => {
    const result = departmentResult(
      fullDepartment('甲局', { entries: { 保障: [], 目录: [28] }, causes: { stale: { points: 4, deductedIn: '目录' } } }),
    );
    expect(result).toMatchObject({ status: 'incomplete', missing: ['保障：评分'] });
    expect(result.scores).not.toHaveProperty('保障');
  });
});
