// 分项累计 by the official examples.
import { worth } from '../../src/formula/compile';
import { kindOf, ruleSchema } from '../../src/rules';
import { sumRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(kindOf({ kind: 'sum' }), sumRules());

const yes = (name: string, points: number) => ({ name, weight: points, rule: { kind: 'yes-no', points, input: { name } } });
const months = {
  name: '新媒体更新',
  weight: 6,
  rule: { kind: 'count', each: 0.5, input: { name: '达标月数', measure: '个月', limit: 12 } },
};
const update = ruleOf({ kind: 'sum', parts: [yes('没有空白栏目', 3), yes('间隔不超过两周', 3), months] }, 12);
const answersData = { kind: 'sum', parts: [yes('按时办结', 5), yes('答复质量高', 5)], decisive: ['按时办结'] };
const answers = ruleOf(answersData, 10);

const ranked = (attribute: string) => ({
  name: '榜单',
  weight: 2,
  rule: {
    kind: 'rank-tiers',
    attribute: { name: attribute, choices: ['甲类', '乙类'] },
    tiers: [{ from: 1, points: 2 }],
    input: { name: '名次' },
  },
});
const rated = {
  name: '满意',
  weight: 10,
  rule: {
    kind: 'rate-tiers',
    cases: { name: '件数' },
    input: { name: '满意率' },
    tiers: [
      { from: 0, to: 89, points: 1 },
      { from: 90, points: 10 },
    ],
    withoutCases: 0,
  },
};

test('信息更新: the parts add up, each by its own rule', () => {
  expect(update.points('是', '是', 12)).toBe(12);
  expect(update.points('是', '否', 7)).toBe(6.5);
  expect(update.range).toEqual({ least: 0, most: 12 });
});

test('找错: late is nothing at all, in time without quality is half', () => {
  expect(answers.points('是', '是')).toBe(10);
  expect(answers.points('是', '否')).toBe(5);
  expect(answers.points('否', '是')).toBe(0);
});

test('an input that depends on another still does so when parts stand before it', () => {
  const rule = ruleOf(
    { kind: 'sum', parts: [yes('一', 1), { name: '内', weight: 11, rule: { kind: 'sum', parts: [yes('二', 1), rated] } }] },
    12,
  );
  expect(rule.inputs.map((input) => input.name)).toEqual(['一', '二', '件数', '满意率']);
  expect(rule.inputs[3]!.askedWhen).toEqual({ position: 2, exceeds: 0 });
  expect(rule.points('是', '是', 0, null)).toBe(2);
  expect(rule.points('是', '是', 3, 95)).toBe(12);
});

test('parts without a weight of their own share that of the whole, as percentages do', () => {
  const days = {
    kind: 'days-tiers',
    tiers: [
      { within: 1, percent: 50 },
      { within: 5, percent: 20 },
    ],
    input: { name: '用时' },
  };
  const rule = ruleOf(
    {
      kind: 'sum',
      parts: [
        { name: '答复', rule: days },
        { name: '公开', rule: { kind: 'shares', items: [{ percent: 50, input: { name: '留言公开' } }] } },
      ],
    },
    2,
  );
  expect(rule.range).toEqual({ least: 0, most: 2 });
  expect(rule.points(1, 1)).toBe(2);
  expect(rule.points(3, '50%')).toBe(0.9);
  expect(rule.numbers).toEqual([1, 50, 5, 20, 50]);
});

test('how many exist is still found when parts stand before it', () => {
  const drawn = { kind: 'ratio', items: [{ percent: 10, own: { name: '建立数' }, drawn: { name: '抽查数' } }] };
  expect(ruleOf({ kind: 'sum', parts: [yes('一', 1), { name: '制度', rule: drawn }] }, 5).inputs[1]!.among).toBe(2);
});

test('the best of a column is still found when parts stand before it', () => {
  const best = { kind: 'ratio', items: [{ percent: 10, own: { name: '主题数' }, best: { name: '最优主题数' } }] };
  const rule = ruleOf({ kind: 'sum', parts: [yes('一', 1), { name: '主题', rule: best }] }, 5);
  expect(rule.inputs[2]!.taken).toEqual({ of: 1, as: 'max' });
  expect(rule.points('是', 3, 12)).toBe(1.125);
});

test('the same rule under another weight is scored by that weight', () => {
  const data = { kind: 'sum', parts: [{ name: '一', rule: { kind: 'mark', input: { name: '评分' } } }] };
  const [light, heavy] = [ruleOf(data, 2), ruleOf(data, 5)];
  expect(worth(light.kind.points(light.rule, 2, 0), [2])).toBe(2);
  expect(light.kind.inputs(light.rule, 5)).toEqual(heavy.inputs);
  expect(light.kind.inputs(light.rule, 2)).toEqual(light.inputs);
});

test('faults of a part are named after it', () => {
  expect(ruleOf({ kind: 'sum', parts: [yes('一', 1), rated] }, 11).faults).toEqual(['gap 满意 89']);
});

test('inputs that cannot be told apart and unknown decisive parts are refused', () => {
  const twice = { kind: 'sum', parts: [yes('一', 1), { ...yes('一', 1), name: '二' }] };
  expect(refusalsOf(twice)).toEqual(['有两个录入项都叫“一”，请改名。']);
  expect(refusalsOf({ ...answersData, parts: [yes('按时办结', 5), { ...yes('质量', 5), name: '按时办结' }] })).toEqual([
    '有两个分项都叫“按时办结”，请改名。',
  ]);
  expect(refusalsOf({ ...answersData, decisive: ['办结'] })).toEqual(['decisive 里的“办结”不是分项的名称。']);
});

test('an attribute comes first among the values, wherever the part stands that asks for it', () => {
  const [late, early] = [
    [yes('一', 1), ranked('类型')],
    [ranked('类型'), yes('一', 1)],
  ].map((parts) => ruleOf({ kind: 'sum', parts }, 11));
  expect(late!.inputs.map(({ name }) => name)).toEqual(['类型', '一', '名次']);
  expect(early!.inputs.map(({ name }) => name)).toEqual(['类型', '名次', '一']);
  expect(late!.points('甲类', '是', 1)).toBe(early!.points('甲类', 1, '是'));
});

test('a fault deep inside a part is reported with its place, and an unknown kind named', () => {
  const parsed = ruleSchema.safeParse({
    kind: 'sum',
    parts: [yes('一', 1), { name: '二', weight: 1, rule: { kind: 'yes-no', points: 1 } }],
  });
  expect(parsed.error!.issues.map((issue) => issue.path)).toEqual([['parts', 1, 'rule', 'input']]);
  expect(refusalsOf({ kind: 'sum', parts: [{ name: '一', weight: 1, rule: { kind: 'guess' } }] })[0]).toContain('没有“guess”这种计分方式');
});

test('the explanation goes through the parts, or stops at the decisive one', () => {
  expect(update.words('是', '否', 7)).toBe(
    '没有空白栏目：是，计 3 分；间隔不超过两周：否，计 0 分；达标月数 7 个月 × 0.5 分 = 3.5 分，计 3.5 分',
  );
  expect(answers.words('否', '是')).toBe('“按时办结”没有做到（按时办结：否），整项不计分');
});
