// 扣分: full marks less so much for each event, never below 0. `5 分 − 2 次 × 1 分 = 3 分`
import * as z from 'zod';
import { exact, showPoints } from '../model/points';
import { counted, countedCell, countInput, countInputSchema, mostCounted, mostInWords, showCounted } from './count-input';
import { pointsSchema, type Kind } from './kind';

const schema = z.strictObject({
  kind: z.literal('deduction'),
  /** Points when nothing happened; the document may say another number than the weight. */
  full: pointsSchema.positive(),
  /** Points taken off for each event. */
  each: pointsSchema.positive(),
  input: countInputSchema,
});
export type Deduction = z.infer<typeof schema>;

function left(rule: Deduction, count: number): number {
  return Math.max(0, exact(rule.full - counted(rule.input, count) * rule.each));
}

export const deduction: Kind<Deduction> = {
  kind: 'deduction',
  title: '扣分',
  schema,
  inputs: (rule) => [countInput(rule.input, 'less')],
  range: (rule) => ({ least: left(rule, mostCounted(rule.input)), most: rule.full }),
  witness: () => [0],
  scorer({ full, each, input }, _weight, at) {
    const most = input.outOf ?? Infinity;
    return (values) => Math.max(0, exact(full - Math.min(most, values[at] as number) * each));
  },
  explain(rule, _weight, values) {
    const count = values[0] as number;
    if (count === 0) return `${showCounted(rule.input, 0)}，不扣分`;
    const lost = `${rule.full} 分 − ${showCounted(rule.input, count)} × ${rule.each} 分`;
    const points = exact(rule.full - counted(rule.input, count) * rule.each);
    return points < 0 ? `${lost}，扣完为止` : `${lost} = ${showPoints(points)} 分`;
  },
  terms: (rule) => `${rule.full} 分起，每 1 ${rule.input.measure ?? '次'}扣 ${rule.each} 分${mostInWords(rule.input)}，扣完为止`,
  numbers: (rule) => [rule.full, rule.each],
  formula: (rule, _weight, [cell]) => `MAX(0,ROUND(${rule.full}-${countedCell(rule.input, cell!)}*${rule.each},9))`,
};
