// 不得分情形: around any rule, in any place; the official rules stand in suizhou-jixiao.test.ts.
import { worth } from '../../src/formula/compile';
import { kindOf } from '../../src/rules';
import { zeroingRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

// Points without an end inside: the goal goes on to what gives them.
const endless = {
  kind: 'account',
  ceiling: null,
  items: [{ name: '酌情', rule: { kind: 'bounds', sign: '+', input: { name: '酌情加分' } } }],
};
const unending = { kind: 'zeroing', rule: endless, flags: [{ name: '弄虚作假' }] };
describeKind(kindOf({ kind: 'zeroing' }), zeroingRules());

test('what is asked for is reached where nothing ends it, and each kind that holds a rule hands the goal on', () => {
  for (const rule of [unending, { kind: 'periods', names: ['上半年', '下半年'], join: 'mean', rule: unending }]) {
    const kind = kindOf(rule);
    expect(worth(kind.points(rule, 1, 0), kind.witness(rule, 1, 70))).toBeGreaterThanOrEqual(70);
  }
});

const half = (name: string) => ({ percent: 50, input: { name } });
const data = (...flags: string[]) => ({
  kind: 'zeroing',
  rule: { kind: 'shares', items: [half('甲'), half('乙')] },
  flags: flags.map((name) => ({ name })),
});
const flagged = ruleOf(data('弄虚作假', '突击发布'), 3);

test('one flag is enough, and flags are asked last', () => {
  expect(flagged.inputs.map((input) => input.name)).toEqual(['甲', '乙', '弄虚作假', '突击发布']);
  expect(flagged.points(1, 1, '否', '否')).toBe(3);
  expect(flagged.points(1, 1, '是', '否')).toBe(0);
  expect(flagged.points(1, 1, '否', '是')).toBe(0);
});

test('a part can lose its points by itself, the others staying', () => {
  const parts = [
    { name: '查询', rule: { kind: 'zeroing', rule: { kind: 'shares', items: [half('专属查询')] }, flags: [{ name: '未包含本地区数据' }] } },
    { name: '界面', rule: { kind: 'shares', items: [half('界面')] } },
  ];
  const sum = ruleOf({ kind: 'sum', parts }, 4);
  expect(sum.points(1, '否', 1)).toBe(4);
  expect(sum.points(1, '是', 1)).toBe(2);
});

test('the explanation names the flag, or speaks of the rule', () => {
  expect(flagged.words(1, 1, '否', '是')).toBe('突击发布：是，该项不得分');
  expect(flagged.words(1, 0, '否', '否')).toBe('甲（占 50%）达到 100%，计 1.5 分；乙（占 50%）达到 0%，计 0 分');
});

test('faults, numbers and missing details of the rule inside are its own', () => {
  const tiers = {
    kind: 'count-tiers',
    tiers: [
      { from: 1, to: 4, points: 2 },
      { from: 6, points: 3 },
    ],
    otherwise: 0,
    input: { name: '个数' },
  };
  const around = ruleOf({ kind: 'zeroing', rule: tiers, flags: [{ name: '弄虚作假' }] }, 3);
  expect(around.faults).toEqual(['gap 5']);
  expect(around.numbers).toEqual([1, 4, 2, 6, 3]);
  const lacking = ruleOf(
    { kind: 'zeroing', rule: { kind: 'mark', incomplete: 'cut', input: { name: '评分' } }, flags: [{ name: '弄虚作假' }] },
    3,
  );
  expect([around, lacking].map(({ kind, rule }) => kind.incomplete!(rule))).toEqual([undefined, 'cut']);
  expect(lacking.inputs[0]!.max).toBe(3);
});

test('a flag named like a value, and a broken rule inside, are refused', () => {
  expect(refusalsOf(data('甲'))).toEqual(['有两个录入项都叫“甲”，请改名。']);
  expect(refusalsOf({ kind: 'zeroing', rule: { kind: 'guess' }, flags: [{ name: '弄虚作假' }] })[0]).toContain('没有“guess”这种计分方式');
});
