// Random rules of every kind, and random values for any rule, for the property tests.
import fc from 'fast-check';
import type { Input, Value } from '../../src/model/inputs';
import { UNRANKED } from '../../src/model/inputs/rank';
import type { Count } from '../../src/rules/count';
import type { CountTiers } from '../../src/rules/count-tiers';
import type { Deduction } from '../../src/rules/deduction';
import type { Kind, Rule } from '../../src/rules';
import type { RankTiers } from '../../src/rules/rank-tiers';
import type { RateTiers } from '../../src/rules/rate-tiers';
import type { Sum } from '../../src/rules/sum';
import type { YesNo } from '../../src/rules/yes-no';

/** Points from 0.001 up, in thousandths, mostly round as documents state them. */
export const somePoints = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20_000 }).map((n) => n / 1000));

const bound = fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined });
const countInput = (name: string) =>
  fc.record({ outOf: bound, limit: bound }).map(({ outOf, limit }) => ({
    name,
    measure: '次',
    ...(outOf && { outOf }),
    ...(limit && { limit }),
  }));

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
  .record({ points: somePoints, items: fc.option(fc.constant<string[]>(['主办单位', '联系方式']), { nil: undefined }) })
  .map(({ points, items }) => ({ kind: 'yes-no', points, input: { name: '全部列明' }, ...(items && { items }) }));

/** Any tiers, with the gaps and overlaps that careless texts have. */
function looseTiers<Each>(bounds: fc.Arbitrary<number>, close: (from: number, length: number) => object) {
  const tier = fc.record({ from: bounds, length: fc.integer({ min: 0, max: 12 }), open: fc.boolean(), points: fc.integer({ min: 0, max: 10 }) });
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
  fc.tuple(rankTiersOnly, fc.array(fc.constantFrom(undefined, ...choices), { minLength: 4, maxLength: 4 })).map(
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
    looseTiers<RateTiers['tiers'][number]>(fc.integer({ min: 0, max: 180 }).map((half) => half / 2), (from, length) =>
      length % 2 === 0 ? { to: Math.min(100, from + length) } : { below: Math.min(100, from + length) },
    ),
    fc.constantFrom(0, 0, 10),
    countInput('处理件数'),
  )
  .map(([tiers, withoutCases, cases]) => ({ kind: 'rate-tiers', cases, input: { name: '满意率' }, tiers, withoutCases }));

/** Sums of two or three parts, each with inputs of its own name, up to a sum within a sum. */
export function sumRules(depth = 1): fc.Arbitrary<Sum> {
  const simple: fc.Arbitrary<Rule>[] = [countRules, deductionRules, yesNoRules, countTierRules, rateTierRules];
  const part = fc.record({ weight: somePoints, rule: fc.oneof(...simple, ...(depth > 0 ? [sumRules(depth - 1)] : [])), decisive: fc.boolean() });
  return fc.array(part, { minLength: 2, maxLength: 3 }).map((parts): Sum => {
    const named = parts.map(({ weight, rule }, index) => ({ name: `第${index + 1}项`, weight, rule: renamed(rule, `${index + 1}`) }));
    const decisive = named.filter((_, index) => parts[index]!.decisive).map((each) => each.name);
    return { kind: 'sum', parts: named, ...(decisive.length > 0 && { decisive }) };
  });
}

/** The rule with a prefix to the names of all its inputs, wherever they stand. */
function renamed<Own extends Rule>(rule: Own, prefix: string): Own {
  return JSON.parse(JSON.stringify(rule), (key, value: unknown) => {
    if ((key === 'input' || key === 'cases') && value && typeof value === 'object' && 'name' in value) {
      return { ...value, name: `${prefix}${String(value.name)}` };
    }
    return value;
  }) as Own;
}

/** A value that an input of this type may have, often at or next to one of the rule's own numbers. */
export function valueOf(input: Input, near: readonly number[]): fc.Arbitrary<Value> {
  const around = near.length > 0 ? fc.tuple(fc.constantFrom(...near), fc.constantFrom(-1, 0, 1)).map(([a, b]) => a + b) : fc.constant(1);
  const whole = (least: number, most: number) =>
    fc.oneof(fc.integer({ min: least, max: Math.min(most, 45) }), fc.integer({ min: least, max: most }), around.map((n) => Math.min(most, Math.max(least, Math.round(n)))));
  switch (input.type) {
    case 'count':
      return whole(0, input.limit ?? 1_000_000);
    case 'rank':
      return fc.oneof({ weight: 6, arbitrary: whole(1, 1_000_000) }, { weight: 1, arbitrary: fc.constant(UNRANKED) });
    case 'rate':
      return fc.oneof(
        fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
        around.map((n) => Math.min(100, Math.max(0, n))),
        fc.tuple(fc.constantFrom(0, ...near), fc.constantFrom(-0.01, 0.01)).map(([a, b]) => Math.min(100, Math.max(0, a + b))),
      );
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
  const inputs = kind.inputs(rule);
  const near = kind.numbers(rule, weight);
  return fc.tuple(...inputs.map((input) => valueOf(input, near))).map((raw) => asked(inputs, raw));
}
