// 是否: the points (or the full marks) if yes, nothing if no; over a list, yes means that all of it is there. `全部列明 6 项 → 2`
import * as z from 'zod';
import { when, yes } from '../formula/amount';
import { showPoints } from '../model/points';
import { list } from '../model/text';
import { inputSchema, pointsSchema, type Kind, type Weight } from './kind';

const schema = z.strictObject({
  kind: z.literal('yes-no'),
  /** Absent: the weight (符合的得满分). */
  points: pointsSchema.positive().optional(),
  input: inputSchema,
  /** The things that must all be there. */
  items: z.array(z.string().min(1)).min(1).optional(),
});
export type YesNo = z.infer<typeof schema>;

/** Absent points are the weight; a rule without either is refused. */
const whole = ({ points }: YesNo, weight: Weight): number => points ?? weight ?? 0;

export const yesNo: Kind<YesNo> = {
  kind: 'yes-no',
  title: '是否',
  english: 'Yes or no',
  starters: [{ among: 'counted', aside: '是得满分，否不得分', english: 'full marks or none', rule: (name) => ({ input: { name } }) }],
  schema,
  needsWeight: ({ points }) => points === undefined,
  inputs(rule) {
    const all = rule.items && `以下 ${rule.items.length} 项全部具备才填“是”：${list(rule.items)}。`;
    const hint = [all, rule.input.hint].filter(Boolean).join('');
    return [{ ...rule.input, ...(hint && { hint }), type: 'yes-no', better: 'more' }];
  },
  range: (rule, weight) => ({ least: 0, most: whole(rule, weight) }),
  witness: () => [true],
  points: (rule, weight, at) => when(yes(at), whole(rule, weight), 0),
  explain(rule, _weight, [isYes]) {
    if (!rule.items) return `${rule.input.name}：${isYes ? '是' : '否'}`;
    return isYes ? `全部列明 ${rule.items.length} 项` : `没有全部列明 ${rule.items.length} 项（${list(rule.items)}）`;
  },
  terms: (rule, weight) => `${rule.items ? `${rule.items.length} 项全部具备` : '是'} ${showPoints(whole(rule, weight))} 分，否则 0 分`,
  numbers: ({ points }) => (points === undefined ? [] : [points]),
};
