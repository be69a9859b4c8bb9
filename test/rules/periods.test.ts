// 按期录入: any rule once for every period, the points added up or averaged.
import { compile } from '../../src/formula/compile';
import { kindOf } from '../../src/rules';
import { periodRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(kindOf({ kind: 'periods' }), periodRules());

const quarters = ['第一季度', '第二季度', '第三季度', '第四季度'];
const deduction = { kind: 'deduction', full: 5, each: 1, input: { name: '迟报', measure: '次' } };
const data = (join: string, rule: object = deduction, more: object = {}) => ({ kind: 'periods', names: quarters, join, rule, ...more });

test('every period is entered by its own name, and scored by itself', () => {
  const sum = ruleOf(data('sum'), 20);
  expect(sum.inputs.map(({ name }) => name)).toEqual(quarters.map((name) => `${name}·迟报`));
  expect(sum.points(0, 2, 9, 0)).toBe(13); // the third loses its own 5 and nothing of the others
  expect(ruleOf(data('mean'), 5).points(0, 2, 9, 0)).toBe(3.25);
});

test('the explanation tells every period, and what they come to', () => {
  expect(ruleOf(data('mean'), 5).words(0, 2, 9, 0)).toBe(
    '第一季度：迟报 0 次，不扣分，计 5 分；第二季度：5 分 − 迟报 2 次 × 1 分 = 3 分，计 3 分；第三季度：5 分 − 迟报 9 次 × 1 分，扣完为止，计 0 分；第四季度：迟报 0 次，不扣分，计 5 分；平均 3.25 分',
  );
  expect(ruleOf(data('sum'), 20).words(0, 0, 0, 1)).toMatch(/；合计 19 分$/u);
});

test('a fact of the unit is asked once and holds for every period', () => {
  const tiers = {
    kind: 'rank-tiers',
    attribute: { name: '层次', choices: ['本科', '专科'] },
    tiers: [
      { of: '本科', from: 1, to: 10, points: 4 },
      { of: '专科', from: 1, to: 5, points: 4 },
    ],
    input: { name: '名次' },
  };
  const rule = ruleOf(data('sum', tiers), 16);
  expect(rule.inputs.map(({ name }) => name)).toEqual(['层次', ...quarters.map((name) => `${name}·名次`)]);
  expect(rule.points('本科', 6, 11, 1, 10)).toBe(12);
  expect(rule.points('专科', 6, 11, 1, 10)).toBe(4);
});

test('what is taken from all units is taken within the period', () => {
  const placing = {
    kind: 'placing',
    own: { name: '排放', type: 'quantity', better: 'less' },
    rank: { name: '名次' },
    total: { name: '单位数' },
    tiers: [{ places: 1, points: 5 }],
    otherwise: 0,
  };
  const { inputs } = ruleOf({ kind: 'periods', names: ['一月', '二月'], join: 'sum', rule: placing }, 10);
  expect(inputs.map(({ name, taken }) => [name, taken?.of])).toEqual([
    ['一月·排放', undefined],
    ['一月·名次', 0],
    ['一月·单位数', 0],
    ['二月·排放', undefined],
    ['二月·名次', 3],
    ['二月·单位数', 3],
  ]);
});

test('added up, a rule that speaks of the weight needs that of a period', () => {
  const count = { kind: 'count', each: 2, input: { name: '信息' } };
  expect(refusalsOf(data('sum', count))).toEqual(['各期的分相加时，请写明每期的分值 weight：计分方式“计数封顶”要按它计算。']);
  const capped = ruleOf(data('sum', count, { weight: 5 }), 20);
  expect(capped.points(9, 1, 0, 0)).toBe(7);
  expect(compile(kindOf(capped.rule).points(capped.rule, undefined, 0))([9, 1, 0, 0])).toBe(7);
  expect([data('mean', count), data('sum', count, { weight: 5 })].map((rule) => kindOf(rule).needsWeight!(rule))).toEqual([true, false]);
});

test.each([
  [['第一季度'], '至少写两期的名称'],
  [['上半年', '上半年'], '各期的名称不能相同'],
])('periods %j are refused', (names, message) => {
  expect(refusalsOf({ ...data('sum'), names })[0]).toContain(message);
});
