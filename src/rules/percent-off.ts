// 按百分比扣分: every finding takes a percent of the weight, down to nothing of its item. `20% − 2 个 × 5% = 10%；10% × 5 分 = 0.5`
import * as z from 'zod';
import { minus, most, percent, plus, times, type Amount } from '../formula/amount';
import { percentOf, worth } from '../formula/compile';
import { exact, showPoints } from '../model/points';
import { counted, countedAt, countInput, countInputSchema, mostCounted, showCounted } from './count-input';
import type { WeightedKind } from './kind';
import { itemsInWords, partial, percentSchema, withinWeight, WITHIN_WEIGHT } from './percent';

const itemSchema = z.strictObject({
  /** What the item is worth without a finding. */
  percent: percentSchema,
  /** What a finding takes off. */
  each: percentSchema,
  input: countInputSchema,
});
type Item = z.infer<typeof itemSchema>;

const schema = z.strictObject({ kind: z.literal('percent-off'), items: z.array(itemSchema).min(1).refine(withinWeight, WITHIN_WEIGHT) });
export type PercentOff = z.infer<typeof schema>;

/** What is left of an item, in percent. */
function left(item: Item, at: number): Amount {
  return most(0, minus(item.percent, times(countedAt(item.input, at), item.each)));
}

function points(rule: PercentOff, weight: number, at: number): Amount {
  return percent(weight, plus(rule.items.map((item, index) => left(item, at + index))));
}

function explainItem(item: Item, count: number): string {
  const findings = showCounted(item.input, count);
  if (count === 0) return `${findings}，不扣分`;
  const held = counted(item.input, count);
  const rest = exact(item.percent - held * item.each);
  const lost = `${findings}，${item.percent}% − ${held} × ${item.each}%`;
  return rest < 0 ? `${lost}，扣完为止` : `${lost} = ${rest}%`;
}

export const percentOff: WeightedKind<PercentOff> = {
  kind: 'percent-off',
  title: '按百分比扣分',
  english: 'Percent taken off',
  schema,
  needsWeight: () => true,
  inputs: (rule) => rule.items.map((item) => countInput(item.input, 'less')),
  range(rule, weight) {
    const total = (count: (item: Item) => number) => worth(points(rule, weight, 0), rule.items.map(count));
    return { least: total((item) => mostCounted(item.input)), most: total(() => 0) };
  },
  witness: (rule) => rule.items.map(() => 0),
  points,
  explain: (rule, weight, values) =>
    itemsInWords(
      rule.items.map((item, index) => ({
        words: explainItem(item, values[index] as number),
        points: percentOf(weight, worth(left(item, index), values)),
      })),
    ),
  terms: (rule, weight) =>
    rule.items
      .map(({ percent: all, each, input }) => `${all}% 起，${input.name}每 1 ${input.measure ?? '个'}扣 ${each}%，扣完 ${all}% 为止`)
      .join('；') + `；以 ${showPoints(weight)} 分计`,
  numbers: (rule) => rule.items.flatMap((item) => [item.each, ...partial([item.percent])]),
};
