// 与上年比较: more or less by how far the unit's number has moved since last year. `120 件，上年 100 件，高 20%，3 + 20 ÷ 10 × 1 = 5`
import * as z from 'zod';
import type { Input } from '../model/inputs';
import { differenceFields, differenceNumbers, differencePoints, differenceRange, differenceTerms, differenceWitness, explainDifference, isProper, PROPER } from './difference';
import { inputSchema, type Kind } from './kind';
import { lastYearInput } from './measured';

const schema = z.strictObject({ kind: z.literal('growth'), ...differenceFields, lastYear: inputSchema }).refine(isProper, PROPER);
export type Growth = z.infer<typeof schema>;

const lastYear = (rule: Growth): Input => lastYearInput(rule.lastYear, rule.own);

export const growth: Kind<Growth> = {
  kind: 'growth',
  title: '与上年比较',
  schema,
  inputs: (rule) => [rule.own, lastYear(rule)],
  range: differenceRange,
  witness: differenceWitness,
  points: (rule, _weight, at) => differencePoints(rule, at),
  explain: (rule, _weight, values) => explainDifference(rule, lastYear(rule), values),
  terms: (rule) => `${rule.own.name}同上年比：${differenceTerms(rule)}`,
  numbers: differenceNumbers,
};
