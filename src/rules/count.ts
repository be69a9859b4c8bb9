// 计数封顶: so many points for each, up to the weight. `3 次 × 2 分 = 6，封顶 5 → 5`
import * as z from 'zod';
import { least, rounded, times, type Amount } from '../formula/amount';
import { worth } from '../formula/compile';
import { exact, showPoints } from '../model/points';
import { countedAt, countInput, countInputSchema, mostCounted, mostInWords, showCounted } from './count-input';
import { pointsSchema, type WeightedKind } from './kind';

const schema = z.strictObject({
  kind: z.literal('count'),
  /** Points for each one counted. */
  each: pointsSchema.positive(),
  input: countInputSchema,
});
export type Count = z.infer<typeof schema>;

/** Before the cap. */
function product(rule: Count, at: number): Amount {
  return rounded(times(countedAt(rule.input, at), rule.each));
}

export const count: WeightedKind<Count> = {
  kind: 'count',
  title: '计数封顶',
  english: 'Count with a ceiling',
  starters: [
    {
      among: 'counted',
      aside: '每一个多少分，封顶在分值',
      english: 'so many points each, up to the weight',
      rule: (name) => ({ each: 1, input: { name } }),
    },
  ],
  schema,
  needsWeight: () => true,
  inputs: (rule) => [countInput(rule.input, 'more')],
  range: (rule, weight) => ({ least: 0, most: Math.min(weight, exact(mostCounted(rule.input) * rule.each)) }),
  witness: (rule, weight) => [Math.min(mostCounted(rule.input), Math.ceil(exact(weight / rule.each)))],
  points: (rule, weight, at) => least(weight, product(rule, at)),
  explain(rule, weight, values) {
    const count = values[0] as number;
    const points = worth(product(rule, 0), values);
    const words = `${showCounted(rule.input, count)} × ${rule.each} 分 = ${showPoints(points)} 分`;
    return points > weight ? `${words}，封顶 ${showPoints(weight)} 分` : words;
  },
  terms: (rule, weight) => `每 1 ${rule.input.measure ?? '个'} ${rule.each} 分${mostInWords(rule.input)}，封顶 ${showPoints(weight)} 分`,
  numbers: (rule) => [rule.each],
};
