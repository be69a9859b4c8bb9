// 按权重百分比: every item is worth a percent of the weight, as far as it was achieved. `(30% + 20% × 0.5) × 3 分 = 1.2`
import * as z from 'zod';
import { showPoints } from '../model/points';
import { inputSchema, type Kind } from './kind';
import { itemsInWords, percentFormula, percentOf, percentSchema, withinWeight, WITHIN_WEIGHT } from './percent';
import { isYes } from './yes-cell';

const schema = z.strictObject({
  kind: z.literal('shares'),
  items: z
    .array(z.strictObject({ percent: percentSchema, input: inputSchema }))
    .min(1)
    .refine(withinWeight, WITHIN_WEIGHT),
});
export type Shares = z.infer<typeof schema>;

/** Yes in a cell is all of the item, no is nothing. */
function shareCell(cell: string): string {
  return `IF(ISNUMBER(${cell}),${cell},IF(${isYes(cell)},1,0))`;
}

function most(rule: Shares, weight: number): number {
  let percent = 0;
  for (const item of rule.items) percent += item.percent;
  return percentOf(weight, percent);
}

export const shares: Kind<Shares> = {
  kind: 'shares',
  title: '按权重百分比',
  schema,
  inputs: (rule) => rule.items.map(({ input }) => ({ ...input, type: 'share', better: 'more' })),
  range: (rule, weight) => ({ least: 0, most: most(rule, weight) }),
  witness: (rule) => rule.items.map(() => 1),
  scorer: ({ items }, weight, at) => (values) => {
    let percent = 0;
    for (let index = 0; index < items.length; index++) percent += items[index]!.percent * (values[at + index] as number);
    return percentOf(weight, percent);
  },
  explain(rule, weight, values) {
    const items = rule.items.map(({ percent, input }, index) => {
      const share = values[index] as number;
      return { words: `${input.name}（占 ${percent}%）达到 ${showPoints(share * 100)}%`, points: percentOf(weight, percent * share) };
    });
    return itemsInWords(items);
  },
  terms: (rule, weight) => rule.items.map(({ percent, input }) => `${input.name} ${percent}% × 达到比例`).join('；') + `；以 ${showPoints(weight)} 分计`,
  numbers: (rule) => rule.items.map((item) => item.percent),
  formula: (rule, weight, cells) =>
    percentFormula(weight, rule.items.map(({ percent }, index) => `${percent}*${shareCell(cells[index]!)}`).join('+')),
};
