// 是否: the points if yes, nothing if no; over a list, yes means that all of it is there. `全部列明 6 项 → 2`
import * as z from 'zod';
import { list } from '../model/text';
import { inputSchema, pointsSchema, type Kind } from './kind';
import { isYes } from './yes-cell';

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
  scorer: ({ points }, _weight, at) => (values) => (values[at] === true ? points : 0),
  explain(rule, _weight, [yes]) {
    if (!rule.items) return `${rule.input.name}：${yes ? '是' : '否'}`;
    return yes ? `全部列明 ${rule.items.length} 项` : `没有全部列明 ${rule.items.length} 项（${list(rule.items)}）`;
  },
  terms: (rule) => `${rule.items ? `${rule.items.length} 项全部具备` : '是'} ${rule.points} 分，否则 0 分`,
  numbers: (rule) => [rule.points],
  formula: (rule, _weight, [cell]) => `IF(${isYes(cell!)},${rule.points},0)`,
};
