// 按权重百分比: every item is worth a percent of the weight, as far as it was achieved. `(30% + 20% × 0.5) × 3 分 = 1.2`
import * as z from 'zod';
import { percent, plus, share, times, type Amount } from '../formula/amount';
import { percentOf, worth } from '../formula/compile';
import { showPoints } from '../model/points';
import { inputSchema, type WeightedKind } from './kind';
import { itemsInWords, percentSchema, withinWeight, WITHIN_WEIGHT } from './percent';

const schema = z.strictObject({
  kind: z.literal('shares'),
  items: z
    .array(z.strictObject({ percent: percentSchema, input: inputSchema }))
    .min(1)
    .refine(withinWeight, WITHIN_WEIGHT),
});
export type Shares = z.infer<typeof schema>;

function points(rule: Shares, weight: number, at: number): Amount {
  return percent(weight, plus(rule.items.map((item, index) => times(item.percent, share(at + index)))));
}

export const shares: WeightedKind<Shares> = {
  kind: 'shares',
  title: '按权重百分比',
  english: 'Percent of the weight',
  schema,
  needsWeight: () => true,
  inputs: (rule) => rule.items.map(({ input }) => ({ ...input, type: 'share', better: 'more' })),
  range: (rule, weight) => ({
    least: 0,
    most: worth(
      points(rule, weight, 0),
      rule.items.map(() => 1),
    ),
  }),
  witness: (rule) => rule.items.map(() => 1),
  points,
  explain(rule, weight, values) {
    const items = rule.items.map(({ percent: whole, input }, index) => {
      const reached = values[index] as number;
      return { words: `${input.name}（占 ${whole}%）达到 ${showPoints(reached * 100)}%`, points: percentOf(weight, whole * reached) };
    });
    return itemsInWords(items);
  },
  terms: (rule, weight) =>
    rule.items.map(({ percent: whole, input }) => `${input.name} ${whole}% × 达到比例`).join('；') + `；以 ${showPoints(weight)} 分计`,
  numbers: (rule) => rule.items.map((item) => item.percent),
};
