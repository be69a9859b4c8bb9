// 不适用 and 未抽中: what the document and the draws say, what cells may say, and what people get wrong about it.
import { assess } from '../../src/assessment/assess';
import type { AssessedUnit, AssessmentInput, Draw, UnitInput } from '../../src/assessment/assessment';
import type { Issue } from '../../src/model/issue';
import { fieldsDrawn, fullDepartment, standingRubric, standingScheme } from '../cases/standing-rubric';

function read(
  units: UnitInput[],
  more: Partial<AssessmentInput> = {},
  scheme = standingScheme(),
): { units: readonly AssessedUnit[]; issues: readonly Issue[] } {
  return assess({ scheme: 'standing', units, draws: [fieldsDrawn], ...more }, scheme);
}
const codes = (issues: readonly Issue[]) =>
  issues.map(({ severity, code, indicator }) => [severity, code, indicator].filter((each) => each !== undefined).join(' '));
const stateOf = (unit: AssessedUnit | undefined, key: string) => unit?.entries.get(key)?.state;

test('complete units have no issues, whatever does not concern them', () => {
  expect(read(['甲局', '乙局', '丙局'].map((name) => fullDepartment(name))).issues).toEqual([]);
});

describe('applicability', () => {
  test('goes by the names of the document, folded, short or full', () => {
    const { units, issues } = read(
      [fullDepartment(' 乙　局'), { ...fullDepartment('乙局'), name: '某市乙局' }].map((unit) => ({
        ...unit,
        entries: fullDepartment('乙局').entries,
      })),
    );
    expect(issues).toEqual([]);
    expect(units.map((unit) => [stateOf(unit, '项目'), stateOf(unit, '政策')])).toEqual([
      ['entered', 'not-applicable'],
      ['entered', 'not-applicable'],
    ]);
  });

  test('a name that the document does not know is doubted; one that only an indicator names is not', () => {
    const stranger = { ...fullDepartment('丙局'), name: '戊局' };
    expect(read([stranger]).issues).toMatchObject([{ severity: 'warning', code: 'UNLISTED_UNIT', where: 'units[0].name' }]);
    const named = { ...fullDepartment('丙局', { entries: { 政策: [10] } }), name: '丁局' };
    expect(read([named]).issues).toEqual([]);
  });

  test('a value where nothing applies is not used and said so; the word is fine', () => {
    const { units, issues } = read([fullDepartment('丙局', { entries: { 项目: [8], 政策: ['不适用'] } })]);
    expect(codes(issues)).toEqual(['warning NOT_USED 项目']);
    expect(issues[0]!.message).toBe('丙局的“项目”：这一项不适用于本单位，填的8没有使用。请核对，确实不适用的可填“不适用”或留空。');
    expect([stateOf(units[0], '项目'), stateOf(units[0], '政策')]).toEqual(['not-applicable', 'not-applicable']);
  });

  test('a unit cannot call off what the document asks of it', () => {
    const { units, issues } = read([fullDepartment('甲局', { entries: { 项目: ['不适用'] } })]);
    expect(issues).toMatchObject([{ severity: 'error', code: 'INVALID_VALUE', indicator: '项目' }]);
    expect(stateOf(units[0], '项目')).toBe('refused');
  });

  test('the word is an ordinary bad value where the rubric knows no such state', () => {
    const { units, issues } = read([fullDepartment('甲局', { entries: { 目录: ['不适用'], 项目: ['未抽中'], 就业: ['不适用'] } })]);
    expect(codes(issues)).toEqual(['error INVALID_VALUE 目录', 'error INVALID_VALUE 项目', 'error INVALID_VALUE 就业']);
    expect(issues[2]!.message).toContain('应填分数');
    expect(stateOf(units[0], '就业')).toBe('refused');
  });

  describe('by an attribute', () => {
    const scheme = standingScheme(
      {},
      standingRubric((file) =>
        Object.assign(file.categories[0]!.groups[0]!.indicators[4]!, { applies: { attribute: '主城区', is: true, clause: '采集范围' } }),
      ),
    );
    const policy = (attributes: UnitInput['attributes'], entries: UnitInput['entries'] = {}) =>
      read([fullDepartment('甲局', { ...(attributes && { attributes }), entries })], {}, scheme);

    test('applies to whom has it, and not to others', () => {
      expect(stateOf(policy({ 主城区: '是' }).units[0], '政策')).toBe('entered');
      expect(stateOf(policy({ 主城区: '否' }, { 政策: [] }).units[0], '政策')).toBe('not-applicable');
    });

    test('is not known before the attribute is entered: then the attribute is what is lacking', () => {
      const { units, issues } = policy(undefined);
      expect(stateOf(units[0], '政策')).toBe('missing');
      expect(issues).toMatchObject([{ severity: 'error', code: 'MISSING_VALUE', where: 'units[0].attributes.主城区' }]);
      expect(stateOf(policy(undefined, { 政策: ['不适用'] }).units[0], '政策')).toBe('not-applicable');
    });
  });
});

describe('draws', () => {
  const passing = (...names: string[]) =>
    fullDepartment('甲局', {
      entries: { 就业: [20], 统计: [20], 旅游: [20], ...Object.fromEntries(names.map((name) => [name, ['未抽中']])) },
    });

  test('one for the category decides for every unit', () => {
    const { units } = read([fullDepartment('甲局'), fullDepartment('丙局')]);
    expect(units.map((unit) => ['就业', '统计', '旅游'].map((key) => stateOf(unit, key)))).toEqual(
      Array(2).fill(['entered', 'entered', 'not-sampled']),
    );
  });

  test('a value for what was not drawn is not used; the word for what was drawn is refused', () => {
    expect(codes(read([passing()]).issues)).toEqual(['warning NOT_USED 旅游']);
    expect(codes(read([passing('就业', '旅游')]).issues)).toEqual(['error INVALID_VALUE 就业']);
  });

  test('without one, one issue asks for it, and blanks among what is drawn are not asked for', () => {
    const blank = fullDepartment('甲局', { entries: { 就业: [], 统计: [], 旅游: [] } });
    const { issues, units } = read([blank, fullDepartment('丙局')], { draws: [] });
    expect(issues).toMatchObject([{ severity: 'error', code: 'NOT_DRAWN', where: 'draws', category: '部门' }]);
    expect(issues[0]!.message).toBe('“重点领域”应从 3 项中抽 2 项，还没有抽取记录。请抽取并记录，或把没有抽中的 1 项都填“未抽中”。');
    expect(units.map((unit) => unit.undrawn.map(({ id }) => id))).toEqual([['fields'], ['fields']]);
  });

  test('the words of exactly the right number stand in for it', () => {
    expect(read([passing('旅游')], { draws: [] })).toMatchObject({ issues: [], units: [{ undrawn: [] }] });
    const { issues } = read([passing('旅游', '统计')], { draws: [] });
    expect(issues).toMatchObject([{ code: 'NOT_DRAWN', message: expect.stringContaining('（甲局填了 2 项“未抽中”）') }]);
  });

  test('units that pass by different ones though one draw holds for all are told so', () => {
    const other = { ...passing('统计'), name: '乙局', entries: { ...passing('统计').entries, 政策: [] } };
    expect(codes(read([passing('旅游'), other], { draws: [] }).issues)).toEqual(['warning DRAWS_DIFFER']);
  });

  test('of several the last is in force, and needs a reason', () => {
    const again: Draw = { sampling: 'fields', drawn: ['统计', '旅游'], reason: '名单有误' };
    const { units, issues } = read([passing()], { draws: [fieldsDrawn, again] });
    expect(stateOf(units[0], '就业')).toBe('not-sampled');
    expect(codes(issues)).toEqual(['warning NOT_USED 就业']);
    expect(codes(read([passing()], { draws: [fieldsDrawn, { ...again, reason: ' ' }] }).issues)).toContain('warning DRAWN_AGAIN');
  });

  test.each<[string, Draw, string]>([
    ['too few', { sampling: 'fields', drawn: ['就业'] }, '“重点领域”应抽 2 个，这条有 1 个，没有使用'],
    ['the same twice', { sampling: 'fields', drawn: ['就业', '公开/就业'] }, '“公开/就业”列了两次'],
    ['one that is not among them', { sampling: 'fields', drawn: ['就业', '目录'] }, '“目录”不在“重点领域”的抽取范围内'],
    ['a unit, where all have one draw', { ...fieldsDrawn, unit: '甲局' }, '这条写了单位“甲局”'],
    ['an unknown sampling', { ...fieldsDrawn, sampling: 'nothing' }, '没有抽样“nothing”，没有使用。可用：fields、towns。'],
  ])('a draw of %s is not used', (_what, draw, words) => {
    const { issues } = read([fullDepartment('甲局')], { draws: [draw] });
    expect(issues[0]).toMatchObject({ where: 'draws[0]', message: expect.stringContaining(words) });
    expect(codes(issues)).toContain('error NOT_DRAWN');
  });

  test('a bad draw does not leave the one before it in force', () => {
    expect(codes(read([fullDepartment('甲局')], { draws: [fieldsDrawn, { ...fieldsDrawn, drawn: [], reason: '重抽' }] }).issues)).toEqual([
      'error BAD_DRAW',
      'error NOT_DRAWN',
    ]);
  });

  describe('for every unit by itself', () => {
    const scheme = standingScheme({ per: 'each' });

    test('each has its own, by any of its names', () => {
      const draws: Draw[] = [
        { ...fieldsDrawn, unit: '甲局' },
        { ...fieldsDrawn, unit: '某市乙局', drawn: ['就业', '旅游'] },
      ];
      const second = fullDepartment('乙局', { entries: { 统计: [], 旅游: [20] } });
      const { units, issues } = read([fullDepartment('甲局'), second], { draws }, scheme);
      expect(issues).toEqual([]);
      expect(units.map((unit) => [stateOf(unit, '统计'), stateOf(unit, '旅游')])).toEqual([
        ['entered', 'not-sampled'],
        ['not-sampled', 'entered'],
      ]);
    });

    test('a unit without one is told so, and what was drawn for all does not count', () => {
      const { issues } = read(
        [fullDepartment('甲局'), fullDepartment('丙局')],
        { draws: [{ ...fieldsDrawn, unit: '甲局' }, fieldsDrawn] },
        scheme,
      );
      expect(codes(issues)).toEqual(['warning BAD_DRAW', 'error NOT_DRAWN']);
      expect(issues[1]).toMatchObject({ unit: '丙局' });
    });

    test('a draw for nobody that is here is doubted', () => {
      expect(
        codes(
          read(
            [fullDepartment('甲局')],
            {
              draws: [
                { ...fieldsDrawn, unit: '甲局' },
                { ...fieldsDrawn, unit: '己局' },
              ],
            },
            scheme,
          ).issues,
        ),
      ).toEqual(['warning UNKNOWN_UNIT']);
    });
  });

  test('a draw of places is checked by its number and changes no points', () => {
    const towns = (unit: string, ...drawn: string[]) =>
      read([fullDepartment('甲局')], { draws: [fieldsDrawn, { sampling: 'towns', unit, drawn }] }).issues;
    expect(towns('甲局', '一镇', '二镇')).toEqual([]);
    expect(towns('丙局', '一镇')).toEqual([]);
    expect(towns('甲局', '一镇')).toMatchObject([{ code: 'BAD_DRAW', message: expect.stringContaining('应抽 2 个，这条有 1 个') }]);
    expect(towns('甲局', '一镇', '一 镇')).toMatchObject([{ message: expect.stringContaining('“一 镇”列了两次') }]);
  });
});
