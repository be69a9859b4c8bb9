// `score` on every Suizhou indicator whose rule survived: values in the order of the contract, bounds and bad values.
import { scoreLine, type Schemes } from '../../src/cli/score-line';
import { shelf } from '../shelf';
import { bundled } from '../cases/units';

type Row = [category: string, indicator: string, values: unknown[], score: number];

const line = (scheme: string, category: string, indicator: string, values: readonly unknown[]) => ({ scheme, category, indicator, values });

/** The answers of `score` to requests, one each. */
function answersTo(...requests: unknown[]) {
  const known: Schemes = new Map();
  return requests.map((request) => {
    const answer = scoreLine(request, shelf, known);
    return answer.ok ? { ...answer.value, error: undefined } : { score: undefined, explanation: '', error: answer.refusal };
  });
}

function expectScores(scheme: string, rows: readonly Row[]): void {
  const answers = answersTo(...rows.map(([category, indicator, values]) => line(scheme, category, indicator, values)));
  expect(rows.map(([category, indicator, values], at) => [category, indicator, values, answers[at]!.score])).toEqual(rows);
}

const jixiaoRows: Row[] = [
  ['县市区', '数据发布', [1, 1, 1, 1, false], 3],
  ['县市区', '数据发布', [true, '是', '100%', '50%', '否'], 2.55],
  ['县市区', '数据发布', [0.333, 0, 0, 0, '否'], 0.2997],
  ['县市区', '数据发布', [1, 1, 1, 1, '是'], 0],
  ['县市区', '政府信息公开/基本信息公开/数据发布', [0, 1, 0, 0, 0], 0.6],
  ['县市区', '数据开放', [1, 1, 1, 1, 0], 3],
  ['县市区', '数据开放', [0, 0, 1, 0, 0], 0.6],
  ['县市区', '数据开放', [1, 1, 1, 1, 1], 0],
  ['县市区', '功能应用/智能搜索/智能搜索功能实现', [0.5, 1, '否'], 2.25],
  ['县市区', '智能搜索/智能搜索功能实现', [1, 1, '是'], 0],
  ['县市区', '智能搜索功能集约应用', [1, 1, '否'], 2],
  ['县市区', '功能应用/智能搜索功能集约应用', [1, 0, '否'], 1],
  ['县市区', '一号登录', [true], 1],
  ['县市区', '一号登录', ['100%'], 1],
  ['县市区', '一号登录', [0], 0],
  ['县市区', '集约化平台及统一资源库建设应用情况', [0, 0, 0], 5],
  ['县市区', '集约化平台及统一资源库建设应用情况', [4, 0, 0], 4],
  ['县市区', '集约化平台及统一资源库建设应用情况', [5, 0, 0], 4],
  ['县市区', '集约化平台及统一资源库建设应用情况', [0, 8, 0], 3],
  ['县市区', '集约化平台及统一资源库建设应用情况', [0, 9, 0], 3],
  ['县市区', '集约化平台及统一资源库建设应用情况', [0, 0, 8], 3],
  ['县市区', '集约化平台及统一资源库建设应用情况', [2, 3, 1], 3.5],
  ['县市区', '集约化平台及统一资源库建设应用情况', [4, 8, 8], 0],
  ['县市区', '现行有效规章和行政规范性文件归集推送情况', [0, false], 3],
  ['县市区', '现行有效规章和行政规范性文件归集推送情况', [9, false], 0.3],
  ['县市区', '现行有效规章和行政规范性文件归集推送情况', [10, false], 0],
  ['县市区', '现行有效规章和行政规范性文件归集推送情况', [11, false], 0],
  ['县市区', '现行有效规章和行政规范性文件归集推送情况', [0, true], 0],
  ['县市区', '通报曝光', [0, 0, 0], 0],
  ['县市区', '通报曝光', [0, 0, 1], -0.3],
  ['县市区', '通报曝光', [0, 1, 9], -5.7],
  ['县市区', '通报曝光', [0, 1, 10], -6],
  ['县市区', '通报曝光', [1, 1, 1], -6],
  ['县市区', '媒体曝光', [1, 0], -2],
  ['县市区', '媒体曝光', [0, 1], -0.4],
  ['县市区', '媒体曝光', [1, 5], -4],
  ['县市区', '媒体曝光', [1, 6], -4],
  ['市直部门', '数据发布', [10, 10, 4, 4, '否'], 4],
  ['市直部门', '数据发布', [5, 10, 1, 4, '否'], 1.5],
  ['市直部门', '数据发布', [1, 3, 0, 3, '否'], 0.666666667],
  ['市直部门', '数据发布', [0, 0, 0, 0, '否'], 0],
  ['市直部门', '数据发布', [0, 0, 4, 4, '否'], 2],
  ['市直部门', '数据发布', [12, 10, 0, 4, '否'], 2],
  ['市直部门', '数据发布', [10, 10, 4, 4, '是'], 0],
  ['市直', '智能搜索', [1, 0, '否'], 1.2],
  ['市直', '智能搜索', [0, 1, '否'], 0.8],
  ['市直', '智能搜索', [1, 1, '是'], 0],
  ['市直部门', '适老化及无障碍', ['90%'], 1.8],
  ['市直部门', '适老化及无障碍', ['是'], 2],
  ['市直部门', '一号登录', ['×'], 0],
  ['市直部门', '现行有效规章和行政规范性文件归集推送情况', [1, '否'], 4.5],
  ['市直部门', '现行有效规章和行政规范性文件归集推送情况', [10, '否'], 0],
  ['市直部门', '现行有效规章和行政规范性文件归集推送情况', [0, '是'], 0],
  ['市直部门', '通报曝光', [0, 0, 1], -0.2],
  ['市直部门', '通报曝光', [0, 1, 0], -2],
  ['市直部门', '通报曝光', [1, 0, 1], -4],
  ['市直部门', '媒体曝光', [2, 0], -4],
  ['市直部门', '政务服务事项', [0], 0],
  ['市直部门', '政务服务事项', [1], -1],
  ['市直部门', '政务服务事项', [3], -2],
];

const kaopingRows: Row[] = [
  ['县市区', '工作推进落实', [20, 1, '是', '是', 5, 5], 80],
  ['县市区', '工作推进落实', [20, 0, '是', '是', 5, 5], 65],
  ['县市区', '工作推进落实', [12.5, 4, '是', '否', 3, 5], 49.5],
  ['县市区', '工作推进落实', [0, 0, '否', '否', 1, 1], 20],
  ['县市区', '工作推进落实', [0, 0, '否', '否', 0, 1], 0],
  ['县市区', '政务公开专区', [5, 10, 5], 20],
  ['县市区', '日常工作/政务公开专区', [4.5, 7.25, 0], 11.75],
  ['市直部门', '组织推进', ['是'], 20],
  ['市直部门', '组织推进', ['否'], 0],
  ['市直部门', '工作落实', [0, 0, 1, 1, 1, 1, 1], 80],
  ['市直部门', '工作落实', [1, 1, 1, 1, 1, 1, 1], 70],
  ['市直部门', '工作落实', [2, 3, 1, 0, 1, 0, 1], 36],
  ['市直部门', '工作落实', [2, 2, 0, 0, 0, 0, 0], 0],
  ['市直部门', '加分项', ['是', '是'], 10],
  ['市直部门', '加分项', ['否', '是'], 4],
  ['市直部门', '财政预决算', [2.25], 2.25],
  ['市直部门', '财政 预决算', ['３'], 3],
  ['市直部门', '能力保障/年报质量', [6], 6],
  ['县市区', '主动公开/基层政务公开标准化规范化/自然资源', [0.5], 0.5],
  ['县市区', '主动公开/自然资源', [2], 2],
];

test('the website rules give the points of their clauses', () => expectScores('suizhou-2023-jixiao', jixiaoRows));

test('the daily-work rules and the testers’ marks give the points of their clauses', () =>
  expectScores('suizhou-2023-kaoping', kaopingRows));

test.each([
  ['suizhou-2023-jixiao', jixiaoRows],
  ['suizhou-2023-kaoping', kaopingRows],
] as const)('no rule of %s that is more than a mark was left out above', (id, rows) => {
  for (const category of bundled(id).categories) {
    for (const { key, name, label, rule } of category.indicators) {
      if (rule.kind === 'mark') continue;
      const tried = rows.some(([, written]) => written.endsWith(label ?? name));
      expect([category.name, key, tried]).toEqual([category.name, key, true]);
    }
  }
});

test('every indicator that takes a mark gives it back, from 0 to the weight and no further', () => {
  for (const id of ['suizhou-2023-kaoping', 'suizhou-2023-jixiao']) {
    const marks = bundled(id).categories.flatMap((category) =>
      category.indicators.filter(({ rule }) => rule.kind === 'mark').map((each) => ({ category: category.name, ...each })),
    );
    const tried = (value: (weight: number) => unknown) =>
      answersTo(...marks.map(({ category, key, weight }) => line(id, category, key, [value(weight!)])));
    expect(tried((weight) => weight).map((each) => each.score)).toEqual(marks.map(({ weight }) => weight));
    expect(tried(() => 0.25).map((each) => each.score)).toEqual(marks.map(() => 0.25));
    expect(tried((weight) => weight + 0.5).map((each) => each.error?.code)).toEqual(marks.map(() => 'OUT_OF_RANGE'));
  }
});

describe('what cannot be scored', () => {
  test.each([
    ['县市区', '智能搜索', [1, 1, '否'], 'AMBIGUOUS_INDICATOR', '指标'],
    ['县市区', '功能应用/智能搜索', [1, 1, '否'], 'AMBIGUOUS_INDICATOR', '指标'],
    ['县市区', '数据发布', [1, 1, 1, 1], 'MISSING_VALUE', '该指标不得分'],
    ['县市区', '数据发布', [1, 1, 1, 1, '否', 1], 'TOO_MANY_VALUES', undefined],
    ['县市区', '数据发布', [1.5, 1, 1, 1, '否'], 'OUT_OF_RANGE', '栏目体系'],
    ['县市区', '数据发布', ['全部', 1, 1, 1, '否'], 'INVALID_VALUE', '栏目体系'],
    ['县市区', '数据发布', [1, 1, 1, 1, '不得分'], 'INVALID_VALUE', '该指标不得分'],
    ['县市区', '集约化平台及统一资源库建设应用情况', [0, -1, 0], 'OUT_OF_RANGE', '字段缺失条数'],
    ['县市区', '集约化平台及统一资源库建设应用情况', [0, 0, '两次'], 'INVALID_VALUE', '被通报次数'],
    ['县市区', '通报曝光', [0, 0.5, 0], 'INVALID_VALUE', '省办次数'],
    ['县市区', '通报曝光', [0, 0], 'MISSING_VALUE', '市次数'],
    ['县市区', '运维保障', [3.1], 'OUT_OF_RANGE', '评分'],
    ['县市区', '运维保障', ['3分'], 'INVALID_VALUE', '评分'],
    ['县市区', '政务服务事项', [0], 'UNKNOWN_INDICATOR', '指标'],
    ['市直部门', '数据发布', [5, 10, 1], 'MISSING_VALUE', '最优单位接口数'],
    ['市直部门', '数据发布', [5, null, 1, 4, '否'], 'MISSING_VALUE', '最优单位数据集数'],
    ['市直部门', '在线访谈', ['是'], 'INVALID_VALUE', '评分'],
    ['高校', '数据发布', [1], 'UNKNOWN_CATEGORY', '类别'],
  ])('%s %s %j is refused: %s %s', (category, indicator, values, code, argument) => {
    const [answer] = answersTo(line('suizhou-2023-jixiao', category, indicator, values));
    expect([answer!.error?.code, answer!.error?.argument]).toEqual([code, argument]);
    expect(answer!.error?.message).toMatch(/。$/u);
  });

  test('the two searches of 县市区 are offered by their whole paths', () => {
    const [answer] = answersTo(line('suizhou-2023-jixiao', '县市区', '智能搜索', [1, 1, '否']));
    expect(answer!.error?.message).toContain('功能应用/智能搜索/智能搜索功能实现、功能应用/智能搜索/智能搜索功能集约应用');
  });

  test('a category that both schemes have needs its scheme', () => {
    const answers = answersTo(
      { category: '县市区', indicator: '一号登录', values: [1] },
      { category: 'suizhou-2023-jixiao/县市区', indicator: '一号登录', values: [1] },
    );
    expect(answers).toMatchObject([{ error: { code: 'UNKNOWN_CATEGORY' } }, { score: 1 }]);
  });
});

test('a reading changes the points of the rule that it speaks of, and the explanation names it', () => {
  const four = line('suizhou-2023-kaoping', '市直部门', '工作落实', [0, 0, 1, 1, 1, 1, 0]);
  const answers = answersTo(four, { ...four, readings: { 'five-aspects': 'together' } });
  expect(answers.map((each) => each.score)).toEqual([68, 20]);
  expect(answers[0]!.explanation).toContain('每个方面 12 分');
});
