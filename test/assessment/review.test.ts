// Rounds and sources: which cells count, what must be explained, and what differs too much.
import { assess } from '../../src/assessment/assess';
import type { AssessmentInput, UnitInput } from '../../src/assessment/assessment';
import { parseAssessment } from '../../src/assessment/parse';
import { withReview } from '../../src/assessment/review';
import type { Cell } from '../../src/model/cell';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { Scoreboard } from '../../src/scoring/scoreboard';
import type { Review } from '../../src/standing/review';
import { departmentBoard, fieldsDrawn, fullDepartment, standingScheme } from '../cases/standing-rubric';

const rounds: Review = { kind: 'rounds', tracks: ['初评', '复评'] };
const sources: Review = { kind: 'sources', tracks: ['自查', '监测', '第三方'], counts: '监测' };
const scheme = standingScheme();

function board(units: UnitInput[], review: Review, more: Partial<AssessmentInput> = {}): Scoreboard {
  return departmentBoard(units, { review, ...more }, scheme);
}

const second = (entries: Record<string, Cell[]>, more: Partial<UnitInput> = {}): UnitInput =>
  fullDepartment('甲局', { tracks: { 复评: { entries } }, ...more });
const codes = ({ issues }: Scoreboard): string[] => issues.map(({ code, where }) => `${code} ${where}`);

describe('rounds', () => {
  test('the last round that has an entry counts, indicator by indicator', () => {
    const { units, reviews, issues } = board([second({ 目录: [25] }, { reasons: { 目录: '材料补正' } })], rounds);
    expect([units[0]!.scores['目录'], units[0]!.scores['保障']]).toEqual([25, 60]);
    expect(reviews).toEqual([
      {
        unit: '甲局',
        category: '部门',
        indicator: '目录',
        points: { 初评: 30, 复评: 25 },
        counted: '复评',
        reason: '材料补正',
        over: true,
      },
    ]);
    expect(issues).toEqual([]);
  });

  test('a change needs a reason; without it the points still count', () => {
    const result = board([second({ 目录: [25] })], rounds);
    expect(codes(result)).toEqual(['REVIEW_NO_REASON units[0].reasons.目录']);
    expect([result.issues[0]!.severity, result.units[0]!.scores['目录'], result.units[0]!.status]).toEqual(['error', 25, 'assessed']);
  });

  test('the same value once more, or a blank, changes nothing and needs no reason', () => {
    const result = board([second({ 目录: [30], 保障: [null], 数据: [4, 2, '否'] })], rounds);
    expect([result.issues, result.reviews]).toEqual([[], []]);
  });

  test('other values of equal points are a change too', () => {
    const result = board([second({ 通报: [3] }, { entries: { 通报: [2] } })], rounds);
    expect(codes(result)).toEqual(['REVIEW_NO_REASON units[0].reasons.通报']);
    expect(result.reviews).toMatchObject([{ indicator: '通报', points: { 初评: -6, 复评: -6 }, counted: '复评', over: false }]);
  });

  test('the best of a column is the best of the counting cells', () => {
    const units = [second({ 数据: [8, 4, '否'] }, { reasons: { 数据: '补报' } }), fullDepartment('乙局')];
    expect(board(units, rounds).units.map(({ scores }) => scores['数据'])).toEqual([40, 20]);
  });

  test('a round that was begun for an indicator has to be finished: the earlier one does not fill it up', () => {
    const result = board([second({ 数据: [8] })], rounds);
    expect(result.units[0]!.missing).toEqual(['数据：接口、弄虚作假']);
    expect(codes(result)).toEqual(['MISSING_VALUE units[0].tracks.复评.entries.数据']);
    expect(result.issues[0]!.message).toContain('（复评）');
  });

  test('what cannot be read in a round that no longer counts is worth a look and no error', () => {
    const unit = second({ 目录: [25] }, { reasons: { 目录: '更正' }, entries: { 目录: ['三十'] } });
    const { issues, units, reviews } = board([unit], rounds);
    expect(issues).toMatchObject([{ severity: 'warning', code: 'INVALID_VALUE', where: 'units[0].entries.目录' }]);
    expect([units[0]!.scores['目录'], reviews]).toEqual([25, []]);
  });

  test('a difference is warned about only above a limit that was set', () => {
    const unit = second({ 目录: [25] }, { reasons: { 目录: '更正' } });
    expect(codes(board([unit], { ...rounds, limit: 5 }))).toEqual([]);
    expect(codes(board([unit], { ...rounds, limit: 4.9 }))).toEqual(['REVIEW_DIFFERS units[0].tracks.复评.entries.目录']);
    expect(board([unit], { ...rounds, limit: 5 }).reviews).toMatchObject([{ over: false }]);
  });

  test('with three rounds a change by any of them needs the reason', () => {
    const three: Review = { kind: 'rounds', tracks: ['初评', '复评', '终评'] };
    const tracks = { 复评: { entries: { 目录: [20] } }, 终评: { entries: { 目录: [20] } } };
    const result = board([fullDepartment('甲局', { tracks })], three);
    expect(codes(result)).toEqual(['REVIEW_NO_REASON units[0].reasons.目录']);
    expect(result.reviews).toMatchObject([{ points: { 初评: 30, 复评: 20, 终评: 20 }, counted: '终评' }]);
  });

  test('不适用 and 未抽中 stand whichever round says them', () => {
    const words = { 政策: ['不适用'], 旅游: ['未抽中'] };
    const unit = fullDepartment('丙局', { entries: words, tracks: { 复评: { entries: words } } });
    const { issues, units, reviews } = board([unit], rounds);
    expect([issues, reviews]).toEqual([[], []]);
    expect(units[0]!.states).toEqual({ 项目: 'not-applicable', 政策: 'not-applicable', 旅游: 'not-sampled' });
  });
});

describe('sources', () => {
  const all = fullDepartment('甲局').entries;
  const unit = (third: Record<string, Cell[]>, monitored = all): UnitInput => ({
    name: '甲局',
    category: '部门',
    entries: {},
    tracks: { 监测: { entries: monitored }, 第三方: { entries: third } },
  });

  test('the named source counts, the others are evidence', () => {
    const result = board([unit({ 目录: [25], 保障: [47.9] })], sources);
    expect(result.units[0]!.scores).toMatchObject({ 目录: 30, 保障: 60 });
    expect(result.reviews).toEqual([
      { unit: '甲局', category: '部门', indicator: '目录', points: { 自查: null, 监测: 30, 第三方: 25 }, counted: '监测', over: false },
      { unit: '甲局', category: '部门', indicator: '保障', points: { 自查: null, 监测: 60, 第三方: 47.9 }, counted: '监测', over: true },
    ]);
    expect(codes(result)).toEqual(['REVIEW_DIFFERS units[0].tracks.监测.entries.保障']);
  });

  test('what the named source lacks is not entered, whatever the others say', () => {
    const { 保障: _, ...rest } = all;
    const result = board([unit({ 保障: [60] }, rest)], sources);
    expect([result.units[0]!.status, result.units[0]!.missing]).toEqual(['incomplete', ['保障：评分']]);
    expect(codes(result)).toEqual(['MISSING_VALUE units[0].tracks.监测.entries.保障']);
  });
});

test('tracks and reasons without a review are noted and not used', () => {
  const result = departmentBoard([second({ 目录: [1] }, { reasons: { 目录: '更正' } })], {}, scheme);
  expect([codes(result), result.units[0]!.scores['目录'], result.reviews]).toEqual([['UNKNOWN_FIELD units[0].entries'], 30, undefined]);
});

test('unknown tracks, indicators given twice and reasons for nothing are told', () => {
  const tracks = { 初评: { entries: { 目录: [1] } }, 三评: { entries: {} } };
  const result = board([fullDepartment('甲局', { tracks, reasons: { 没有的: '更正' } })], rounds);
  expect(codes(result)).toEqual([
    'UNKNOWN_FIELD units[0].entries',
    'DUPLICATE_ENTRY units[0].entries.目录',
    'UNKNOWN_INDICATOR units[0].reasons.没有的',
  ]);
  expect(result.units[0]!.scores['目录']).toBe(1);
});

test('a review of the rubric holds unless the assessment brings its own', () => {
  const reviewed = withReview(scheme, sources);
  const read = (more: Partial<AssessmentInput>) =>
    scoreAssessment(assess({ scheme: 'standing', units: [fullDepartment('甲局')], draws: [fieldsDrawn], ...more }, reviewed)).units[0]!
      .status;
  expect([read({}), read({ review: rounds })]).toEqual(['incomplete', 'assessed']);
});

test.each([
  [{ kind: 'rounds', tracks: ['初评'] }, 'review.tracks'],
  [{ kind: 'rounds', tracks: ['初评', '初 评'] }, 'review.tracks'],
  [{ kind: 'sources', tracks: ['自查', '监测'], counts: '公众' }, 'review.counts'],
  [{ kind: 'rounds', tracks: ['初评', '复评'], limit: -1 }, 'review.limit'],
])('the review %j is refused', (review, path) => {
  expect(parseAssessment({ scheme: 'standing', units: [], review })).toMatchObject({
    ok: false,
    refusal: { code: 'BAD_REQUEST', argument: path },
  });
});

test('JSON carries rounds, reasons and the review', () => {
  const input = {
    scheme: 'standing',
    units: [{ name: '甲局', category: '部门', entries: {}, tracks: { 复评: { entries: { 目录: [1] } } }, reasons: { 目录: '更正' } }],
    review: rounds,
  };
  expect(parseAssessment(input)).toEqual({ ok: true, value: input });
  const bad = { ...input, units: [{ ...input.units[0], tracks: { 复评: { entries: { 目录: 1 } } } }] };
  expect(parseAssessment(bad)).toMatchObject({ ok: false, refusal: { argument: 'units[0].tracks.复评.entries.目录' } });
});
