// 扣分: full marks less so much for each event, never below 0. `5 分 − 2 次 × 1 分 = 3 分`
import * as z from 'zod';
import { minus, most, rounded, times, type Amount } from '../formula/amount';
import { worth } from '../formula/compile';
import { showPoints } from '../model/points';
import { countedAt, countInput, countInputSchema, mostCounted, mostInWords, showCounted } from './count-input';
import { pointsSchema, type Kind, type Weight } from './kind';

const schema = z.strictObject({
  kind: z.literal('deduction'),
  /** Points when nothing happened; the document may say another number than the weight. */
  full: pointsSchema.positive(),
  /** Points taken off for each event. */
  each: pointsSchema.positive(),
  input: countInputSchema,
});
export type Deduction = z.infer<typeof schema>;

/** Before it stops at 0. */
function left(rule: Deduction, at: number): Amount {
  return rounded(minus(rule.full, times(countedAt(rule.input, at), rule.each)));
}

function points(rule: Deduction, _weight: Weight, at: number): Amount {
  return most(0, left(rule, at));
}

export const deduction: Kind<Deduction> = {
  kind: 'deduction',
  title: '扣分',
  english: 'Deduction',
  starters: [
    {
      among: 'counted',
      aside: '满分起，每次扣多少',
      english: 'from full marks, so many off each time',
      rule: (name, weight) => ({ full: weight, each: 1, input: { name } }),
    },
  ],
  schema,
  inputs: (rule) => [countInput(rule.input, 'less')],
  range: (rule, weight) => ({ least: worth(points(rule, weight, 0), [mostCounted(rule.input)]), most: rule.full }),
  witness: () => [0],
  points,
  explain(rule, _weight, values) {
    const count = values[0] as number;
    if (count === 0) return `${showCounted(rule.input, 0)}，不扣分`;
    const lost = `${rule.full} 分 − ${showCounted(rule.input, count)} × ${rule.each} 分`;
    const rest = worth(left(rule, 0), values);
    return rest < 0 ? `${lost}，扣完为止` : `${lost} = ${showPoints(rest)} 分`;
  },
  terms: (rule) => `${rule.full} 分起，每 1 ${rule.input.measure ?? '次'}扣 ${rule.each} 分${mostInWords(rule.input)}，扣完为止`,
  numbers: (rule) => [rule.full, rule.each],
};
