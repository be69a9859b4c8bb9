// 与平均值比较: more or less by how far the unit's number is from the mean of all units. `92%，平均 88.5%：2 + 3.5 × 0.5 = 3.75`
import * as z from 'zod';
import { comparison, differenceFields, isOfPositive, isProper, OF_POSITIVE, PROPER } from './difference';
import { inputSchema, type Kind } from './kind';
import { amountNamed, measuredInput, takenInput } from './measured';

const schema = z
  .strictObject({ kind: z.literal('mean'), ...differenceFields, mean: inputSchema })
  .refine(isProper, PROPER)
  .refine(isOfPositive, OF_POSITIVE);
export type Mean = z.infer<typeof schema>;

export const mean: Kind<Mean> = {
  kind: 'mean',
  title: '与平均值比较',
  english: 'Against the mean',
  starters: [
    {
      among: 'compared',
      aside: '同各单位平均比',
      english: 'against the mean of all units',
      rule: (name, weight) => ({
        own: amountNamed(name),
        in: 'number',
        base: weight / 2,
        up: { each: 1, per: 1, most: weight },
        down: { each: 1, per: 1, least: 0 },
        mean: { name: `${name}平均值` },
      }),
    },
  ],
  schema,
  ...comparison<Mean>(
    (rule) => [measuredInput(rule.own, '自动同各单位的平均值比，不用另填。'), takenInput(rule.mean, 'mean', rule.own)],
    '各单位的平均值',
  ),
};
