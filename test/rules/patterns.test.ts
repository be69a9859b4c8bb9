// How documents speak, pattern by pattern, in made-up clauses: what each means as a rule, and the points that it gives.
import { ruleOf } from './enter';

const each = (name: string, points: number, measure = '次', more: object = {}) => ({
  name,
  rule: { kind: 'each', points, ...more, input: { name, measure } },
});
const once = (name: string, points: number) => ({ name, rule: { kind: 'once', points, input: { name } } });
const account = (items: object[], ends: object = {}) => ({ kind: 'account', ...ends, items });
const open = { start: 0, floor: null, ceiling: null };

describe('1: 每迟报一次扣 0.5 分；每错报一条扣 1 分（10 分）', () => {
  const items = [each('迟报', -0.5), each('错报', -1, '条')];

  test('扣完为止: both take from one full mark', () => {
    const rule = ruleOf(account(items), 10);
    expect(rule.points(4, 3)).toBe(5);
    expect(rule.points(4, 9)).toBe(0);
    expect(rule.words(4, 3)).toBe('10 分起；迟报 4 次 × 0.5 分，扣 2 分；错报 3 条 × 1 分，扣 3 分');
  });

  test('the other reading: it may fall below nothing (倒扣)', () => {
    expect(ruleOf(account(items, { floor: null }), 10).points(4, 9)).toBe(-1);
  });

  test('two indicators of their own would lose the shared floor', () => {
    const apart = items.map((item) => ruleOf(account([item]), 5));
    expect(apart[0]!.points(0) + apart[1]!.points(9)).toBe(5);
    expect(ruleOf(account(items), 10).points(0, 9)).toBe(1);
  });
});

describe('2: 建立制度（2 分）；明确专人（3 分）', () => {
  test('items with their points add up', () => {
    const rule = ruleOf(account([once('建立制度', 2), once('明确专人', 3)], { start: 0 }), 5);
    expect(rule.points('是', '否')).toBe(2);
    expect(rule.points('是', '是')).toBe(5);
    expect(rule.words('是', '否')).toBe('建立制度：是，加 2 分');
  });
});

describe('3: 未备案的，扣 5 分；未公示的，扣 3 分', () => {
  test('one-off deductions off one full mark', () => {
    const rule = ruleOf(account([once('未备案', -5), once('未公示', -3)]), 6);
    expect(
      [
        ['否', '否'],
        ['否', '是'],
        ['是', '否'],
        ['是', '是'],
      ].map((cells) => rule.points(...cells)),
    ).toEqual([6, 3, 1, 0]);
    expect(rule.range).toEqual({ least: 0, most: 6 });
  });

  test('有得 10 分、无扣 2 分: from nothing, or as a gain and a loss', () => {
    const input = { name: '有台账' };
    expect(['有', '无'].map((cell) => ruleOf({ kind: 'yes-no', points: 10, input }, 10).points(cell))).toEqual([10, 0]);
    expect(['有', '无'].map((cell) => ruleOf({ kind: 'once', points: 10, otherwise: -2, input }, 10).points(cell))).toEqual([10, -2]);
  });
});

describe('8: 被投诉并查实的，每次扣 2 分 (no full mark)', () => {
  const rule = ruleOf(account([each('被投诉', -2)], open), 10);

  test('it takes without an end', () => {
    expect([0, 1, 30].map((count) => rule.points(count))).toEqual([0, -2, -60]);
    expect(rule.range).toEqual({ least: -Infinity, most: 0 });
  });

  test('alone, without an account, it says the same', () => {
    const alone = ruleOf({ kind: 'each', points: -2, input: { name: '被投诉', measure: '次' } }, 10);
    expect([0, 1, 30].map((count) => alone.points(count))).toEqual([0, -2, -60]);
    expect(alone.words(1)).toBe('被投诉 1 次 × 2 分');
  });
});

describe('11: 全年报送不少于 12 篇，每少一篇扣 0.5 分（5 分）', () => {
  const missing = (required: unknown) => ({
    name: '报送',
    rule: { kind: 'missing', required, each: 0.5, input: { name: '报送', measure: '篇' } },
  });

  test('staff enter what was sent, not what is missing', () => {
    const rule = ruleOf(account([missing(12)]), 5);
    expect([0, 2, 9, 12, 20].map((sent) => rule.points(sent))).toEqual([0, 0, 3.5, 5, 5]);
    expect(rule.words(9)).toBe('5 分起；应做 12 篇，报送 9 篇，少 3 篇 × 0.5 分，扣 1.5 分');
  });

  test('每个单位有自己的任务数: the number stands in the roster', () => {
    const rule = ruleOf(account([each('迟报', -1), missing({ attribute: '任务篇数' })]), 5);
    expect(rule.inputs.map(({ name }) => name)).toEqual(['任务篇数', '迟报', '报送']);
    expect(rule.points(4, 1, 2)).toBe(3);
  });
});

describe('13: 被省级通报批评的每次扣 5 分，被市级的每次扣 3 分', () => {
  const items = [each('省级通报', -5), each('市级通报', -3)];

  test('by who criticised, in points', () => {
    expect(ruleOf(account(items, { ...open, floor: -10 }), 10).points(1, 1)).toBe(-8);
    expect(ruleOf(account(items, { ...open, floor: -10 }), 10).points(2, 1)).toBe(-10);
  });

  test('同一事项就高不重复: among deductions the largest counts', () => {
    const rule = ruleOf({ kind: 'best-of', counts: 'fewest', candidates: items }, 10);
    expect(rule.points(1, 1)).toBe(-5);
    expect(rule.points(0, 1)).toBe(-3);
  });

  test('瞒报的加倍扣分, 主动整改的减半', () => {
    const doubled = ruleOf({ kind: 'multiplied', rule: account(items, open), factor: 2, input: { name: '瞒报' } }, 10);
    expect(doubled.points(1, 1, '否')).toBe(-8);
    expect(doubled.points(1, 1, '是')).toBe(-16);
    const halved = ruleOf({ kind: 'multiplied', rule: items[0]!.rule, factor: 0.5, input: { name: '主动整改' } }, 10);
    expect(halved.points(1, '是')).toBe(-2.5);
  });
});

describe('14: 发现一处错漏扣 1 分（4 分）', () => {
  test('one deduction off a full mark is an account of one item', () => {
    const rule = ruleOf(account([each('错漏', -1, '处')]), 4);
    expect([0, 3, 4, 9].map((count) => rule.points(count))).toEqual([4, 1, 0, 0]);
    expect(rule.words(9)).toBe('4 分起；错漏 9 处 × 1 分，扣 9 分；扣完为止');
  });
});

describe('15: 弄虚作假的，本项不得分', () => {
  test('around a list of findings', () => {
    const rule = ruleOf({ kind: 'zeroing', rule: account([each('错漏', -1, '处')]), flags: [{ name: '弄虚作假' }] }, 4);
    expect(rule.points(1, '否')).toBe(3);
    expect(rule.points(1, '是')).toBe(0);
  });
});

describe('17: 装备未达标的，酌情扣 2—6 分；未组织研究的扣 3 分', () => {
  const input = { name: '装备未达标' };
  const rule = ruleOf(account([once('未组织研究', -3), { name: '装备', rule: { kind: 'bounds', from: 2, to: 6, sign: '-', input } }]), 6);

  test('a discretion within its bounds, down to nothing together', () => {
    expect(rule.points('否', 0)).toBe(6);
    expect(rule.points('否', 2.5)).toBe(3.5);
    expect(rule.points('是', 6)).toBe(0);
  });

  test('what lies outside them is no discretion', () => {
    expect(() => rule.points('否', 1)).toThrow('应为 0，或在 2 到 6 分之间');
  });
});

describe('18: 成立机构（1 分）；部署工作（3 分，少一次扣 1 分）', () => {
  test('a deduction inside a part of a sum stops at its own part', () => {
    const missing = { kind: 'missing', required: 3, each: 1, input: { name: '部署', measure: '次' } };
    const rule = ruleOf(
      {
        kind: 'sum',
        parts: [
          { name: '机构', weight: 1, rule: { kind: 'yes-no', points: 1, input: { name: '成立机构' } } },
          { name: '部署', weight: 3, rule: account([{ name: '部署', rule: missing }, each('缺记录', -1)]) },
        ],
      },
      4,
    );
    expect(rule.points('是', 3, 0)).toBe(4);
    expect(rule.points('是', 1, 0)).toBe(2);
    expect(rule.points('是', 0, 5)).toBe(1);
  });
});

describe('20: 每采用一篇加 2 分 (no cap)', () => {
  test('an open account, which has no full mark', () => {
    const rule = ruleOf(account([each('区级采用', 2, '篇'), each('市级采用', 5, '篇')], open), 10);
    expect(rule.points(30, 2)).toBe(70);
    expect(rule.range).toEqual({ least: 0, most: Infinity });
  });

  test('基础得分为 6 分: it begins with points', () => {
    const rule = ruleOf(account([each('采用', 2, '篇'), each('差错', -1)], { ...open, start: 6 }), 10);
    expect([rule.points(0, 0), rule.points(3, 1), rule.points(0, 9)]).toEqual([6, 11, -3]);
  });
});

describe('22: 每开设一项得 2 分，最多 5 分', () => {
  test('capped in points or as a number of times', () => {
    expect(ruleOf(account([each('开设', 2, '项', { most: { points: 5 } })], { start: 0 }), 10).points(9)).toBe(5);
    expect(ruleOf(account([each('开设', 2, '项', { most: { count: 3 } })], { start: 0 }), 10).points(9)).toBe(6);
    expect(ruleOf(account([each('开设', 2, '项')], { start: 0 }), 5).points(9)).toBe(5);
  });
});
