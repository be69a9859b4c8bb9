// 按用时分档: a percent of the weight by how many working days it took. `3 个工作日 → 5 个工作日内，20% × 2 分 = 0.4`
import * as z from 'zod';
import { percent, steps, value, type Amount } from '../formula/amount';
import { percentOf } from '../formula/compile';
import { NEVER } from '../model/inputs/days';
import { showPoints } from '../model/points';
import { inputSchema, type WeightedKind } from './kind';
import { percentSchema } from './percent';

const schema = z.strictObject({
  kind: z.literal('days-tiers'),
  /** From the quickest on; what took longer than the last tier gets nothing. */
  tiers: z
    .array(z.strictObject({ within: z.int().nonnegative(), percent: percentSchema }))
    .min(1)
    .refine(
      (tiers) =>
        tiers.every((tier, index) => index === 0 || (tier.within > tiers[index - 1]!.within && tier.percent < tiers[index - 1]!.percent)),
      '各档的天数应从少到多，百分比应从高到低。',
    ),
  /** `never` is the word for what never came. */
  input: inputSchema.extend({ never: z.string().min(1).optional() }),
});
export type DaysTiers = z.infer<typeof schema>;

const DAYS = '个工作日';

/** What never came is in no tier: in a cell it is a word, which is more than any number. */
function points(rule: DaysTiers, weight: number, at: number): Amount {
  return percent(
    weight,
    steps(
      value(at),
      rule.tiers.map((tier) => ({ to: tier.within, points: tier.percent })),
      0,
    ),
  );
}

export const daysTiers: WeightedKind<DaysTiers> = {
  kind: 'days-tiers',
  title: '按用时分档',
  english: 'Tiers of working days',
  schema,
  needsWeight: () => true,
  inputs: (rule) => [{ ...rule.input, type: 'days', better: 'less' }],
  range: (rule, weight) => ({ least: 0, most: percentOf(weight, rule.tiers[0]!.percent) }),
  witness: (rule) => [rule.tiers[0]!.within],
  points,
  explain(rule, _weight, values) {
    const days = values[0] as number;
    if (days === NEVER) return `${rule.input.name}：${rule.input.never ?? '没有'}，不计分`;
    const took = `${rule.input.name} ${days} ${DAYS}`;
    const tier = rule.tiers.find((each) => days <= each.within);
    return tier
      ? `${took}，在 ${tier.within} ${DAYS}内，计权重的 ${tier.percent}%`
      : `${took}，超过 ${rule.tiers.at(-1)!.within} ${DAYS}，不计分`;
  },
  terms: (rule, weight) =>
    rule.tiers.map((tier) => `${tier.within} ${DAYS}内 ${tier.percent}%`).join('；') + `；更久的 0；以 ${showPoints(weight)} 分计`,
  numbers: (rule) => rule.tiers.flatMap((tier) => [tier.within, tier.percent]).filter((number) => number > 0),
};
