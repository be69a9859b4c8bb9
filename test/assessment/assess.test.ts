// What people get wrong in an assessment, and what is made of it.
import { assess } from '../../src/assessment/assess';
import type { AssessedUnit, UnitInput } from '../../src/assessment/assessment';
import type { Issue } from '../../src/model/issue';
import { bundled, fullUnit, hunan, without } from '../cases/units';
import { smallScheme } from '../cases/small-rubric';

function assessed(...units: UnitInput[]): { units: readonly AssessedUnit[]; issues: readonly Issue[] } {
  return assess({ scheme: 'hunan-2022', units }, hunan);
}

const issuesOf = (...units: UnitInput[]) => assessed(...units).issues;
const kaoping = bundled('suizhou-2023-kaoping');
const school = (change: Partial<UnitInput> = {}) => fullUnit('高校', '甲大学', change);

test('a complete unit has no issues, and every indicator is entered', () => {
  const { units, issues } = assessed(school(), fullUnit('市州', '甲市'), fullUnit('直属单位', '甲中心'));
  expect(issues).toEqual([]);
  expect(units.flatMap((unit) => [...unit.entries]).every(([, entry]) => entry.state === 'entered')).toBe(true);
});

describe('units', () => {
  test('a unit of an unknown category is left out and said so', () => {
    const { units, issues } = assessed({ ...school(), category: '小学' });
    expect(units).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', code: 'UNKNOWN_CATEGORY', where: 'units[0].category', unit: '甲大学' }]);
    expect(issues[0]!.message).toContain('这个单位没有计入');
  });

  test('a unit without a category is left out and said so', () => {
    const { units, issues } = assessed({ ...school(), category: ' ' });
    expect(units).toEqual([]);
    expect(issues).toMatchObject([
      { severity: 'error', code: 'MISSING_VALUE', where: 'units[0].category', message: '甲大学：没有填类别，这个单位没有计入。请补填。' },
    ]);
  });

  test('a unit without a name is left out and said so', () => {
    const { units, issues } = assessed({ ...school(), name: ' ' });
    expect(units).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', code: 'MISSING_NAME', where: 'units[0].name' }]);
  });

  test('a category may go by its other names, also qualified with the scheme', () => {
    for (const category of ['普通高等学校', '高等学校', 'hunan-2022/高校', ' 高 校 ']) {
      expect(assessed({ ...school(), category }).units[0]?.category.name).toBe('高校');
    }
  });

  test('two units of one name in one category are an error, in two categories they are not', () => {
    expect(issuesOf(school(), { ...school(), name: '甲 大学' })).toMatchObject([{ code: 'DUPLICATE_UNIT', where: 'units[1].name' }]);
    expect(issuesOf(school(), fullUnit('市州', '甲大学'))).toEqual([]);
  });

  test('names such as __proto__ are names', () => {
    const odd = JSON.parse('{"__proto__":[1],"constructor":[2],"toString":[3]}') as UnitInput['entries'];
    const { units, issues } = assessed({ ...school(), name: '__proto__', category: '__proto__' }, { ...school(), entries: odd });
    expect(units).toHaveLength(1);
    expect(issues.filter((issue) => issue.code === 'UNKNOWN_INDICATOR').map((issue) => issue.indicator)).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
    const facts = JSON.parse('{"__proto__":1,"constructor":1}') as Record<string, number>;
    expect(issuesOf(school({ observations: facts })).map((issue) => issue.where)).toEqual([
      'units[0].observations.__proto__',
      'units[0].observations.constructor',
    ]);
  });
});

describe('entries', () => {
  test('an unknown indicator is an error that lists the known ones', () => {
    const [issue] = issuesOf(school({ entries: { 校务公开栏: [1] } }));
    expect(issue).toMatchObject({
      severity: 'error',
      code: 'UNKNOWN_INDICATOR',
      indicator: '校务公开栏',
      where: 'units[0].entries.校务公开栏',
    });
    expect(issue!.message).toContain('信息公开');
  });

  test('an indicator may be written by its path or in other widths, but only once', () => {
    expect(
      issuesOf({ ...without(school(), 'IPV6改造'), entries: { ...without(school(), 'IPV6改造').entries, 'ipv6 改造': ['√'] } }),
    ).toEqual([]);
    expect(issuesOf(school({ entries: { '校务公开/信息公开': [1] } }))).toMatchObject([{ code: 'DUPLICATE_ENTRY', indicator: '信息公开' }]);
  });

  test('a name that stands twice asks for its path', () => {
    const { issues } = assess({ scheme: 'small', units: [{ name: '一处', category: '处室', entries: { 检索: [1] } }] }, smallScheme());
    expect(issues[0]).toMatchObject({ code: 'AMBIGUOUS_INDICATOR' });
    expect(issues[0]!.message).toContain('公开/检索、服务/检索');
  });

  test('every refused value is noted with its argument, and the entry is refused', () => {
    const { units, issues } = assessed(school({ entries: { 信息更新: ['也许', '是', 13] } }));
    expect(issues.map((issue) => [issue.code, issue.argument])).toEqual([
      ['INVALID_VALUE', '没有空白栏目'],
      ['OUT_OF_RANGE', '达标月数'],
    ]);
    expect(issues[0]!.message).toMatch(/^甲大学的“信息更新”：.*现为“也许”/u);
    expect(units[0]!.entries.get('信息更新')).toMatchObject({ state: 'refused', refusal: { argument: '没有空白栏目' } });
  });

  test('too many values are refused, none of them is dropped silently', () => {
    const { units, issues } = assessed(school({ entries: { 信息公开: [1, 2] } }));
    expect(issues).toMatchObject([{ code: 'TOO_MANY_VALUES', indicator: '信息公开' }]);
    expect(units[0]!.entries.get('信息公开')?.state).toBe('refused');
  });

  test('a blank among the values is missing, never 0', () => {
    const { units, issues } = assessed(school({ entries: { 信息更新: ['是', null, ' '], 信息公开: [] } }));
    expect(units[0]!.entries.get('信息更新')).toEqual({ state: 'missing', inputs: ['间隔不超过两周', '达标月数'] });
    expect(units[0]!.entries.get('信息公开')).toEqual({ state: 'missing', inputs: ['开设项数'] });
    expect(issues).toMatchObject([
      { severity: 'error', code: 'MISSING_VALUE', indicator: '信息公开' },
      { severity: 'error', code: 'MISSING_VALUE', indicator: '信息更新', argument: '间隔不超过两周' },
    ]);
  });

  test('a unit without any entry is noted once, not once for every indicator', () => {
    const { units, issues } = assessed({ ...school(), entries: { 信息公开: [null] } });
    expect(issues).toMatchObject([{ code: 'MISSING_VALUE', where: 'units[0].entries' }]);
    expect([...units[0]!.entries].every(([, entry]) => entry.state === 'missing')).toBe(true);
  });

  test.each([
    [{ 信息公开: [4] }, '共 3 项，现填 4'],
    [{ 教育阳光服务: [5, 0.9] }, '如果是 90%，请填 90'],
    [{ 教育阳光服务: [0, 95] }, '不需要它，没有使用'],
  ])('a doubtful value is accepted with a warning: %j', (entries, words) => {
    const { units, issues } = assessed(school({ entries: entries as unknown as UnitInput['entries'] }));
    expect(issues).toMatchObject([{ severity: 'warning', code: 'DOUBTFUL_VALUE' }]);
    expect(issues[0]!.message).toContain(words);
    expect([...units[0]!.entries].every(([, entry]) => entry.state === 'entered')).toBe(true);
  });
});

test('more than were drawn is doubted, by the number that the same entry gives', () => {
  const { categories } = kaoping;
  const doubts = (...values: number[]): string[] => {
    const entries = { 工作推进落实: [20, 1, true, true, ...values] };
    const { issues } = assess({ scheme: kaoping.id, units: [{ name: '随县', category: categories[0]!.name, entries }] }, kaoping);
    return issues.filter(({ code }) => code === 'DOUBTFUL_VALUE').map(({ message }) => message);
  };
  expect(doubts(5, 5)).toEqual([]);
  expect(doubts(6, 5)).toEqual(['随县的“工作推进落实”：“已建立制度的乡镇数”共 5 个，现填 6，已按上限计分。请核对。']);
});

describe('attributes', () => {
  test('an entry may state the attribute first, as SCORE does', () => {
    const { units, issues } = assessed(school({ attributes: {}, entries: { 微信排行榜: ['专科高职', 3] } }));
    expect(issues).toEqual([]);
    expect(units[0]!.entries.get('微信排行榜')).toEqual({ state: 'entered', values: ['专科高职', 3] });
    expect(units[0]!.attributes.get('办学层次')).toBe('专科高职');
  });

  test('an entry that contradicts the roster is refused', () => {
    const { units, issues } = assessed(school({ entries: { 微信排行榜: ['专科高职', 3] } }));
    expect(issues).toMatchObject([{ severity: 'error', code: 'CONTRADICTION', indicator: '微信排行榜', argument: '办学层次' }]);
    expect(units[0]!.entries.get('微信排行榜')?.state).toBe('refused');
  });

  test('an attribute that a rule needs is asked for once', () => {
    const { units, issues } = assessed(school({ attributes: {} }));
    expect(issues).toMatchObject([{ severity: 'error', code: 'MISSING_VALUE', where: 'units[0].attributes.办学层次' }]);
    expect(units[0]!.entries.get('微信排行榜')).toEqual({ state: 'missing', inputs: ['办学层次'] });
  });

  test('a refused attribute is noted once, as refused', () => {
    expect(issuesOf(school({ attributes: { 办学层次: '大专' } }))).toMatchObject([
      { code: 'INVALID_VALUE', where: 'units[0].attributes.办学层次' },
    ]);
  });

  test('unknown attributes, gates and observations are warned about', () => {
    const issues = issuesOf(
      school({ attributes: { 办学层次: '本科', 层级: 1 }, gates: { 上报工作总结: '是', 其他: '是' }, observations: { 漏洞: '是' } }),
    );
    expect(issues.map((issue) => [issue.severity, issue.code, issue.where])).toEqual([
      ['warning', 'UNKNOWN_FIELD', 'units[0].attributes.层级'],
      ['warning', 'UNKNOWN_FIELD', 'units[0].gates.其他'],
      ['warning', 'UNKNOWN_FIELD', 'units[0].observations.漏洞'],
    ]);
  });
});

describe('standing', () => {
  test.each(['是', '有', '√', 'TRUE', true, 1, '１'])('a gate is answered yes by %j', (cell) => {
    expect(assessed(school({ gates: { 上报工作总结: cell } })).units[0]!.gates.get('上报工作总结')).toBe(true);
  });

  test.each(['否', '无', '×', 'false', false, 0])('a gate is answered no by %j', (cell) => {
    expect(assessed(school({ gates: { 上报工作总结: cell } })).units[0]!.gates.get('上报工作总结')).toBe(false);
  });

  test('a gate that is not answered, or not by yes or no, is an error', () => {
    expect(issuesOf(school({ gates: {} }))).toMatchObject([
      { severity: 'error', code: 'MISSING_VALUE', where: 'units[0].gates.上报工作总结' },
    ]);
    expect(issuesOf(school({ gates: { 上报工作总结: '迟' } }))).toMatchObject([{ severity: 'error', code: 'INVALID_VALUE' }]);
  });

  test('a summary that came in late is warned about; the last day itself is in time', () => {
    const handedIn = (day: string) => issuesOf(school({ attributes: { 办学层次: '本科', 上报日期: day } }));
    expect(handedIn('2022-12-10')).toEqual([]);
    expect(handedIn('2022年12月11日')).toMatchObject([
      { severity: 'warning', code: 'LATE_SUBMISSION', where: 'units[0].attributes.上报日期' },
    ]);
  });

  test('nothing is asked of a unit that is not assessed, but wrong values are still said', () => {
    expect(issuesOf({ ...school(), gates: { 上报工作总结: '否' }, attributes: {}, entries: {} })).toEqual([]);
    expect(issuesOf(school({ gates: { 上报工作总结: '否' }, entries: { 信息公开: ['三'] } }))).toMatchObject([{ code: 'INVALID_VALUE' }]);
  });

  test('blanks of a vetoed unit are only warned about', () => {
    expect(issuesOf(without(school({ vetoes: [1] }), '信息公开'))).toMatchObject([{ severity: 'warning', code: 'MISSING_VALUE' }]);
  });

  test('a veto clause that does not exist is an error, and the others stand', () => {
    const { units, issues } = assessed(school({ vetoes: [3, 4, 3, 1.5] }));
    expect(units[0]!.vetoes).toEqual([3]);
    expect(issues.map((issue) => issue.code)).toEqual(['UNKNOWN_VETO', 'UNKNOWN_VETO']);
    expect(issues[0]!.message).toContain('可用的序号：1、2、3');
  });

  test('an outside deduction that the scheme does not provide for is refused with the remedy', () => {
    expect(issuesOf(school({ externalDeduction: 0 }))).toEqual([]);
    expect(issuesOf(school({ externalDeduction: -1 }))).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    const [issue] = issuesOf(school({ externalDeduction: 2 }));
    expect(issue).toMatchObject({ severity: 'error', code: 'NO_EXTERNAL_DEDUCTION', where: 'units[0].externalDeduction' });
    expect(issue!.message).toContain('请删去或改为 0');
  });
});

test('a workbook says where in its own words: the position among the columns that are entered', () => {
  const places: unknown[] = [];
  const { issues } = assess(
    { scheme: 'hunan-2022', units: [school({ entries: { 微信排行榜: ['三'], 信息更新: ['是', '是', '一'] } })] },
    hunan,
    (place) => {
      places.push(place);
      return { where: '录入_高校!F6', sheet: '录入_高校', cell: 'F6' };
    },
  );
  expect(issues[0]).toMatchObject({ where: '录入_高校!F6', sheet: '录入_高校', cell: 'F6' });
  expect(places).toEqual([
    { unit: 0, indicator: '微信排行榜', argument: '名次', position: 0 },
    { unit: 0, indicator: '信息更新', argument: '达标月数', position: 2 },
  ]);
});
