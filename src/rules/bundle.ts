// 多个方面: aspects that count each for an equal part, or only all together. `5 个方面做到 4 个，60 分 × 4 ÷ 5 = 48`
import * as z from 'zod';
import type { Value } from '../model/inputs';
import { showPoints } from '../model/points';
import { list } from '../model/text';
import { inputSchema, type Kind } from './kind';
import { partial, percentFormula, percentOf, percentSchema } from './percent';
import { isYes } from './yes-cell';

const schema = z.strictObject({
  kind: z.literal('bundle'),
  /** What all aspects are worth together. */
  percent: percentSchema,
  /** Each aspect earns its equal part, or nothing counts before all of them are there. */
  counts: z.enum(['each', 'together']),
  aspects: z.array(inputSchema).min(2),
});
export type Bundle = z.infer<typeof schema>;

function earned(rule: Bundle, held: number): number {
  if (rule.counts === 'together') return held === rule.aspects.length ? rule.percent : 0;
  return (rule.percent * held) / rule.aspects.length;
}

function explain(rule: Bundle, values: readonly Value[]): string {
  const all = rule.aspects.length;
  const missing = rule.aspects.filter((_, index) => values[index] !== true).map((aspect) => aspect.name);
  if (missing.length === 0) return `${all} 个方面全部做到`;
  const done = `${all} 个方面做到 ${all - missing.length} 个（未做到：${list(missing)}）`;
  return rule.counts === 'each' ? done : `${done}，须全部做到才计分`;
}

export const bundle: Kind<Bundle> = {
  kind: 'bundle',
  title: '多个方面',
  schema,
  inputs: (rule) => rule.aspects.map((aspect) => ({ ...aspect, type: 'yes-no', better: 'more' })),
  range: (rule, weight) => ({ least: 0, most: percentOf(weight, earned(rule, rule.aspects.length)) }),
  witness: (rule) => rule.aspects.map(() => true),
  scorer: (rule, weight, at) => (values) => {
    let held = 0;
    for (let index = 0; index < rule.aspects.length; index++) if (values[at + index] === true) held++;
    return percentOf(weight, earned(rule, held));
  },
  explain: (rule, _weight, values) => explain(rule, values),
  terms({ percent, counts, aspects }, weight) {
    const points = showPoints(percentOf(weight, percent));
    return counts === 'each' ? `${aspects.length} 个方面平分 ${points} 分` : `${aspects.length} 个方面全部做到 ${points} 分，否则 0 分`;
  },
  // How many aspects there are decides the points only where each has its part.
  numbers: (rule) => [...partial([rule.percent]), ...(rule.counts === 'each' ? [rule.aspects.length] : [])],
  formula(rule, weight, cells) {
    const held = cells.map(isYes);
    if (rule.counts === 'together') return percentFormula(weight, `IF(AND(${held.join()}),${rule.percent},0)`);
    return percentFormula(weight, `${rule.percent}*(${held.map((yes) => `IF(${yes},1,0)`).join('+')})/${held.length}`);
  },
};
