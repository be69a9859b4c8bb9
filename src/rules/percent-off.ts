// 按百分比扣分: every finding takes a percent of the weight, down to nothing of its item. `20% − 2 个 × 5% = 10%；10% × 5 分 = 0.5`
import * as z from 'zod';
import { exact, showPoints } from '../model/points';
import { counted, countedCell, countInput, countInputSchema, mostCounted, showCounted } from './count-input';
import type { Kind } from './kind';
import { itemsInWords, partial, percentFormula, percentOf, percentSchema, withinWeight, WITHIN_WEIGHT } from './percent';

const itemSchema = z.strictObject({
  /** What the item is worth without a finding. */
  percent: percentSchema,
  /** What a finding takes off. */
  each: percentSchema,
  input: countInputSchema,
});
type Item = z.infer<typeof itemSchema>;

const schema = z.strictObject({
  kind: z.literal('percent-off'),
  items: z.array(itemSchema).min(1).refine(withinWeight, WITHIN_WEIGHT),
});
export type PercentOff = z.infer<typeof schema>;

function left(item: Item, count: number): number {
  return Math.max(0, item.percent - counted(item.input, count) * item.each);
}

function explainItem(item: Item, count: number): string {
  const findings = showCounted(item.input, count);
  if (count === 0) return `${findings}，不扣分`;
  const held = counted(item.input, count);
  const rest = exact(item.percent - held * item.each);
  const lost = `${findings}，${item.percent}% − ${held} × ${item.each}%`;
  return rest < 0 ? `${lost}，扣完为止` : `${lost} = ${rest}%`;
}

export const percentOff: Kind<PercentOff> = {
  kind: 'percent-off',
  title: '按百分比扣分',
  schema,
  inputs: (rule) => rule.items.map((item) => countInput(item.input, 'less')),
  range(rule, weight) {
    const total = (count: (item: Item) => number) => percentOf(weight, rule.items.reduce((sum, item) => sum + left(item, count(item)), 0));
    return { least: total((item) => mostCounted(item.input)), most: total(() => 0) };
  },
  witness: (rule) => rule.items.map(() => 0),
  scorer: ({ items }, weight, at) => (values) => {
    let percent = 0;
    for (let index = 0; index < items.length; index++) percent += left(items[index]!, values[at + index] as number);
    return percentOf(weight, percent);
  },
  explain: (rule, weight, values) =>
    itemsInWords(rule.items.map((item, index) => ({ words: explainItem(item, values[index] as number), points: percentOf(weight, left(item, values[index] as number)) }))),
  terms: (rule, weight) => rule.items.map(({ percent, each, input }) => `${percent}% 起，${input.name}每 1 ${input.measure ?? '个'}扣 ${each}%，扣完 ${percent}% 为止`).join('；') + `；以 ${showPoints(weight)} 分计`,
  numbers: (rule) => rule.items.flatMap((item) => [item.each, ...partial([item.percent])]),
  formula(rule, weight, cells) {
    const items = rule.items.map((item, index) => `MAX(0,${item.percent}-${countedCell(item.input, cells[index]!)}*${item.each})`);
    return percentFormula(weight, items.join('+'));
  },
};
