// 按数值分档: the points of the tier that a rate, an amount, a count or a number of days falls into. `超过 3 至 5 天扣 1 分：逾期 4 天 → −1`
import * as z from 'zod';
import { isNumber, value, when, type Amount } from '../formula/amount';
import type { Input } from '../model/inputs';
import { NEVER } from '../model/inputs/days';
import { inputSchema, tierPointsSchema, type Kind } from './kind';
import { measureSchema, showMeasured, spanOf, unitOf } from './measured';
import { pointsInWords } from './signed-words';
import { tierFaults } from './tier-faults';
import { tierName, tierWords } from './tier-words';
import { betterOf, endsProperly, surveyTiers, tierNumbers, tierPoints, type Scale, type Tier } from './tiers';

const bound = z.number().optional();
const tierSchema = z
  .strictObject({ from: bound, above: bound, to: bound, below: bound, points: tierPointsSchema })
  .refine(({ points: _, ...bounds }) => Object.values(bounds).some((each) => each !== undefined), '一档至少写一个起点或止点。')
  .refine(endsProperly, '一档的起点只能写 from（含）或 above（不含），止点只能写 to（含）或 below（不含）；止点不能小于起点。');

const schema = z
  .strictObject({
    kind: z.literal('measure-tiers'),
    input: inputSchema.extend({ type: z.union([measureSchema.shape.type, z.literal('days')]) }),
    tiers: z.array(tierSchema).min(1),
    /** Points of a number in no tier. */
    otherwise: tierPointsSchema,
    /** Of what never came, where days are counted: the word for it, and its points. */
    never: z.strictObject({ word: z.string().min(1), points: tierPointsSchema }).optional(),
  })
  .refine(({ input, never }) => never === undefined || input.type === 'days', {
    message: 'never（一直没有的）只用于天数（days）。',
    path: ['never'],
  })
  .superRefine(({ input, tiers }, context) => {
    const { whole, first, last } = scaleOf(input.type);
    tiers.forEach((tier, index) => {
      const bounds = [tier.from, tier.above, tier.to, tier.below].filter((each) => each !== undefined);
      if (bounds.every((each) => each >= first && each <= last && (!whole || Number.isInteger(each)))) return;
      const allowed = whole ? '0 或正整数' : last === 100 ? '0 到 100 的数' : '0 或更大的数';
      context.addIssue({ code: 'custom', message: `这种录入项（${input.type}）各档的起止应是${allowed}。`, path: ['tiers', index] });
    });
  });
export type MeasureTiers = z.infer<typeof schema>;
type Type = MeasureTiers['input']['type'];

function scaleOf(type: Type): Scale {
  if (type === 'days' || type === 'count') return { whole: true, first: 0, last: Infinity };
  const { least, most } = spanOf(type);
  return { whole: false, first: least, last: most };
}

const scaleFor = ({ input }: MeasureTiers): Scale => scaleOf(input.type);

function inputOf({ input, never }: MeasureTiers): Input {
  return { ...input, ...(never && { never: never.word }) };
}

/** What the numbers reach, and what never came. */
function surveyed(rule: MeasureTiers) {
  return surveyTiers(rule.tiers, scaleFor(rule), rule.otherwise);
}

function points(rule: MeasureTiers, at: number): Amount {
  const tiers = tierPoints(rule.tiers, scaleFor(rule), rule.otherwise, value(at));
  return rule.never ? when(isNumber(at), tiers, rule.never.points) : tiers;
}

/** What never came is later than any day. */
function better(rule: MeasureTiers): Input['better'] {
  const { rises, falls, least, most } = surveyed(rule);
  const last = rule.never?.points;
  if (last === undefined) return betterOf({ rises, falls });
  return falls && last <= least ? 'less' : rises && last >= most ? 'more' : undefined;
}

/** Points that lead away from what is given otherwise have to go on: larger numbers after the last tier, or smaller ones before the first,
 *  would be worth what no document means. */
function mustCover({ tiers, otherwise }: MeasureTiers): { start: boolean; end: boolean } {
  const at = (tier: Tier): number => tier.from ?? tier.above ?? -Infinity;
  const ordered = [...tiers].sort((one, other) => at(one) - at(other));
  const [first, last] = [ordered[0]!, ordered.at(-1)!];
  const [start, end] = [first, last].map((tier) => Math.abs(tier.points - otherwise)) as [number, number];
  return { start: start > end, end: end >= start && at(last) > -Infinity };
}

export const measureTiers: Kind<MeasureTiers> = {
  kind: 'measure-tiers',
  title: '按数值分档',
  english: 'Tiers of a number',
  starters: [
    {
      among: 'graded',
      aside: '比率、金额、天数落在哪一档',
      english: 'the tier that a rate, an amount or days fall into',
      rule: (name, weight) => ({
        input: { name, type: 'rate' },
        tiers: [
          { from: 90, points: weight },
          { from: 60, below: 90, points: weight / 2 },
        ],
        otherwise: 0,
      }),
    },
  ],
  schema,
  inputs(rule) {
    const way = better(rule);
    return [{ ...inputOf(rule), ...(way && { better: way }) }];
  },
  range(rule) {
    const { least, most } = surveyed(rule);
    const last = rule.never ? [rule.never.points] : [];
    return { least: Math.min(least, ...last), most: Math.max(most, ...last) };
  },
  witness(rule) {
    const { most, witness } = surveyed(rule);
    return [rule.never && rule.never.points > most ? NEVER : witness];
  },
  points: (rule, _weight, at) => points(rule, at),
  explain(rule, _weight, values) {
    const number = values[0] as number;
    if (rule.never && number === NEVER) return `${rule.input.name}：${rule.never.word}`;
    return `${showMeasured(inputOf(rule), number)}，${tierWords(rule.tiers, number, nameIn(rule))}`;
  },
  terms(rule) {
    const each = rule.tiers.map((tier) => `${rule.input.name} ${nameIn(rule)(tier)}：${pointsInWords(tier.points)}`);
    const never = rule.never ? [`${rule.never.word}：${pointsInWords(rule.never.points)}`] : [];
    return [...each, `其余：${pointsInWords(rule.otherwise)}`, ...never].join('；');
  },
  numbers: (rule) =>
    [...tierNumbers(rule.tiers), ...[rule.otherwise, rule.never?.points ?? 0].map(Math.abs)].filter((number) => number !== 0),
  faults: (rule) => tierFaults(rule.tiers, scaleFor(rule), mustCover(rule)),
};

function nameIn(rule: MeasureTiers): (tier: Tier) => string {
  const unit = unitOf(inputOf(rule)).trim();
  return (tier) => tierName(tier, unit === '' ? undefined : unit, '及以上');
}
