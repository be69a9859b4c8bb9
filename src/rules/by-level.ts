// 按级别计分: so many points for every one, by the level of the prize or the authority. `国家级 1 次 × 5 分 + 省级 2 次 × 3 分 = 11 分，最多加 10 分`
import * as z from 'zod';
import { atMost, least, most, plus, rounded, times, when, type Amount } from '../formula/amount';
import { worth } from '../formula/compile';
import type { Input, Value } from '../model/inputs';
import { exact, showPoints } from '../model/points';
import { list } from '../model/text';
import { counted, countedAt, countInput, countInputSchema, mostCounted, mostInWords, showCounted } from './count-input';
import { pointsSchema, signedPointsSchema, type Kind } from './kind';
import { changeInWords, showSigned, verbOf } from './signed-words';

const itemSchema = z.strictObject({
  /** For each one of this level; below 0 they are taken. */
  points: signedPointsSchema,
  /** How many there were of it. */
  input: countInputSchema,
});
type Item = z.infer<typeof itemSchema>;

const schema = z
  .strictObject({
    kind: z.literal('by-level'),
    items: z.array(itemSchema).min(1),
    /** `all`: every one counts. `once`: the same, but what several levels honoured is entered at the highest alone. `highest`: of the level
     *  that weighs most one counts, and nothing else. */
    counts: z.enum(['all', 'once', 'highest']),
    /** How much it gives or takes at most. */
    most: pointsSchema.positive().optional(),
  })
  .refine(({ items, counts }) => counts !== 'highest' || new Set(items.map((item) => Math.sign(item.points))).size === 1, {
    message: '只计最高一级的，各级应都加分，或者都扣分。',
    path: ['items'],
  });
export type ByLevel = z.infer<typeof schema>;

const ONCE = '同一事项有几级的，只在最高的一级填一次，不重复。';

/** Before the end. */
function all({ items, counts }: ByLevel, at: number): Amount {
  if (counts !== 'highest') return rounded(plus(items.map((item, index) => times(countedAt(item.input, at + index), item.points))));
  return items
    .map((item, index) => ({ ...item, index }))
    .sort((one, other) => Math.abs(one.points) - Math.abs(other.points))
    .reduce<Amount>((rest, { points, index }) => when(atMost(1, countedAt(items[index]!.input, at + index)), points, rest), 0);
}

function points(rule: ByLevel, at: number): Amount {
  const end = rule.most;
  if (end === undefined) return all(rule, at);
  const signs = rule.items.map((item) => item.points < 0);
  const floored = signs.includes(true) ? most(-end, all(rule, at)) : all(rule, at);
  return signs.includes(false) ? least(end, floored) : floored;
}

/** As many of an item as make a difference, up to a number of points. */
function enough({ points: each, input }: Item, goal: number): number {
  return Math.min(mostCounted(input), Math.max(1, Math.ceil(exact(goal / Math.abs(each)))));
}

/** Values with as many as there can be of the items of one sign, up to a number of points. */
function full({ items, counts }: ByLevel, sign: 1 | -1, goal: number): number[] {
  return items.map((item) => (Math.sign(item.points) !== sign ? 0 : counts === 'highest' ? 1 : enough(item, goal)));
}

/** The farthest that the items of one sign reach. */
function farthest(rule: ByLevel, sign: 1 | -1): number {
  const own = rule.items.filter((item) => Math.sign(item.points) === sign);
  const isEndless = rule.most === undefined && rule.counts !== 'highest' && own.some((item) => mostCounted(item.input) === Infinity);
  return isEndless ? sign * Infinity : worth(points(rule, 0), full(rule, sign, rule.most ?? Infinity));
}

function explain(rule: ByLevel, values: readonly Value[]): string {
  const happened = rule.items.map((item, index) => ({ ...item, count: values[index] as number })).filter((item) => item.count > 0);
  if (happened.length === 0) return `没有发生（${list(rule.items.map((item) => showCounted(item.input, 0)))}）`;
  if (rule.counts === 'highest') {
    const highest = happened.reduce((one, other) => (Math.abs(other.points) > Math.abs(one.points) ? other : one));
    const given = happened.map((item) => showCounted(item.input, item.count)).join('，');
    return `${given}，只计最高的“${highest.input.name}”，${endWords(rule, highest.points, changeInWords(highest.points))}`;
  }
  const total = exact(happened.reduce((sum, item) => sum + counted(item.input, item.count) * item.points, 0));
  const terms = happened.map((item, index) => {
    const sign = item.points < 0 ? (index === 0 ? '−' : ' − ') : index === 0 ? '' : ' + ';
    return `${sign}${showCounted(item.input, item.count)} × ${Math.abs(item.points)} 分`;
  });
  return endWords(rule, total, `${terms.join('')} = ${showSigned(total)} 分`);
}

/** With the end, where the points pass it. */
function endWords({ most: end }: ByLevel, total: number, words: string): string {
  return end !== undefined && Math.abs(total) > end ? `${words}，最多${verbOf(total)} ${showPoints(end)} 分` : words;
}

export const byLevel: Kind<ByLevel> = {
  kind: 'by-level',
  title: '按级别计分',
  english: 'By level',
  starters: [
    {
      among: 'graded',
      aside: '国家级、省级、市级各多少分',
      english: 'national, provincial, city',
      rule: (name) => ({
        items: [
          { points: 3, input: { name: `国家级${name}` } },
          { points: 2, input: { name: `省级${name}` } },
          { points: 1, input: { name: `市级${name}` } },
        ],
        counts: 'all',
      }),
    },
  ],
  schema,
  inputs: ({ items, counts }) =>
    items.map(({ points: each, input }): Input => {
      const hint = [...(counts === 'once' ? [ONCE] : []), ...(input.hint === undefined ? [] : [input.hint])].join('');
      return countInput({ ...input, ...(hint && { hint }) }, each < 0 ? 'less' : 'more');
    }),
  range: (rule) => ({ least: Math.min(0, farthest(rule, -1)), most: Math.max(0, farthest(rule, 1)) }),
  witness: (rule, _weight, goal = 0) => full(rule, 1, rule.most ?? (farthest(rule, 1) === Infinity ? Math.max(goal, 0) : Infinity)),
  points: (rule, _weight, at) => points(rule, at),
  explain: (rule, _weight, values) => explain(rule, values),
  terms(rule) {
    const each = rule.items.map(
      ({ points: own, input }) => `${input.name}每 1 ${input.measure ?? '次'}${changeInWords(own)}${mostInWords(input)}`,
    );
    const end = rule.most === undefined ? [] : [`最多${verbs(rule)} ${showPoints(rule.most)} 分`];
    return [...each, ...{ all: [], once: ['同一事项只计最高的一级'], highest: ['只计最高的一级，计一次'] }[rule.counts], ...end].join('；');
  },
  numbers: (rule) => [...rule.items.map((item) => Math.abs(item.points)), ...(rule.most === undefined ? [] : [rule.most])],
};

/** `加`, `扣`, or both. */
function verbs({ items }: ByLevel): string {
  return [...new Set(items.map((item) => verbOf(item.points)))].join('、');
}
