// 按次加减分: so many points for every one, given or taken, without an end or up to one. `未规范录入 3 条 × 1 分，扣 3 分`
import * as z from 'zod';
import { least, most, rounded, times, type Amount } from '../formula/amount';
import { worth } from '../formula/compile';
import { exact, showPoints } from '../model/points';
import { counted, countedAt, countInput, countInputSchema, mostCounted, mostInWords, showCounted } from './count-input';
import { pointsSchema, signedPointsSchema, type Kind } from './kind';
import { verbOf } from './signed-words';

const schema = z.strictObject({
  kind: z.literal('each'),
  /** For each one counted; below 0 they are taken. */
  points: signedPointsSchema,
  /** How much is given or taken at most, in points or as a number of times. */
  most: z.union([z.strictObject({ points: pointsSchema.positive() }), z.strictObject({ count: z.int().positive() })]).optional(),
  input: countInputSchema,
});
export type Each = z.infer<typeof schema>;

const isTaken = (rule: Each): boolean => rule.points < 0;

/** How many count, as the rule says. */
const countLimit = ({ most: end }: Each): number => (end && 'count' in end ? end.count : Infinity);
/** The end in points, above 0. */
const pointsLimit = ({ most: end }: Each): number => (end && 'points' in end ? end.points : Infinity);

function points(rule: Each, at: number): Amount {
  const count = countedAt(rule.input, at);
  const limit = countLimit(rule);
  const all = rounded(times(limit === Infinity ? count : least(limit, count), rule.points));
  const end = pointsLimit(rule);
  if (end === Infinity) return all;
  return isTaken(rule) ? most(-end, all) : least(end, all);
}

/** The largest count that makes a difference. */
function enough(rule: Each): number {
  return Math.min(mostCounted(rule.input), countLimit(rule), Math.ceil(exact(pointsLimit(rule) / Math.abs(rule.points))));
}

export const each: Kind<Each> = {
  kind: 'each',
  title: '按次加减分',
  english: 'Points each time',
  starters: [
    {
      among: 'counted',
      sign: '-',
      aside: '每次扣多少分',
      english: 'points taken each time',
      rule: (name) => ({ points: -1, input: { name } }),
    },
    {
      among: 'counted',
      sign: '+',
      aside: '每次加多少分',
      english: 'points given each time',
      rule: (name) => ({ points: 1, input: { name } }),
    },
  ],
  schema,
  inputs: (rule) => [countInput(rule.input, isTaken(rule) ? 'less' : 'more')],
  range(rule) {
    const far = worth(points(rule, 0), [enough(rule)]);
    return isTaken(rule) ? { least: far, most: 0 } : { least: 0, most: far };
  },
  witness(rule, _weight, goal = 0) {
    if (isTaken(rule)) return [0];
    const most = enough(rule);
    return [most === Infinity ? Math.max(1, Math.ceil(exact(goal / rule.points))) : most];
  },
  points: (rule, _weight, at) => points(rule, at),
  explain(rule, _weight, values) {
    const count = values[0] as number;
    const size = Math.abs(rule.points);
    const words = `${showCounted(rule.input, count)} × ${size} 分`;
    const held = counted(rule.input, count);
    if (held > countLimit(rule)) return `${words}，最多${verbOf(rule.points)} ${countLimit(rule)} ${rule.input.measure ?? '次'}`;
    const all = exact(held * size);
    return all > pointsLimit(rule) ? `${words} = ${showPoints(all)} 分，最多${verbOf(rule.points)} ${pointsLimit(rule)} 分` : words;
  },
  terms(rule) {
    const verb = verbOf(rule.points);
    const measure = rule.input.measure ?? '次';
    const end = rule.most ? `，最多${verb} ${'count' in rule.most ? `${rule.most.count} ${measure}` : `${rule.most.points} 分`}` : '';
    return `${rule.input.name}每 1 ${measure}${verb} ${Math.abs(rule.points)} 分${mostInWords(rule.input)}${end}`;
  },
  numbers: (rule) => [Math.abs(rule.points), pointsLimit(rule), countLimit(rule)].filter((number) => number < Infinity),
};
