// How documents speak of measures, pattern by pattern, in made-up clauses: what each means as a rule, and the points that it gives.
import { ruleOf } from './enter';

describe('row 4: described levels', () => {
  test('the level that is chosen counts, whatever its sign', () => {
    const complete = ruleOf(
      {
        kind: 'levels',
        levels: [
          { name: '完整', points: 2 },
          { name: '不完整', points: 1 },
          { name: '没有', points: 0 },
        ],
        input: { name: '台账' },
      },
      2,
    );
    expect(['完整', ' 不完整 ', '没有'].map((level) => complete.points(level))).toEqual([2, 1, 0]);
    expect([complete.words('不完整'), complete.faults]).toEqual(['台账：不完整', []]);
    const graded = ruleOf(
      {
        kind: 'levels',
        levels: [
          { name: '优秀', points: 2 },
          { name: '不合格', points: -1 },
        ],
        input: { name: '考核等次' },
      },
      2,
    );
    expect([graded.range, graded.faults]).toEqual([{ least: -1, most: 2 }, ['no-zero 考核等次']]);
    expect(graded.kind.terms(graded.rule, 2)).toBe('优秀 2 分；不合格 扣 1 分');
  });
});

describe('rows 6 and 16: a bound that decides, with the bound or without it', () => {
  const rate = (tier: object) =>
    ruleOf({ kind: 'measure-tiers', input: { name: '处理率', type: 'rate' }, tiers: [{ ...tier, points: 10 }], otherwise: 0 }, 10);

  test('以上、（含） hold the bound, 超过、不足 do not', () => {
    expect([79.9, 80, 80.1].map((each) => rate({ from: 80 }).points(each))).toEqual([0, 10, 10]);
    expect([79.9, 80, 80.1].map((each) => rate({ above: 80 }).points(each))).toEqual([0, 0, 10]);
    expect([79.9, 80, 80.1].map((each) => rate({ to: 80 }).points(each))).toEqual([10, 10, 0]);
    expect([79.9, 80, 80.1].map((each) => rate({ below: 80 }).points(each))).toEqual([10, 0, 0]);
    expect(rate({ above: 80 }).words(85)).toBe('处理率 85%，属于“超过 80%”档');
    expect(rate({ from: 80 }).words(80)).toBe('处理率 80%，属于“80%及以上”档');
  });

  test('amounts in 万元: what lies in no tier, and what lies in two, is told', () => {
    const tiers = (second: object) =>
      ruleOf(
        {
          kind: 'measure-tiers',
          input: { name: '到位资金', type: 'quantity', measure: '万元' },
          tiers: [
            { above: 100, points: 3 },
            { from: 50, ...second, points: 1 },
          ],
          otherwise: 0,
        },
        3,
      );
    expect(tiers({ to: 100 }).faults).toEqual([]);
    expect([49.9, 50, 100, 100.5].map((each) => tiers({ to: 100 }).points(each))).toEqual([0, 1, 1, 3]);
    expect(tiers({ below: 100 }).faults).toEqual(['gap 100']);
    expect(tiers({ below: 90 }).faults).toEqual(['gap 90']);
    expect(tiers({ to: 120 }).faults).toEqual(['overlap 100']);
  });
});

describe('rows 9, 10 and 13: by the level of the prize or the authority', () => {
  const items = (...points: number[]) =>
    ['省级', '市级'].map((name, index) => ({ points: points[index], input: { name: `${name}次数`, measure: '次' } }));

  test('分别 binds a list to a list', () => {
    const praised = ruleOf({ kind: 'by-level', items: items(3, 2), counts: 'all' }, 10);
    expect([praised.points(1, 0), praised.points(0, 1), praised.points(2, 3)]).toEqual([3, 2, 12]);
    expect(praised.range).toEqual({ least: 0, most: Infinity });
    expect(praised.words(2, 3)).toBe('省级次数 2 次 × 3 分 + 市级次数 3 次 × 2 分 = 12 分');
    const criticised = ruleOf({ kind: 'by-level', items: items(-5, -3), counts: 'all', most: 10 }, 10);
    expect([criticised.points(1, 1), criticised.points(2, 1)]).toEqual([-8, -10]);
    expect(criticised.words(2, 1)).toBe('−省级次数 2 次 × 5 分 − 市级次数 1 次 × 3 分 = −13 分，最多扣 10 分');
  });

  test('就高不重复: one of the highest level counts, or each matter at its highest', () => {
    const highest = ruleOf({ kind: 'by-level', items: items(3, 2), counts: 'highest' }, 10);
    expect([highest.points(0, 5), highest.points(2, 5), highest.points(0, 0)]).toEqual([2, 3, 0]);
    const once = ruleOf({ kind: 'by-level', items: items(3, 2), counts: 'once' }, 10);
    expect([once.points(1, 1), once.inputs[1]!.hint]).toEqual([5, '同一事项有几级的，只在最高的一级填一次，不重复。']);
  });
});

describe('row 12: a slope on a rate', () => {
  const slope = (steps: string, rest: object = {}) =>
    ruleOf(
      {
        kind: 'slope',
        own: { name: '满意率', type: 'rate' },
        target: 85,
        below: { points: -0.5, per: 1, steps, ...rest },
        above: { points: 0.2, per: 1, steps, most: 1 },
      },
      5,
    );

  test('in part, by whole steps, by begun steps', () => {
    expect(['part', 'whole', 'begun'].map((steps) => slope(steps).points(81.5))).toEqual([-1.75, -1.5, -2]);
    expect(['part', 'whole', 'begun'].map((steps) => slope(steps).points(84.7))).toEqual([-0.15, 0, -0.5]);
    expect([85, 88, 95].map((own) => slope('part').points(own))).toEqual([0, 0.6, 1]);
    expect(slope('part', { most: 3 }).points(60)).toBe(-3);
    const fine = ruleOf(
      { kind: 'slope', own: { name: '达标率', type: 'rate' }, target: 85, below: { points: -0.1, per: 0.1, steps: 'whole' } },
      5,
    );
    expect([80, 84.9, 84.95].map((own) => fine.points(own))).toEqual([-5, -0.1, 0]);
    expect(slope('whole').words(81.5)).toBe('满意率 81.5%，目标 85%，低 3.5 个百分点，满 1 个百分点计一次，共 3 次 × 0.5 分，扣 1.5 分');
  });

  test('a target of the unit’s own comes first among the values', () => {
    const own = ruleOf(
      {
        kind: 'slope',
        own: { name: '报送篇数', type: 'count', measure: '篇' },
        target: { attribute: '任务篇数' },
        below: { points: -1, per: 1 },
      },
      5,
    );
    expect(own.inputs.map(({ name, type, attribute }) => [name, type, attribute])).toEqual([
      ['任务篇数', 'count', '任务篇数'],
      ['报送篇数', 'count', undefined],
    ]);
    expect([own.points(12, 9), own.points(12, 12), own.points(6, 9)]).toEqual([-3, 0, 0]);
  });
});

describe('rows 19, 21 and 27: in proportion', () => {
  const share = (target: unknown, rest: object = {}) =>
    ruleOf({ kind: 'target-share', own: { name: '完成数', type: 'quantity', better: 'more' }, target, ...rest }, 15);

  test('row 19: of a target, up to it or beyond', () => {
    expect([0, 5, 7.5, 10, 20].map((own) => share(10).points(own))).toEqual([0, 7.5, 11.25, 15, 15]);
    expect(share(10, { beyond: true }).points(20)).toBe(30);
    expect([share({ attribute: '任务数' }).points(8, 6), share({ attribute: '任务数' }).points(0, 0)]).toEqual([11.25, 15]);
    expect(share(10).words(20)).toBe('完成数 20 ÷ 目标 10 × 15 分，超过的按 1 计');
  });

  test('row 21: a score from elsewhere, converted', () => {
    const other = ruleOf(
      { kind: 'target-share', own: { name: '第三方得分', type: 'quantity', measure: '分', better: 'more' }, target: 100 },
      10,
    );
    expect([other.points(86.5), other.words(86.5)]).toEqual([8.65, '第三方得分 86.5 分 ÷ 目标 100 分 × 10 分']);
  });

  test('row 27: to the best of all units, the most or the fewest', () => {
    expect([share({ best: { name: '最高' } }).points(30, 40), share({ best: { name: '最高' } }).inputs[1]!.taken]).toEqual([
      11.25,
      { of: 0, as: 'max' },
    ]);
    const fewest = ruleOf(
      { kind: 'target-share', own: { name: '投诉率', type: 'rate', better: 'less' }, target: { best: { name: '最低' } }, points: 6 },
      6,
    );
    expect([fewest.points(4, 2), fewest.points(2, 2), fewest.points(0, 0), fewest.inputs[1]!.taken]).toEqual([
      3,
      6,
      6,
      { of: 0, as: 'min' },
    ]);
  });
});

describe('row 23: against last year, without an end and below 0', () => {
  test('every full percent', () => {
    const growth = ruleOf(
      {
        kind: 'growth',
        own: { name: '信访量', type: 'count', better: 'less' },
        lastYear: { name: '上年信访量' },
        in: 'percent',
        base: 0,
        up: { each: 0.5, per: 1, steps: 'whole' },
        down: { each: 1, per: 1, steps: 'whole' },
      },
      5,
    );
    expect([100, 90, 89.5, 105].map((own) => growth.points(Math.floor(own), 100))).toEqual([0, 5, 5.5, -5]);
    expect(growth.range).toEqual({ least: -Infinity, most: 50 });
    expect(growth.words(105, 100)).toContain('0 分 − 满 1%计一次，共 5 次 × 1 分');
  });
});

describe('row 24: deadlines', () => {
  test('days late in tiers, and what never came', () => {
    const late = ruleOf(
      {
        kind: 'measure-tiers',
        input: { name: '逾期天数', type: 'days', measure: '天' },
        tiers: [
          { from: 1, to: 3, points: -1 },
          { above: 3, points: -2 },
        ],
        otherwise: 0,
        never: { word: '未报送', points: -5 },
      },
      5,
    );
    expect([0, 1, 3, 4, '未报送'].map((days) => late.points(days))).toEqual([0, -1, -1, -2, -5]);
    expect([late.range, late.faults, late.inputs[0]!.better]).toEqual([{ least: -5, most: 0 }, [], 'less']);
    expect(late.words('未报送')).toBe('逾期天数：未报送');
  });
});

describe('row 25: against the mean of all units', () => {
  test('an item that only takes, in begun steps', () => {
    const mean = ruleOf(
      {
        kind: 'mean',
        own: { name: '增幅', type: 'signed-rate', better: 'more' },
        mean: { name: '平均增幅' },
        in: 'number',
        base: 0,
        down: { each: 1, per: 1, steps: 'begun', least: -3 },
      },
      5,
    );
    expect([mean.points(-2, -1.5), mean.points('-4%', -1.5), mean.points(3, -1.5), mean.points(-9, -1.5)]).toEqual([-1, -3, 0, -3]);
    expect(mean.words(-2, -1.5)).toContain('不足 1 个百分点按 1 个百分点计，共 1 次 × 1 分');
  });
});

describe('row 26: tiers by count', () => {
  test('at least one bound on every tier; counts are whole', () => {
    const tiers = ruleOf(
      {
        kind: 'measure-tiers',
        input: { name: '督办件数', type: 'count', measure: '件' },
        tiers: [
          { from: 1, to: 2, points: -1 },
          { above: 2, points: -3 },
        ],
        otherwise: 0,
      },
      3,
    );
    expect([0, 2, 3].map((count) => tiers.points(count))).toEqual([0, -1, -3]);
    expect(tiers.faults).toEqual([]);
  });
});

describe('row 30: linear interpolation', () => {
  test('between the anchors in proportion, beyond them as they are', () => {
    const line = ruleOf(
      {
        kind: 'interpolation',
        input: { name: '完成率', type: 'signed-rate' },
        anchors: [
          { at: 60, points: 0 },
          { at: 100, points: 10 },
          { at: 120, points: 12 },
        ],
      },
      12,
    );
    expect([-5, 60, 90, 100, 110, 150].map((rate) => line.points(rate))).toEqual([0, 0, 7.5, 10, 11, 12]);
    expect(line.words(90)).toBe('完成率 90%，0 分 + (90 − 60) ÷ (100 − 60) × 10 分');
    expect(line.words(150)).toBe('完成率 150%，超过 120%，按 12 分计');
  });
});
