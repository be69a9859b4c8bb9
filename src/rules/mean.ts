// 与平均值比较: more or less by how far the unit's number is from the mean of all units. `92%，平均 88.5%，高 3.5 个百分点，2 + 3.5 × 0.5 = 3.75`
import * as z from 'zod';
import type { Input } from '../model/inputs';
import { differenceFields, differenceNumbers, differencePoints, differenceRange, differenceTerms, differenceWitness, explainDifference, isProper, PROPER } from './difference';
import { inputSchema, type Kind } from './kind';
import { measuredInput, takenInput } from './measured';

const schema = z.strictObject({ kind: z.literal('mean'), ...differenceFields, mean: inputSchema }).refine(isProper, PROPER);
export type Mean = z.infer<typeof schema>;

const meanInput = ({ mean, own }: Mean): Input => takenInput(mean, 'mean', own);

export const mean: Kind<Mean> = {
  kind: 'mean',
  title: '与平均值比较',
  schema,
  inputs: (rule) => [measuredInput(rule.own, '自动同各单位的平均值比，不用另填。'), meanInput(rule)],
  range: differenceRange,
  witness: differenceWitness,
  points: (rule, _weight, at) => differencePoints(rule, at),
  explain: (rule, _weight, values) => explainDifference(rule, meanInput(rule), values),
  terms: (rule) => `${rule.own.name}同各单位的平均值比：${differenceTerms(rule)}`,
  numbers: differenceNumbers,
};
