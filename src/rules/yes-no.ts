// 是否: the points if yes, nothing if no; over a list, yes means that all of it is there. `全部列明 6 项 → 2`
import * as z from 'zod';
import { when, yes } from '../formula/amount';
import { list } from '../model/text';
import { inputSchema, pointsSchema, type Kind } from './kind';

const schema = z.strictObject({
  kind: z.literal('yes-no'),
  points: pointsSchema.positive(),
  input: inputSchema,
  /** The things that must all be there. */
  items: z.array(z.string().min(1)).min(1).optional(),
});
export type YesNo = z.infer<typeof schema>;

export const yesNo: Kind<YesNo> = {
  kind: 'yes-no',
  title: '是否',
  schema,
  inputs(rule) {
    const all = rule.items && `以下 ${rule.items.length} 项全部具备才填“是”：${list(rule.items)}。`;
    const hint = [all, rule.input.hint].filter(Boolean).join('');
    return [{ ...rule.input, ...(hint && { hint }), type: 'yes-no', better: 'more' }];
  },
  range: (rule) => ({ least: 0, most: rule.points }),
  witness: () => [true],
  points: (rule, _weight, at) => when(yes(at), rule.points, 0),
  explain(rule, _weight, [isYes]) {
    if (!rule.items) return `${rule.input.name}：${isYes ? '是' : '否'}`;
    return isYes ? `全部列明 ${rule.items.length} 项` : `没有全部列明 ${rule.items.length} 项（${list(rule.items)}）`;
  },
  terms: (rule) => `${rule.items ? `${rule.items.length} 项全部具备` : '是'} ${rule.points} 分，否则 0 分`,
  numbers: (rule) => [rule.points],
};
