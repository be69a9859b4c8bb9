// 一次加减分: points given or taken where something is found, however often. `未及时备案：是，扣 5 分`
import * as z from 'zod';
import { when, yes } from '../formula/amount';
import { inputSchema, signedPointsSchema, type Kind } from './kind';
import { changeInWords } from './signed-words';

const schema = z
  .strictObject({
    kind: z.literal('once'),
    /** Where it is found; below 0 they are taken. */
    points: signedPointsSchema,
    /** Where it is not (有得 10 分、无扣 2 分); absent: nothing. */
    otherwise: signedPointsSchema.optional(),
    input: inputSchema,
  })
  .refine((rule) => rule.points !== rule.otherwise, { message: '“是”和“否”的分数应不同。', path: ['otherwise'] });
export type Once = z.infer<typeof schema>;

const ifNot = (rule: Once): number => rule.otherwise ?? 0;

export const once: Kind<Once> = {
  kind: 'once',
  title: '一次加减分',
  english: 'Points once',
  starters: [
    {
      among: 'counted',
      sign: '-',
      aside: '有就扣一次',
      english: 'taken once where it is so',
      rule: (name) => ({ points: -1, input: { name } }),
    },
    {
      among: 'counted',
      sign: '+',
      aside: '有就加一次',
      english: 'given once where it is so',
      rule: (name) => ({ points: 1, input: { name } }),
    },
  ],
  schema,
  inputs: (rule) => [{ ...rule.input, type: 'yes-no', better: rule.points > ifNot(rule) ? 'more' : 'less' }],
  range: (rule) => ({ least: Math.min(rule.points, ifNot(rule)), most: Math.max(rule.points, ifNot(rule)) }),
  witness: (rule) => [rule.points > ifNot(rule)],
  points: (rule, _weight, at) => when(yes(at), rule.points, ifNot(rule)),
  explain: (rule, _weight, [isYes]) => `${rule.input.name}：${isYes ? '是' : '否'}`,
  terms: (rule) =>
    `有“${rule.input.name}”的${changeInWords(rule.points)}${rule.otherwise === undefined ? '' : `，没有的${changeInWords(rule.otherwise)}`}`,
  numbers: (rule) => [rule.points, ...(rule.otherwise === undefined ? [] : [rule.otherwise])].map(Math.abs),
};
