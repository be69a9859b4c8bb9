// Totals, places, grades, honours and findings of a whole assessment.
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { smallScheme } from '../cases/small-rubric';
import { bundled, fullUnit, hunan, without } from '../cases/units';

const score = (...units: UnitInput[]) => scoreAssessment(assess({ scheme: 'hunan-2022', units }, hunan));
const school = (name: string, change: Partial<UnitInput> = {}) => fullUnit('高校', name, change);

/** A university that lost `lost` points, at most 10. */
const losing = (name: string, lost: number) => school(name, { entries: { 联动传播: [6 - lost * 2] } });

describe('totals', () => {
  test('the contract: full marks everywhere are 100 + 5, group by group', () => {
    const [unit] = score(school('甲大学')).units;
    expect(unit).toMatchObject({ base: 100, bonus: 5, deduction: 0, total: 105, rank: 1, grade: '优秀', status: 'assessed', missing: [] });
    expect(unit!.scores).toMatchObject({ 信息公开: 15, 信息更新: 12 });
    expect(unit!.groups).toEqual({ 校务公开: 45, 校务服务: 20, 互动交流: 20, 功能状态: 15, 加分项: 5 });
  });

  test('subsidiaries reach 94 + 5 by the letter of the clause, 100 + 5 by the other reading', () => {
    const input = { scheme: 'hunan-2022', units: [fullUnit('直属单位', '甲中心')] };
    expect(scoreAssessment(assess(input, hunan)).units[0]).toMatchObject({ base: 94, total: 99 });
    const other = bundled('hunan-2022', { 'subsidiary-security-full': 'ten' });
    expect(scoreAssessment(assess(input, other)).units[0]).toMatchObject({ base: 100, total: 105 });
  });

  const small = { name: '一处', category: '处室', entries: { '公开/检索': [200], 栏目: [3], '服务/检索': [2], 转发: [3], 创新: [4] } };
  const scored = (unit: UnitInput, readings = {}) => scoreAssessment(assess({ scheme: 'small', units: [unit] }, smallScheme(readings)));

  test('a bonus group stops at its own weight', () => {
    expect(scored(small).units[0]).toMatchObject({ base: 100, bonus: 5, total: 105, groups: { 加分项: 5 }, scores: { 转发: 3, 创新: 4 } });
  });

  test('base and bonus together stop at the cap that a reading sets', () => {
    expect(scored(small, { cap: 'yes' }).units[0]).toMatchObject({ base: 100, bonus: 5, total: 100 });
  });

  test('indicators that share a name keep their own points, by path', () => {
    expect(scored({ ...small, entries: { ...small.entries, '公开/检索': [3] } }).units[0]!.scores).toMatchObject({
      '公开/检索': 0.3,
      '服务/检索': 50,
    });
  });

  test('points are added exactly: 0.1 three times is 0.3', () => {
    const { units } = scored({ ...small, entries: { '公开/检索': [3], 栏目: [0], '服务/检索': [0], 转发: [0], 创新: [0] } });
    expect(units[0]!.total).toBe(0.3);
  });

  test('a group without any entry has no points, not 0', () => {
    expect(scored({ ...small, entries: { 栏目: [0] } }).units[0]!.groups).toEqual({ 公开: 0 });
  });

  test('the highest honour that a total reaches is the grade, and each unit is honoured once', () => {
    const units = ['90', '89.9', '60', '59.9'].map((total) => ({
      ...small,
      name: total,
      entries: {
        '公开/检索': [Math.round((Number(total) % 10) * 10)],
        栏目: [total < '8' ? (total < '6' ? 0 : 1) : 3],
        '服务/检索': [2],
        转发: [0],
        创新: [0],
      },
    }));
    units[0]!.entries['公开/检索'] = [100];
    const board = scoreAssessment(assess({ scheme: 'small', units }, smallScheme()));
    expect(board.units.map((unit) => [unit.total, unit.grade])).toEqual([
      [90, '优秀'],
      [89.9, '良好'],
      [60, '良好'],
      [59.9, null],
    ]);
    expect(board.honours).toEqual([
      { name: '优秀', units: [{ category: '处室', names: ['90'] }] },
      { name: '良好', units: [{ category: '处室', names: ['89.9', '60'] }] },
    ]);
  });
});

describe('places', () => {
  test('equal totals share a place: 1-2-2-4', () => {
    const { units } = score(losing('丁', 2), losing('甲', 0), losing('乙', 1), losing('丙', 1));
    expect(units.map((unit) => [unit.name, unit.rank])).toEqual([
      ['丁', 4],
      ['甲', 1],
      ['乙', 2],
      ['丙', 2],
    ]);
  });

  test('places go by totals that are not rounded', () => {
    const unit = (name: string, searches: number) => ({
      name,
      category: '处室',
      entries: { '公开/检索': [searches], 栏目: [0], '服务/检索': [0], 转发: [0], 创新: [0] },
    });
    const rubric = smallScheme({}, (file) => Object.assign(file.categories[0]!.groups[0]!.indicators[0]!.rule, { each: 0.001 }));
    const { units } = scoreAssessment(assess({ scheme: 'small', units: [unit('一处', 1), unit('二处', 2), unit('三处', 2)] }, rubric));
    expect(units.map((each) => [each.total, each.rank])).toEqual([
      [0.001, 3],
      [0.002, 1],
      [0.002, 1],
    ]);
  });

  test('each category has its own places', () => {
    const { units } = score(losing('甲', 1), fullUnit('市州', '乙'), fullUnit('直属单位', '丙'));
    expect(units.map((unit) => unit.rank)).toEqual([1, 1, 1]);
  });

  test('a unit that is not assessed, vetoed or incomplete takes no place from others', () => {
    const { units } = score(
      school('不参评', { gates: { 上报工作总结: false } }),
      school('否决', { vetoes: [1] }),
      without(school('未录完'), '联动传播'),
      losing('甲', 1),
    );
    expect(units.map((unit) => unit.rank)).toEqual([null, null, null, 1]);
  });
});

describe('status and grade', () => {
  test('80 is honoured, 79.5 has no grade', () => {
    const at = (name: string, months: number) =>
      school(name, { entries: { 学校网站: [0], 教育阳光服务: [0], 联动传播: [0], 创新发展: [false], 信息更新: [true, true, months] } });
    const board = score(at('正好', 12), at('差一点', 11));
    expect(board.units.map((unit) => [unit.total, unit.grade])).toEqual([
      [80, '优秀'],
      [79.5, null],
    ]);
    expect(board.honours).toEqual([{ name: '优秀', units: [{ category: '高校', names: ['正好'] }] }]);
  });

  test('a veto wins over any points; base, bonus and total are still given', () => {
    const board = score(school('甲', { vetoes: [2] }));
    expect(board.units[0]).toMatchObject({ base: 100, bonus: 5, total: 105, rank: null, grade: '不合格', status: 'vetoed' });
    expect(board.honours).toEqual([{ name: '优秀', units: [] }]);
  });

  test('a failed gate comes before a veto and before blanks', () => {
    const [unit] = score(without(school('甲', { vetoes: [1], gates: { 上报工作总结: '否' } }), '信息公开')).units;
    expect(unit).toMatchObject({ status: 'not-assessed', grade: '不参评', rank: null, missing: [] });
  });

  test('a veto is settled whatever is still blank, and what is blank is listed', () => {
    const [unit] = score(without(school('甲', { vetoes: [1] }), '信息公开')).units;
    expect(unit).toMatchObject({ status: 'vetoed', grade: '不合格', missing: ['信息公开：开设项数'] });
  });

  test('a unit with a blank is incomplete: points so far, no place, no grade, and what is missing', () => {
    const board = score(without(school('甲', { entries: { 信息更新: [true, true, null] } }), '信息公开'));
    expect(board.units[0]).toMatchObject({
      base: 73,
      total: 78,
      rank: null,
      grade: null,
      status: 'incomplete',
      missing: ['信息公开：开设项数', '信息更新：达标月数'],
    });
    expect(Object.keys(board.units[0]!.scores)).not.toContain('信息公开');
    expect(board.issues).toMatchObject([{ indicator: '信息公开' }, { indicator: '信息更新' }]);
  });

  test('a refused value, a missing attribute and an unanswered gate each leave a unit incomplete', () => {
    const { units } = score(
      school('甲', { entries: { 信息公开: ['三'] } }),
      school('乙', { attributes: {} }),
      school('丙', { gates: {} }),
      school('丁', { entries: { 信息公开: [1, 2] } }),
    );
    expect(units.map((unit) => [unit.status, unit.missing])).toEqual([
      ['incomplete', ['信息公开：开设项数（填写有误）']],
      ['incomplete', ['微信排行榜：办学层次']],
      ['incomplete', ['是否上报工作总结']],
      ['incomplete', ['信息公开：录入值（填写有误）']],
    ]);
  });
});

describe('findings', () => {
  const unitsOf = (units: UnitInput[], id: string) =>
    score(...units)
      .problems.flatMap((problem) => problem.findings)
      .find((finding) => finding.id === id)!.units;

  test('a finding names units in roster order, whatever their status', () => {
    const compromised = (name: string, change: Partial<UnitInput> = {}) =>
      school(name, { ...change, observations: { 'website-compromised': '是' } });
    const units = [
      compromised('丙'),
      compromised('甲', { gates: { 上报工作总结: false } }),
      school('丁'),
      compromised('乙', { vetoes: [1] }),
    ];
    expect(unitsOf(units, 'website-compromised')).toEqual(['丙', '甲', '乙']);
  });

  test('what was not entered is not found', () => {
    expect(unitsOf([without(school('甲'), '信息公开')], 'disclosure-absent')).toEqual([]);
    expect(unitsOf([school('甲', { entries: { 信息公开: [0] } })], 'disclosure-absent')).toEqual(['甲']);
  });

  test('every finding of the rubric is given, also those that name nobody', () => {
    expect(score().problems.map((problem) => problem.findings.length)).toEqual(
      hunan.data.problems.map((problem) => problem.findings.length),
    );
  });

  test('findings may ask for points and for an indicator by path', () => {
    const unit = { name: '一处', category: '处室', entries: { '公开/检索': [0], 栏目: [0] }, observations: { leak: '否' } };
    const { problems } = scoreAssessment(assess({ scheme: 'small', units: [unit] }, smallScheme()));
    expect(problems[0]!.findings.map((finding) => [finding.id, finding.units])).toEqual([
      ['leak', []],
      ['few', ['一处']],
      ['no-search', ['一处']],
    ]);
  });
});

test('an assessment without units is an empty scoreboard', () => {
  expect(score()).toMatchObject({
    scheme: 'hunan-2022',
    rubricVersion: hunan.data.version,
    units: [],
    honours: [{ name: '优秀', units: [] }],
    issues: [],
  });
});
