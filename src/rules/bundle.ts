// 多个方面: aspects that count each for an equal part, or only all together. `5 个方面做到 4 个，60 分 × 4 ÷ 5 = 48`
import * as z from 'zod';
import { all, over, percent, plus, times, when, yes, type Amount } from '../formula/amount';
import { percentOf, worth } from '../formula/compile';
import type { Value } from '../model/inputs';
import { showPoints } from '../model/points';
import { list } from '../model/text';
import { inputSchema, type WeightedKind } from './kind';
import { partial, percentSchema } from './percent';

const schema = z.strictObject({
  kind: z.literal('bundle'),
  /** What all aspects are worth together. */
  percent: percentSchema,
  /** Each aspect earns its equal part, or nothing counts before all of them are there. */
  counts: z.enum(['each', 'together']),
  aspects: z.array(inputSchema).min(2),
});
export type Bundle = z.infer<typeof schema>;

function points(rule: Bundle, weight: number, at: number): Amount {
  const held = rule.aspects.map((_, index) => yes(at + index));
  if (rule.counts === 'together') return percent(weight, when(all(held), rule.percent, 0));
  return percent(weight, over(times(rule.percent, plus(held.map((each) => when(each, 1, 0)))), held.length));
}

function explain(rule: Bundle, values: readonly Value[]): string {
  const all = rule.aspects.length;
  const missing = rule.aspects.filter((_, index) => values[index] !== true).map((aspect) => aspect.name);
  if (missing.length === 0) return `${all} 个方面全部做到`;
  const done = `${all} 个方面做到 ${all - missing.length} 个（未做到：${list(missing)}）`;
  return rule.counts === 'each' ? done : `${done}，须全部做到才计分`;
}

export const bundle: WeightedKind<Bundle> = {
  kind: 'bundle',
  title: '多个方面',
  english: 'Several aspects',
  schema,
  needsWeight: () => true,
  inputs: (rule) => rule.aspects.map((aspect) => ({ ...aspect, type: 'yes-no', better: 'more' })),
  range: (rule, weight) => ({
    least: 0,
    most: worth(
      points(rule, weight, 0),
      rule.aspects.map(() => true),
    ),
  }),
  witness: (rule) => rule.aspects.map(() => true),
  points,
  explain: (rule, _weight, values) => explain(rule, values),
  terms({ percent: share, counts, aspects }, weight) {
    const worthAll = showPoints(percentOf(weight, share));
    return counts === 'each' ? `${aspects.length} 个方面平分 ${worthAll} 分` : `${aspects.length} 个方面全部做到 ${worthAll} 分，否则 0 分`;
  },
  // How many aspects there are decides the points only where each has its part.
  numbers: (rule) => [...partial([rule.percent]), ...(rule.counts === 'each' ? [rule.aspects.length] : [])],
};
