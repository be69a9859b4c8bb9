// 与上年比较: more or less by how far the unit's number has moved since last year. `120 件，上年 100 件，高 20%：3 + 20 ÷ 10 × 1 = 5`
import * as z from 'zod';
import { comparison, differenceFields, isOfPositive, isProper, OF_POSITIVE, PROPER } from './difference';
import { inputSchema, type Kind } from './kind';
import { amountNamed, lastYearInput } from './measured';

const schema = z
  .strictObject({ kind: z.literal('growth'), ...differenceFields, lastYear: inputSchema })
  .refine(isProper, PROPER)
  .refine(isOfPositive, OF_POSITIVE);
export type Growth = z.infer<typeof schema>;

export const growth: Kind<Growth> = {
  kind: 'growth',
  title: '与上年比较',
  english: 'Against last year',
  starters: [
    {
      among: 'compared',
      aside: '同上年比',
      english: 'against last year',
      rule: (name, weight) => ({
        own: amountNamed(name),
        in: 'percent',
        base: weight / 2,
        up: { each: 1, per: 10, most: weight },
        down: { each: 1, per: 10, least: 0 },
        lastYear: { name: `上年${name}` },
      }),
    },
  ],
  schema,
  ...comparison<Growth>((rule) => [rule.own, lastYearInput(rule.lastYear, rule.own)], '上年'),
};
