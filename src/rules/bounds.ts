// 幅度评分: a mark within bounds that the document sets, given or taken, or none. `酌情扣 2—6 分，扣 3 分`
import * as z from 'zod';
import { least, rounded, times, value, type Amount } from '../formula/amount';
import { showPoints } from '../model/points';
import { inputSchema, pointsSchema, type Kind } from './kind';

const schema = z
  .strictObject({
    kind: z.literal('bounds'),
    /** The least and the most that may be given or taken where there is reason to. */
    from: pointsSchema.positive(),
    to: pointsSchema.positive(),
    /** Whether it is given or taken. */
    sign: z.enum(['+', '-']),
    input: inputSchema,
  })
  .refine((rule) => rule.from <= rule.to, { message: '幅度的下限（from）不能大于上限（to）。', path: ['to'] });
export type Bounds = z.infer<typeof schema>;

function points(rule: Bounds, at: number): Amount {
  const mark = least(rule.to, rounded(value(at)));
  return rule.sign === '+' ? mark : rounded(times(mark, -1));
}

const verb = ({ sign }: Bounds): string => (sign === '+' ? '加' : '扣');

export const bounds: Kind<Bounds> = {
  kind: 'bounds',
  title: '幅度评分',
  schema,
  inputs: (rule) => [{ ...rule.input, type: 'mark', min: rule.from, max: rule.to, better: rule.sign === '+' ? 'more' : 'less' }],
  range: ({ sign, to }) => (sign === '+' ? { least: 0, most: to } : { least: -to, most: 0 }),
  witness: ({ sign, to }) => [sign === '+' ? to : 0],
  points: (rule, _weight, at) => points(rule, at),
  explain(rule, _weight, values) {
    const mark = values[0] as number;
    return `${rule.input.name} ${showPoints(mark)} 分（0，或 ${rule.from} 到 ${rule.to} 分）`;
  },
  terms: (rule) => `${rule.input.name}：酌情${verb(rule)} ${rule.from} 到 ${rule.to} 分，没有的 0 分`,
  numbers: (rule) => [rule.from, rule.to],
};
