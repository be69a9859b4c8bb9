// Points without weights, what a total begins with and where it ends, grades by bands, and vetoes that cap or zero.
import type { UnitInput } from '../../src/assessment/assessment';
import { explain } from '../../src/scoring/award';
import { mostTotal } from '../../src/scoring/attainable';
import { withOverall } from '../../src/scoring/overall';
import { everyScheme } from '../cases/every-clause';
import {
  aroundBoard,
  aroundScheme,
  asOpenAccount,
  fullUnit,
  inParts,
  readAround,
  withHonoursOnly,
  type AroundFile,
} from '../cases/around-rubric';

const one = (change: Parameters<typeof fullUnit>[1], of: (file: AroundFile) => void = () => {}) =>
  aroundBoard([fullUnit('甲单位', change)], aroundScheme(of)).units[0]!;

describe('a total', () => {
  test('begins with what every unit has', () => {
    expect(one({})).toMatchObject({ base: 1006, bonus: 0, deduction: 0, total: 1006, groups: { 公开: 1000, 加分: 0 } });
  });

  test('adds a bonus without a weight without end, and takes a penalty as far as its group goes', () => {
    expect(one({ entries: { 表扬: ['是'], 信息: [3], 通报: [9], 曝光: [9] } })).toMatchObject({ bonus: 90, deduction: 80, total: 1016 });
  });

  test.each([
    [null, -74],
    [0, 0],
    [-50, -50],
  ])('goes down to %s', (totalFloor, total) => {
    const worst = { 主动公开: [0], 政策解读: [4], 通报: [2], 曝光: [2] };
    expect(one({ entries: worst }, (file) => void (file.totalFloor = totalFloor)).total).toBe(total);
  });

  test('of parts begins in its part, by the weight of the part', () => {
    expect(one({ entries: { 表扬: ['是'] } }, inParts)).toMatchObject({
      parts: { 日常: 1006, 平时: 40 },
      base: 603.6,
      bonus: 16,
      total: 619.6,
    });
  });

  test('of an open account is bounded only by what is counted', () => {
    const scheme = aroundScheme(asOpenAccount);
    const entries = { 表扬次数: ['是'], 信息次数: [9], 表扬: ['是'], 信息: [9], 通报: [0], 曝光: [1] };
    expect(aroundBoard([{ name: '甲单位', category: '部门', entries }], scheme).units[0]).toMatchObject({
      base: 96,
      bonus: 90,
      total: 126,
    });
    expect(mostTotal(scheme.categories[0]!)).toBe(186);
  });
});

test('an explanation says that there is no weight', () => {
  const indicator = aroundScheme().categories[0]!.indicators.find(({ name }) => name === '表扬')!;
  expect(explain(indicator, [true])).toBe('受到表扬：是，得 40 分（不设分值）。');
});

describe('a grade by bands', () => {
  // 900 of 1,000 are 90 %: not above it.
  test.each([
    [[4], [0], '优秀', 1006],
    [[4], [1], '良好', 886],
    [[3], [1], '合格', 736],
    [[0], [1], '不合格', 286],
  ])('%j %j: %s', (open, lacking, grade, total) => {
    expect(one({ entries: { 主动公开: open, 政策解读: lacking } })).toMatchObject({ grade, total });
  });

  test('ends where it says, exclusive and inclusive', () => {
    const at = (total: number) => (file: AroundFile) => {
      file.start = { points: total - 400, clause: '基础得分为6分。' };
    };
    const zero = { entries: { 主动公开: [0] } };
    expect([900, 900.001, 800, 799.999, 600, 599.999].map((total) => one(zero, at(total)).grade)).toEqual([
      '良好',
      '优秀',
      '良好',
      '合格',
      '合格',
      '不合格',
    ]);
  });

  test('stands beside an honour of another name', () => {
    const board = aroundBoard([fullUnit('甲单位'), fullUnit('乙单位', { vetoes: [2] })]);
    expect(board.units.map(({ grade }) => grade)).toEqual(['优秀', '优秀']);
    expect(board.honours).toEqual([{ name: '先进', units: [{ category: '部门', names: ['甲单位'] }] }]);
  });

  test('of the name of an honour is given by the honour alone, and the others go on to the next', () => {
    const scheme = aroundScheme((file) => {
      file.grades = [
        { name: '优秀', clause: '得分率高于90%的为优秀。' },
        { name: '良好', from: 800, clause: '80%以上的为良好。' },
        ...file.grades.slice(2),
      ];
      file.honours = [{ name: '优秀', policy: 'percent', percent: 50, from: 850, clause: '900分以上的为先进。' }];
    });
    const second = { entries: { 政策解读: [1] } };
    const { units } = aroundBoard([fullUnit('甲单位'), fullUnit('乙单位', second), fullUnit('丙单位', { vetoes: [2] })], scheme);
    expect(units.map(({ grade }) => grade)).toEqual(['优秀', '良好', '良好']);
    const tied = aroundBoard([fullUnit('甲单位'), fullUnit('乙单位')], scheme).units;
    expect(tied.map(({ grade }) => grade)).toEqual([null, null]);
  });
});

describe('a veto', () => {
  test('decides the grade', () => {
    expect(one({ vetoes: [1] })).toMatchObject({ status: 'vetoed', grade: '不合格', total: 1006, rank: null });
  });

  test('caps the grade, and leaves a lower one alone', () => {
    expect(one({ vetoes: [3] })).toMatchObject({ status: 'assessed', rank: 1, grade: '合格', capped: { grade: '合格', vetoes: ['处分'] } });
    expect(one({ vetoes: [3], entries: { 主动公开: [0] } })).toMatchObject({ grade: '不合格' });
    expect(one({})).not.toHaveProperty('capped');
  });

  test('of several that cap, the lowest counts', () => {
    expect(one({ vetoes: [3, 5] })).toMatchObject({ grade: '合格', capped: { grade: '合格', vetoes: ['处分'] } });
  });

  test('caps honours where they are the grades: the next below is earned', () => {
    const scheme = aroundScheme(withHonoursOnly);
    const { units, honours } = aroundBoard([fullUnit('甲单位'), fullUnit('乙单位', { vetoes: [3] })], scheme);
    expect(units.map(({ grade }) => grade)).toEqual(['良好', '合格']);
    expect(honours.map(({ units: [given] }) => given?.names)).toEqual([['甲单位'], ['乙单位']]);
  });

  test('zeroes an indicator or a group, whatever is entered', () => {
    expect(one({ vetoes: [4] })).toMatchObject({
      scores: { 主动公开: 0, 政策解读: 400 },
      zeroed: { 主动公开: ['公开不实'] },
      total: 406,
      status: 'assessed',
    });
    expect(one({ vetoes: [5], entries: { 表扬: ['是'], 信息: [3] } })).toMatchObject({
      groups: { 加分: 0 },
      bonus: 0,
      zeroed: { 表扬: ['市级通报'], 信息: ['市级通报'] },
      grade: '良好',
    });
  });

  test('that zeroes asks for no entry any more', () => {
    const { units, issues } = aroundBoard([fullUnit('甲单位', { vetoes: [4], entries: { 主动公开: [null] } })]);
    expect(units[0]).toMatchObject({ status: 'assessed', total: 406, missing: [] });
    expect(issues).toEqual([]);
    expect(aroundBoard([fullUnit('甲单位', { entries: { 主动公开: [null] } })]).units[0]).toMatchObject({ status: 'incomplete' });
  });
});

test('points below 0 are said with the sign as on paper', () => {
  const indicator = everyScheme({ 'filing-floor': 'goes-on' }).categories[0]!.indicators.find(({ key }) => key === '备案报送')!;
  const said = explain(indicator, [12, true, 9, 0]);
  expect(said).toContain('，得 −2 分（满分 10 分）');
});

describe('an overall total', () => {
  const overall = {
    name: '综合得分',
    clause: '绩效占60%,专项占40%。',
    members: [
      { scheme: 'around', name: '绩效', weight: 60, of: 'rate' },
      { scheme: 'special', name: '专项', weight: 40 },
    ],
    grades: [
      { name: '一等', from: 90, clause: '90分以上的为一等。' },
      { name: '二等', from: 60, below: 90, clause: '60分以上的为二等。' },
    ],
  };
  const scheme = aroundScheme((file) => void (file.overall = overall));
  const special = aroundScheme((file) => void ((file.id = 'special'), (file.start = undefined), (file.totalFloor = 0)));
  // 1006, 886, 556 and 1006 of 1,000.
  const board = aroundBoard(
    [
      fullUnit('甲单位'),
      fullUnit('乙单位', { entries: { 政策解读: [1] } }),
      fullUnit('丙单位', { entries: { 主动公开: [1] } }),
      fullUnit('丁单位'),
      fullUnit('戊单位', { vetoes: [1] }),
    ],
    scheme,
  );
  const beside = (units: UnitInput[]) => [{ scheme: special.id, year: 2023, fullMarks: 1000, units: aroundBoard(units, special).units }];
  const other = [
    fullUnit('丙 单位', { entries: { 主动公开: [0], 政策解读: [3] } }),
    fullUnit('甲单位', { entries: { 主动公开: [0], 政策解读: [3] } }),
    fullUnit('乙单位', { entries: { 主动公开: [0], 政策解读: [4] } }),
    fullUnit('戊单位'),
    fullUnit('己单位'),
  ];

  test('is the totals of the schemes by their weights, with a place and a grade of its own', () => {
    const { overall: result } = withOverall(scheme, board, beside(other));
    // 100.6 × 60% + 40 × 40%; 88.6 × 60% + 0; 55.6 × 60% + 40 × 40%.
    expect(result).toMatchObject({
      name: '综合得分',
      members: [
        { name: '绩效', weight: 60 },
        { name: '专项', weight: 40 },
      ],
    });
    expect(result!.units.map(({ name, points, total, rank, grade }) => [name, ...points, total, rank, grade])).toEqual([
      ['甲单位', 100.6, 40, 76.36, 1, '二等'],
      ['乙单位', 88.6, 0, 53.16, 2, null],
      ['丙单位', 55.6, 40, 49.36, 3, null],
      ['丁单位', 100.6, null, null, null, null],
      ['戊单位', null, 1000, null, null, null],
    ]);
    expect(result!.units.map(({ statuses }) => statuses.join())).toEqual([
      'assessed,assessed',
      'assessed,assessed',
      'assessed,assessed',
      'assessed,absent',
      'vetoed,assessed',
    ]);
  });

  test('units that only one of the books has are told', () => {
    expect(withOverall(scheme, board, beside(other)).issues.map(({ code, message }) => [code, message])).toEqual([
      ['OVERALL_UNITS', '“专项”里没有丁单位，没有它的综合得分。请核对两本工作簿的单位名称；不参加的，不用改。'],
      ['OVERALL_UNITS', '“专项”里的己单位不在这本工作簿里，没有计入综合得分。请核对两本工作簿的单位名称；不参加的，不用改。'],
    ]);
  });

  test('is left out, and nothing else changes, where the others are not at hand or the rubric speaks of none', () => {
    expect(withOverall(scheme, board, [])).toBe(board);
    expect(withOverall(special, board, beside(other))).toBe(board);
  });

  test.each([
    [{ ...overall, members: overall.members.slice(1) }, '综合得分至少由两个方案合成。'],
    [{ ...overall, grades: [{ ...overall.grades[0]!, of: 'rate' }] }, '不写 of: "rate"'],
    [{ ...overall, grades: [overall.grades[0]!, overall.grades[0]!] }, '综合得分的等次“一等”出现了两次'],
  ])('%# is refused', (wrong, message) => {
    expect(readAround((file) => void (file.overall = wrong))).toMatchObject({
      ok: false,
      refusal: { message: expect.stringContaining(message) as string },
    });
  });
});
