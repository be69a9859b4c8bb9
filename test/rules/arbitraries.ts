// Random rules of every kind, and random values for any rule, for the property tests.
import fc from 'fast-check';
import type { Input, Value } from '../../src/model/inputs';
import { NEVER } from '../../src/model/inputs/days';
import { UNRANKED } from '../../src/model/inputs/rank';
import { kindOf } from '../../src/rules';
import type { Account } from '../../src/rules/account';
import type { BestOf } from '../../src/rules/best-of';
import type { Bounds } from '../../src/rules/bounds';
import type { Bundle } from '../../src/rules/bundle';
import type { Count } from '../../src/rules/count';
import type { CountTiers } from '../../src/rules/count-tiers';
import type { DaysTiers } from '../../src/rules/days-tiers';
import type { Deduction } from '../../src/rules/deduction';
import type { Each } from '../../src/rules/each';
import type { Growth } from '../../src/rules/growth';
import type { Kind, Rule } from '../../src/rules';
import type { Mark } from '../../src/rules/mark';
import type { Mean } from '../../src/rules/mean';
import type { MinMax } from '../../src/rules/min-max';
import type { MissingCount } from '../../src/rules/missing';
import type { Multiplied } from '../../src/rules/multiplied';
import type { Once } from '../../src/rules/once';
import type { Penalty } from '../../src/rules/penalty';
import type { PercentOff } from '../../src/rules/percent-off';
import type { Placing } from '../../src/rules/placing';
import type { RankTiers } from '../../src/rules/rank-tiers';
import type { RateTiers } from '../../src/rules/rate-tiers';
import type { Ratio } from '../../src/rules/ratio';
import type { Shares } from '../../src/rules/shares';
import type { Sum } from '../../src/rules/sum';
import type { YesNo } from '../../src/rules/yes-no';
import type { Zeroing } from '../../src/rules/zeroing';

/** Points from 0.001 up, in thousandths, mostly round as documents state them. */
export const somePoints = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.integer({ min: 1, max: 20_000 }).map((n) => n / 1000),
);

const bound = fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined });
const countInput = (name: string) =>
  fc
    .record({ outOf: bound, limit: bound })
    .map(({ outOf, limit }) => ({ name, measure: '次', ...(outOf && { outOf }), ...(limit && { limit }) }));

export const countRules: fc.Arbitrary<Count> = fc.record({
  kind: fc.constant('count' as const),
  each: somePoints,
  input: countInput('次数'),
});

export const deductionRules: fc.Arbitrary<Deduction> = fc.record({
  kind: fc.constant('deduction' as const),
  full: somePoints,
  each: somePoints,
  input: countInput('被通报次数'),
});

export const yesNoRules: fc.Arbitrary<YesNo> = fc
  .record({
    points: fc.option(somePoints, { nil: undefined }),
    items: fc.option(fc.constant<string[]>(['主办单位', '联系方式']), { nil: undefined }),
  })
  .map(({ points, items }) => ({ kind: 'yes-no', ...(points && { points }), input: { name: '全部列明' }, ...(items && { items }) }));

/** Any tiers, with the gaps and overlaps that careless texts have. */
function looseTiers<Each>(bounds: fc.Arbitrary<number>, close: (from: number, length: number) => object) {
  const tier = fc.record({
    from: bounds,
    length: fc.integer({ min: 0, max: 12 }),
    open: fc.boolean(),
    points: fc.integer({ min: 0, max: 10 }),
  });
  return fc
    .array(tier, { minLength: 1, maxLength: 4 })
    .map((tiers) => tiers.map(({ from, length, open, points }) => ({ from, points, ...(!open && close(from, length)) }) as Each));
}
const toLength = (from: number, length: number) => ({ to: from + length });

export const countTierRules: fc.Arbitrary<CountTiers> = fc.record({
  kind: fc.constant('count-tiers' as const),
  tiers: looseTiers<CountTiers['tiers'][number]>(fc.integer({ min: 0, max: 20 }), toLength),
  otherwise: fc.constantFrom(0, 0, 1, 20),
  input: countInput('服务事项数'),
});

const rankTiersOnly = looseTiers<RankTiers['tiers'][number]>(fc.integer({ min: 1, max: 40 }), toLength);
const choices = ['本科', '专科高职'];
export const rankTierRules: fc.Arbitrary<RankTiers> = fc.oneof(
  rankTiersOnly.map((tiers): RankTiers => ({ kind: 'rank-tiers', tiers, input: { name: '名次' } })),
  fc
    .tuple(rankTiersOnly, fc.array(fc.constantFrom(undefined, ...choices), { minLength: 4, maxLength: 4 }))
    .map(
      ([tiers, of]): RankTiers => ({
        kind: 'rank-tiers',
        attribute: { name: '办学层次', choices },
        tiers: tiers.map((tier, index) => ({ ...tier, ...(of[index] && { of: of[index] }) })),
        input: { name: '名次' },
      }),
    ),
);

export const rateTierRules: fc.Arbitrary<RateTiers> = fc
  .tuple(
    looseTiers<RateTiers['tiers'][number]>(
      fc.integer({ min: 0, max: 180 }).map((half) => half / 2),
      (from, length) => (length % 2 === 0 ? { to: Math.min(100, from + length) } : { below: Math.min(100, from + length) }),
    ),
    fc.constantFrom(0, 0, 10),
    countInput('处理件数'),
  )
  .map(([tiers, withoutCases, cases]) => ({ kind: 'rate-tiers', cases, input: { name: '满意率' }, tiers, withoutCases }));

/** A percentage: mostly of a document's sort, sometimes any. */
const somePercent = (most: number) =>
  fc.oneof(
    fc.constantFrom(5, 10, 20, 30, 33.333).filter((percent) => percent <= most),
    fc.integer({ min: 1, max: Math.floor(most * 1000) }).map((n) => n / 1000),
  );
/** One to four items, together at most the whole weight. */
function items<Item>(item: (percent: fc.Arbitrary<number>, name: string) => fc.Arbitrary<Item>): fc.Arbitrary<Item[]> {
  return fc
    .integer({ min: 1, max: 4 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => item(somePercent(100 / size), `第${index + 1}种`))));
}

export const sharesRules: fc.Arbitrary<Shares> = items((percent, name) => percent.map((each) => ({ percent: each, input: { name } }))).map(
  (all): Shares => ({ kind: 'shares', items: all }),
);

export const percentOffRules: fc.Arbitrary<PercentOff> = items((percent, name) =>
  fc.record({ percent, each: fc.oneof(fc.constantFrom(5, 10), somePercent(100)), input: countInput(name) }),
).map((all): PercentOff => ({ kind: 'percent-off', items: all }));

export const penaltyRules: fc.Arbitrary<Penalty> = items((_, name) =>
  fc.record({ percent: fc.oneof(fc.constantFrom(100, 50, 5), somePercent(100)), input: countInput(name) }),
).map((all): Penalty => ({ kind: 'penalty', items: all }));

const ratioItem = (percent: fc.Arbitrary<number>, name: string): fc.Arbitrary<Ratio['items'][number]> =>
  fc
    .tuple(percent, bound, fc.integer({ min: 1, max: 15 }), fc.constantFrom('best', 'drawn', 'fixed'))
    .map(([each, limit, outOf, base]) => ({
      percent: each,
      own: { name: `${name}本单位`, measure: '个', ...(limit && { limit }), ...(base === 'fixed' && { outOf }) },
      ...(base !== 'fixed' && { [base]: { name: `${name}分母`, measure: '个' } }),
    }));
export const ratioRules: fc.Arbitrary<Ratio> = items(ratioItem).map((all): Ratio => ({ kind: 'ratio', items: all }));

export const bundleRules: fc.Arbitrary<Bundle> = fc
  .record({
    percent: somePercent(100),
    counts: fc.constantFrom('each' as const, 'together' as const),
    size: fc.integer({ min: 2, max: 7 }),
  })
  .map(({ percent, counts, size }) => ({
    kind: 'bundle',
    percent,
    counts,
    aspects: Array.from({ length: size }, (_, index) => ({ name: `方面${index + 1}` })),
  }));

export const daysTierRules: fc.Arbitrary<DaysTiers> = fc
  .tuple(
    fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 4 }),
    fc.uniqueArray(somePercent(100), { minLength: 4, maxLength: 4 }),
    fc.constantFrom(undefined, '未答复'),
  )
  .map(([days, percents, never]) => {
    const falling = percents.sort((a, b) => b - a);
    const tiers = days.sort((a, b) => a - b).map((within, index) => ({ within, percent: falling[index]! }));
    return { kind: 'days-tiers', tiers, input: { name: '答复用时', ...(never && { never }) } };
  });

export const markRules: fc.Arbitrary<Mark> = fc
  .constantFrom(undefined, 'cut' as const, 'elsewhere' as const)
  .map((incomplete) => ({ kind: 'mark', input: { name: '评分' }, ...(incomplete && { incomplete }) }));

const measured = fc
  .record({
    type: fc.constantFrom('count' as const, 'rate' as const, 'quantity' as const),
    better: fc.constantFrom('more' as const, 'less' as const),
    measure: fc.constantFrom('件', undefined),
  })
  .map(({ measure, ...each }) => ({ name: '本单位', ...each, ...(measure && { measure }) }));

export const placingRules: fc.Arbitrary<Placing> = fc
  .record({
    own: measured,
    places: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
    percents: fc.uniqueArray(somePercent(100), { maxLength: 3 }),
    given: fc.uniqueArray(somePoints, { minLength: 7, maxLength: 7 }),
    otherwise: fc.boolean(),
    each: fc.option(somePoints, { nil: undefined }),
    inProportion: fc.boolean(),
  })
  .filter(({ places, percents }) => places.length + percents.length > 0)
  .map(({ own, places, percents, given, otherwise, each, inProportion }) => {
    const falling = given.sort((a, b) => b - a);
    const ends = [
      ...places.sort((a, b) => a - b).map((end) => ({ places: end })),
      ...percents.sort((a, b) => a - b).map((percent) => ({ percent })),
    ];
    const tiers = ends.map((end, index) => ({ ...end, points: falling[index]! }));
    return {
      kind: 'placing',
      own,
      rank: { name: '名次' },
      total: { name: '参评数' },
      tiers,
      otherwise: otherwise ? falling[tiers.length]! : 0,
      ...(each && percents.length === 0 && (inProportion ? { inProportion } : { each })),
    };
  });

export const minMaxRules: fc.Arbitrary<MinMax> = fc
  .tuple(measured, fc.oneof(fc.constant(0), somePoints))
  .map(([own, floor]) => ({ kind: 'min-max', own, max: { name: '最高' }, min: { name: '最低' }, floor }));

const slope = fc
  .record({
    each: somePoints,
    per: fc.constantFrom(1, 1, 5, 0.1, 10),
    steps: fc.constantFrom(undefined, undefined, 'part' as const, 'whole' as const, 'begun' as const),
  })
  .map(({ steps, ...each }) => ({ ...each, ...(steps && { steps }) }));
const differences = (signed: boolean) =>
  fc
    .record({
      own: measured,
      in: fc.constantFrom('number' as const, 'percent' as const),
      points: fc.uniqueArray(somePoints, { minLength: 3, maxLength: 3 }),
      /** How far the points lie below 0. */
      below: signed ? fc.constantFrom(0, 0, 0, 5) : fc.constant(0),
      up: slope,
      down: slope,
      ways: fc.constantFrom('up', 'down', 'both'),
      endless: signed ? fc.constantFrom('', '', '', 'up', 'down') : fc.constant(''),
    })
    .map(({ own, in: counted, points, below, up, down, ways, endless }) => {
      const [least, base, most] = points.sort((a, b) => a - b).map((each) => Math.round((each - below) * 1000) / 1000) as [
        number,
        number,
        number,
      ];
      return {
        own,
        in: counted,
        base,
        ...(ways !== 'down' && { up: { ...up, ...(endless !== 'up' && { most }) } }),
        ...(ways !== 'up' && { down: { ...down, ...(endless !== 'down' && { least }) } }),
      };
    });
const means = (signed: boolean): fc.Arbitrary<Mean> =>
  differences(signed).map((rule) => ({ kind: 'mean', ...rule, mean: { name: '平均值' } }));
const growths = (signed: boolean): fc.Arbitrary<Growth> =>
  differences(signed).map((rule) => ({ kind: 'growth', ...rule, lastYear: { name: '上年' } }));
export const meanRules = means(true);
export const growthRules = growths(true);

/** The kinds that can stand inside another, whatever their inputs are called. */
const simpleRules: fc.Arbitrary<Rule>[] = [
  countRules,
  deductionRules,
  yesNoRules,
  countTierRules,
  rateTierRules,
  sharesRules,
  percentOffRules,
  ratioRules,
  bundleRules,
  daysTierRules,
  markRules,
  placingRules,
  minMaxRules,
  means(false),
  growths(false),
];

export function zeroingRules(
  inner: readonly fc.Arbitrary<Rule>[] = [...simpleRules, sumRules(0), flooredAccounts()],
): fc.Arbitrary<Zeroing> {
  return fc
    .tuple(fc.oneof(...inner), fc.integer({ min: 1, max: 2 }))
    .map(([rule, size]) => ({ kind: 'zeroing', rule, flags: Array.from({ length: size }, (_, index) => ({ name: `情形${index + 1}` })) }));
}

/** Two or three periods of any rule, the full marks of a period its own where they are added up. */
export function periodRules(
  inner: readonly fc.Arbitrary<Rule>[] = [...simpleRules, ...itemRules(true), accountRules({ depth: 0 }), zeroingRules()],
): fc.Arbitrary<Rule> {
  return fc
    .record({ rule: fc.oneof(...inner), size: fc.integer({ min: 2, max: 3 }), join: fc.constantFrom('sum', 'mean'), weight: somePoints })
    .map(({ rule, size, join, weight }) => ({
      kind: 'periods',
      names: ['第一季度', '第二季度', '第三季度'].slice(0, size),
      join,
      ...(join === 'sum' && { weight }),
      rule,
    }));
}

/** Sums of two or three parts, each with inputs of its own name, up to a sum within a sum. */
export function sumRules(depth = 1): fc.Arbitrary<Sum> {
  const part = fc.record({
    weight: fc.option(somePoints, { nil: undefined, freq: 3 }),
    rule: fc.oneof(...simpleRules, zeroingRules(simpleRules), flooredAccounts(), ...(depth > 0 ? [sumRules(depth - 1)] : [])),
    decisive: fc.boolean(),
  });
  return fc.array(part, { minLength: 2, maxLength: 3 }).map((parts): Sum => {
    const named = parts.map(({ weight, rule }, index) => ({
      name: `第${index + 1}项`,
      ...(weight && { weight }),
      rule: renamed(rule, `${index + 1}`),
    }));
    const decisive = named.filter((_, index) => parts[index]!.decisive).map((each) => each.name);
    return { kind: 'sum', parts: named, ...(decisive.length > 0 && { decisive }) };
  });
}

const signedPoints = fc.tuple(somePoints, fc.constantFrom(1, -1)).map(([points, sign]) => points * sign);

export const eachRules: fc.Arbitrary<Each> = fc
  .record({
    points: signedPoints,
    most: fc.option(
      fc.oneof(
        somePoints.map((points) => ({ points })),
        fc.integer({ min: 1, max: 9 }).map((count) => ({ count })),
      ),
      { nil: undefined },
    ),
    input: countInput('发生次数'),
  })
  .map(({ points, most, input }) => ({ kind: 'each', points, ...(most && { most }), input }));

export const onceRules: fc.Arbitrary<Once> = fc
  .record({ points: signedPoints, otherwise: fc.option(signedPoints, { nil: undefined }) })
  .filter(({ points, otherwise }) => points !== otherwise)
  .map(({ points, otherwise }) => ({ kind: 'once', points, ...(otherwise && { otherwise }), input: { name: '有此情形' } }));

/** `own`: some units have numbers of their own. */
export function missingRules(own = true): fc.Arbitrary<MissingCount> {
  const number = fc.integer({ min: 1, max: 12 });
  return fc
    .record({
      required: own ? fc.oneof(number, fc.constant({ attribute: '应报篇数' })) : number,
      each: somePoints,
      most: fc.option(somePoints, { nil: undefined }),
    })
    .map(({ required, each, most }) => ({
      kind: 'missing',
      required,
      each,
      ...(most && { most }),
      input: { name: '已报篇数', measure: '篇' },
    }));
}

/** Within two ends, up to one, or of any size; of a single time now and then. */
export const boundsRules: fc.Arbitrary<Bounds> = fc
  .record({
    ends: fc.tuple(somePoints, somePoints),
    stated: fc.constantFrom('both', 'both', 'to', 'none'),
    sign: fc.constantFrom('+' as const, '-' as const),
    times: fc.option(countInput('酌情次数'), { nil: undefined, freq: 2 }),
  })
  .map(({ ends, stated, sign, times }) => ({
    kind: 'bounds',
    ...(stated === 'both' && { from: Math.min(...ends) }),
    ...(stated !== 'none' && { to: Math.max(...ends), ...(times && { times }) }),
    sign,
    input: { name: '酌情评分' },
  }));

/** The kinds whose points may be below 0, whatever their inputs are called. */
const itemRules = (own: boolean): fc.Arbitrary<Rule>[] => [eachRules, onceRules, missingRules(own), boundsRules, penaltyRules];

export function multipliedRules(own = true): fc.Arbitrary<Multiplied> {
  return fc
    .record({ rule: fc.oneof(...itemRules(own), ...simpleRules), factor: fc.constantFrom(2, 0.5, 3, 1.5, 0.333) })
    .map(({ rule, factor }) => ({ kind: 'multiplied', rule, factor, input: { name: '情节严重' } }));
}

/** Each under a name, with inputs of its own. */
function named(all: readonly { rule: Rule; weight: number | undefined }[]) {
  return all.map(({ rule, weight }, index) => ({
    name: `第${index + 1}条`,
    ...(weight && { weight }),
    rule: renamed(rule, `${index + 1}`),
  }));
}

export function bestOfRules(own = true): fc.Arbitrary<BestOf> {
  const candidate = fc.record({
    rule: fc.oneof(...itemRules(own), ...simpleRules),
    weight: fc.option(somePoints, { nil: undefined, freq: 2 }),
  });
  return fc
    .record({ counts: fc.constantFrom('most' as const, 'fewest' as const), all: fc.array(candidate, { minLength: 2, maxLength: 3 }) })
    .map(({ counts, all }) => ({ kind: 'best-of', counts, candidates: named(all) }));
}

/** Accounts of one to three items, up to accounts within accounts; those that are floored never fall below 0. */
export function accountRules({ depth = 1, floored = false } = {}): fc.Arbitrary<Account> {
  const inner = depth > 0 ? [accountRules({ depth: depth - 1, floored })] : [];
  const item = fc.record({
    rule: fc.oneof(
      { weight: 4, arbitrary: fc.oneof(...itemRules(!floored)) },
      { weight: 2, arbitrary: fc.oneof(...simpleRules, multipliedRules(!floored), bestOfRules(!floored), ...inner) },
    ),
    weight: fc.option(somePoints, { nil: undefined, freq: 2 }),
  });
  const end = fc.constantFrom('absent', 'none', 'stated');
  return fc
    .record({
      items: fc.array(item, { minLength: 1, maxLength: 3 }),
      start: fc.oneof(fc.constantFrom(undefined, 0), somePoints),
      ends: fc.tuple(floored ? fc.constant('absent') : end, end),
      apart: somePoints,
      isOnce: fc.boolean(),
    })
    .map(({ items, start, ends: [floor, ceiling], apart, isOnce }) => ({
      kind: 'account',
      ...(start !== undefined && { start }),
      ...(floor !== 'absent' && { floor: floor === 'none' ? null : -apart }),
      ...(ceiling !== 'absent' && { ceiling: ceiling === 'none' ? null : Math.round(((start ?? 0) + apart) * 1000) / 1000 }),
      items: isOnce ? withoutRepeating(named(items)) : named(items),
    }));
}

/** The last of the items that take comes after all others that do. */
function withoutRepeating(items: Account['items']): Account['items'] {
  const takes = items.filter(({ rule, weight = 1 }) => kindOf(rule).range(rule, weight).most === 0);
  const [last, ...others] = takes.reverse();
  return items.map((item) => (item === last && others.length > 0 ? { ...item, unless: others.map(({ name }) => name) } : item));
}

/** Those that can be parts of a sum: nothing of the unit's own has to come first. */
function flooredAccounts(): fc.Arbitrary<Account> {
  return accountRules({ depth: 0, floored: true });
}

/** The rule with a prefix to the names of all its inputs, wherever they stand. */
function renamed<Own extends Rule>(rule: Own, prefix: string): Own {
  return JSON.parse(JSON.stringify(rule), (_, value: unknown) => {
    const isInput = value !== null && typeof value === 'object' && 'name' in value && !('rule' in value);
    return isInput ? { ...value, name: `${prefix}${String(value.name)}` } : value;
  }) as Own;
}

/** A value that an input of this type may have, often at or next to one of the rule's own numbers. */
export function valueOf(input: Input, near: readonly number[]): fc.Arbitrary<Value> {
  const around = near.length > 0 ? fc.tuple(fc.constantFrom(...near), fc.constantFrom(-1, 0, 1)).map(([a, b]) => a + b) : fc.constant(1);
  const whole = (least: number, most: number) =>
    fc.oneof(
      fc.integer({ min: least, max: Math.min(most, 45) }),
      fc.integer({ min: least, max: most }),
      around.map((n) => Math.min(most, Math.max(least, Math.round(n)))),
    );
  switch (input.type) {
    case 'count':
      return whole(0, input.limit ?? 1_000_000);
    case 'quantity':
      return fc.oneof(
        whole(0, 1_000_000),
        fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100),
        around.map((n) => Math.max(0, n)),
      );
    case 'signed':
    case 'signed-rate':
      return fc.oneof(
        fc.integer({ min: -20_000, max: 20_000 }).map((n) => n / 100),
        fc.tuple(around, fc.constantFrom(1, -1)).map(([n, sign]) => n * sign),
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
      );
    case 'rank':
      return input.unranked
        ? fc.oneof({ weight: 6, arbitrary: whole(1, 1_000_000) }, { weight: 1, arbitrary: fc.constant(UNRANKED) })
        : whole(1, 1_000_000);
    case 'rate':
      return fc.oneof(
        fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
        around.map((n) => Math.min(100, Math.max(0, n))),
        fc.tuple(fc.constantFrom(0, ...near), fc.constantFrom(-0.01, 0.01)).map(([a, b]) => Math.min(100, Math.max(0, a + b))),
      );
    case 'share':
      return fc.oneof(
        fc.constantFrom(0, 1, 1 / 3, 2 / 3, 0.5),
        fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100_000),
      );
    case 'mark':
      return fc.oneof(
        fc.constantFrom(0, input.min ?? 0, input.max!),
        fc.integer({ min: Math.round((input.min ?? 0) * 1000), max: Math.round(input.max! * 1000) }).map((n) => n / 1000),
      );
    case 'days':
      return input.never
        ? fc.oneof({ weight: 6, arbitrary: whole(0, 1_000_000) }, { weight: 1, arbitrary: fc.constant(NEVER) })
        : whole(0, 1_000_000);
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...input.choices!);
    default:
      throw new Error(`没有 ${input.type} 的随机值`);
  }
}

/** Values as they come from reading: what is not asked for is null. */
export function asked(inputs: readonly Input[], raw: readonly Value[]): Value[] {
  return raw.reduce<Value[]>((before, value, position) => {
    const when = inputs[position]!.askedWhen;
    return [...before, when && !((before[when.position] as number) > when.exceeds) ? null : value];
  }, []);
}

/** Random values for a rule, ready to be scored. */
export function valuesFor(kind: Kind, rule: Rule, weight: number): fc.Arbitrary<Value[]> {
  const inputs = kind.inputs(rule, weight);
  const near = kind.numbers(rule, weight);
  return fc.tuple(...inputs.map((input) => valueOf(input, near))).map((raw) => asked(inputs, raw));
}
