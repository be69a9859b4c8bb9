// 计数封顶: so many points for each, up to the weight. `3 次 × 2 分 = 6，封顶 5 → 5`
import { z } from 'zod';
import { exact, showPoints } from '../model/points';
import { inputSchema, pointsSchema, type Kind } from './kind';

const schema = z.strictObject({
  kind: z.literal('count'),
  /** Points for each one counted. */
  each: pointsSchema.positive(),
  input: inputSchema,
});
type Count = z.infer<typeof schema>;

export const count: Kind<Count> = {
  kind: 'count',
  title: '计数封顶',
  schema,
  inputs: (rule) => [{ ...rule.input, type: 'count', better: 'more' }],
  range: (rule, weight) => ({
    least: 0,
    most: rule.input.outOf === undefined ? weight : Math.min(weight, exact(rule.input.outOf * rule.each)),
  }),
  witness: (rule, weight) => [rule.input.outOf ?? Math.ceil(exact(weight / rule.each))],
  score: (rule, weight, values) => Math.min(weight, exact((values[0] as number) * rule.each)),
  explain(rule, weight, values) {
    const earned = exact((values[0] as number) * rule.each);
    const product = `${rule.input.name} ${values[0]} × ${showPoints(rule.each)} 分 = ${showPoints(earned)} 分`;
    return earned > weight ? `${product}，封顶 ${showPoints(weight)} 分` : product;
  },
  numbers: (rule) => [rule.each],
  formula: (rule, weight, [cell]) => `MIN(${weight},ROUND(${cell}*${rule.each},9))`,
};
