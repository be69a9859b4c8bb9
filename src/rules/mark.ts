// 评分: the mark that experts or graders give, from 0 to the weight. `评 3.5 分 → 3.5`
import * as z from 'zod';
import { least, rounded, value } from '../formula/amount';
import { showPoints } from '../model/points';
import { INCOMPLETE, inputSchema, type Incomplete, type WeightedKind } from './kind';

const schema = z.strictObject({
  kind: z.literal('mark'),
  input: inputSchema,
  /** The public text lacks the details of the rule, and the mark stands in for them. */
  incomplete: z.enum(INCOMPLETE).optional(),
});
export type Mark = z.infer<typeof schema>;

/** Why there is nothing but a mark. */
const whyMarked: Readonly<Record<Incomplete, string>> = { cut: '公开文本中的评分细则不全', elsewhere: '公开文本中没有评分细则' };

export const mark: WeightedKind<Mark> = {
  kind: 'mark',
  title: '评分',
  english: 'Mark',
  starters: [{ among: 'counted', aside: '由评审人打分', english: 'people give it', rule: (name) => ({ input: { name } }) }],
  schema,
  needsWeight: () => true,
  inputs: (rule, weight) => [{ ...rule.input, type: 'mark', max: weight, better: 'more' }],
  range: (_rule, weight) => ({ least: 0, most: weight }),
  witness: (_rule, weight) => [weight],
  points: (_rule, weight, at) => least(weight, rounded(value(at))),
  explain(rule, weight, values) {
    const given = `${rule.input.name} ${showPoints(values[0] as number)} 分（0 到 ${showPoints(weight)} 分）`;
    return rule.incomplete ? `${given}，${whyMarked[rule.incomplete]}，以评定的分数为准` : given;
  },
  terms: (rule, weight) => `0 到 ${showPoints(weight)} 分，由评分人评定${rule.incomplete ? `（${whyMarked[rule.incomplete]}）` : ''}`,
  numbers: () => [],
  incomplete: (rule) => rule.incomplete,
};
