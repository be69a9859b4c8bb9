// 分级评定: levels that the document describes, of which one is chosen. `资质等级：B → −0.5`
import * as z from 'zod';
import { says, when, type Amount } from '../formula/amount';
import { fold } from '../model/text';
import { inputSchema, tierPointsSchema, type Kind } from './kind';
import { pointsInWords } from './signed-words';

const levelSchema = z.strictObject({
  name: z.string().regex(/^[^\s"]+( [^\s"]+)*$/u, '一级的名称不能空着，首尾不留空格，也不用英文引号。'),
  /** What it gives or, below 0, takes. */
  points: tierPointsSchema,
});

const schema = z
  .strictObject({
    kind: z.literal('levels'),
    /** In the order of the document. */
    levels: z.array(levelSchema).min(2),
    /** Which of them it is. */
    input: inputSchema,
  })
  .refine(({ levels }) => new Set(levels.map(({ name }) => fold(name))).size === levels.length, {
    message: '有两级的名称一样，请改名。',
    path: ['levels'],
  });
export type Levels = z.infer<typeof schema>;

function points({ levels }: Levels, at: number): Amount {
  const [last, ...others] = [...levels].reverse();
  return others.reduce<Amount>((rest, level) => when(says(at, level.name), level.points, rest), last!.points);
}

const ends = ({ levels }: Levels): number[] => levels.map((level) => level.points);

export const levels: Kind<Levels> = {
  kind: 'levels',
  title: '分级评定',
  english: 'Levels',
  starters: [
    {
      among: 'graded',
      aside: '写明的几级里选一级',
      english: 'one of the levels stated',
      rule: (name, weight) => ({
        levels: [
          { name: '好', points: weight },
          { name: '一般', points: weight / 2 },
          { name: '差', points: 0 },
        ],
        input: { name },
      }),
    },
  ],
  schema,
  inputs: ({ input, levels: all }) => [{ ...input, type: 'choice', choices: all.map(({ name }) => name) }],
  range: (rule) => ({ least: Math.min(...ends(rule)), most: Math.max(...ends(rule)) }),
  witness: (rule) => [rule.levels[ends(rule).indexOf(Math.max(...ends(rule)))]!.name],
  points: (rule, _weight, at) => points(rule, at),
  explain: ({ input }, _weight, [level]) => `${input.name}：${String(level)}`,
  terms: (rule) => rule.levels.map((level) => `${level.name} ${pointsInWords(level.points)}`).join('；'),
  numbers: (rule) =>
    ends(rule)
      .filter((each) => each !== 0)
      .map(Math.abs),
  faults: (rule) =>
    ends(rule).includes(0)
      ? []
      : [
          {
            fault: 'no-zero',
            at: rule.input.name,
            message: `“${rule.input.name}”没有 0 分的一级，每一级都加分或者扣分。原文另有不得分、不扣分的情形时，请补上这一级。`,
          },
        ],
};
