// 应做次数: what falls short of a number that must be done takes points; what was done is entered. `应报 12 篇，报了 9 篇，少 3 篇 × 0.5 分`
import * as z from 'zod';
import { most, minus, rounded, times, value, type Amount } from '../formula/amount';
import { worth } from '../formula/compile';
import { exact, showPoints } from '../model/points';
import { countedAt, countInput, countInputSchema, mostCounted, showCounted } from './count-input';
import { pointsSchema, type Kind } from './kind';

const schema = z
  .strictObject({
    kind: z.literal('missing'),
    /** How many must be done: a number, or a number of the unit's own that stands in the roster. */
    required: z.union([z.int().positive(), z.strictObject({ attribute: z.string().min(1) })]),
    /** Points that each one missing takes. */
    each: pointsSchema.positive(),
    /** How much it takes at most. */
    most: pointsSchema.positive().optional(),
    /** How many were done. */
    input: countInputSchema,
  })
  .refine((rule) => typeof rule.required !== 'number' || mostCounted(rule.input) >= rule.required, {
    message: '应做的次数（required）不能多于录入项最多能填的。',
    path: ['required'],
  });
export type MissingCount = z.infer<typeof schema>;

const attributeOf = ({ required }: MissingCount): string | undefined => (typeof required === 'number' ? undefined : required.attribute);
/** Where the count of what was done stands among the values. */
const ownAt = (rule: MissingCount): number => (attributeOf(rule) === undefined ? 0 : 1);
const measureOf = ({ input }: MissingCount): string => input.measure ?? '次';

function points(rule: MissingCount, at: number): Amount {
  const required = typeof rule.required === 'number' ? rule.required : value(at);
  const lacking = most(0, minus(required, countedAt(rule.input, at + ownAt(rule))));
  const taken = rounded(times(lacking, -rule.each));
  return rule.most === undefined ? taken : most(-rule.most, taken);
}

/** What those of the unit are worth: as many as anybody may have to do. */
const MANY = Infinity;

export const missing: Kind<MissingCount> = {
  kind: 'missing',
  title: '应做次数',
  english: 'Required number',
  starters: [
    {
      among: 'counted',
      aside: '比应做的每少一次扣多少',
      english: 'so many off for each one short',
      rule: (name) => ({ required: 12, each: 1, input: { name } }),
    },
  ],
  schema,
  inputs(rule) {
    const attribute = attributeOf(rule);
    const done = countInput(rule.input, 'more');
    if (attribute === undefined) return [done];
    return [{ name: attribute, type: 'count', ...(rule.input.measure && { measure: rule.input.measure }), attribute }, done];
  },
  range: (rule) => ({ least: worth(points(rule, 0), attributeOf(rule) === undefined ? [0] : [MANY, 0]), most: 0 }),
  witness: (rule) => (typeof rule.required === 'number' ? [rule.required] : [1, 1]),
  points: (rule, _weight, at) => points(rule, at),
  explain(rule, _weight, values) {
    const required = typeof rule.required === 'number' ? rule.required : (values[0] as number);
    const done = values[ownAt(rule)] as number;
    const given = `应做 ${required} ${measureOf(rule)}，${showCounted(rule.input, done)}`;
    const lacking = Math.max(0, required - Math.min(done, rule.input.outOf ?? Infinity));
    if (lacking === 0) return `${given}，没有少`;
    const taken = exact(lacking * rule.each);
    const words = `${given}，少 ${lacking} ${measureOf(rule)} × ${rule.each} 分`;
    return rule.most !== undefined && taken > rule.most ? `${words} = ${showPoints(taken)} 分，最多扣 ${rule.most} 分` : words;
  },
  terms(rule) {
    const required = typeof rule.required === 'number' ? `${rule.required} ${measureOf(rule)}` : `“${rule.required.attribute}”`;
    const end = rule.most === undefined ? '' : `，最多扣 ${rule.most} 分`;
    return `${rule.input.name}不少于${typeof rule.required === 'number' ? ' ' : ''}${required}，每少 1 ${measureOf(rule)}扣 ${rule.each} 分${end}`;
  },
  numbers: (rule) => [
    ...(typeof rule.required === 'number' ? [rule.required] : []),
    rule.each,
    ...(rule.most === undefined ? [] : [rule.most]),
  ],
};
