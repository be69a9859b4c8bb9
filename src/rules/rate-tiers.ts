// 有件且按率分档: where there were cases at all, the points of the tier that the rate falls into. `处理 5 件，满意率 90 → 10`
import * as z from 'zod';
import { equal, value, when } from '../formula/amount';
import type { Input } from '../model/inputs';
import { countInput, countInputSchema, showCounted } from './count-input';
import { inputSchema, pointsSchema, type Kind } from './kind';
import { tierFaults } from './tier-faults';
import { tierName, tierWords } from './tier-words';
import { betterOf, endsProperly, ENDS_PROPERLY, surveyTiers, tierNumbers, tierPoints, type Scale } from './tiers';

const RATES: Scale = { whole: false, first: 0, last: 100 };
const percentage = z.number().min(0).max(100);

const schema = z.strictObject({
  kind: z.literal('rate-tiers'),
  /** How many cases there were. */
  cases: countInputSchema,
  /** The rate, asked only when there were cases. */
  input: inputSchema,
  tiers: z
    .array(
      z
        .strictObject({ from: percentage, to: percentage.optional(), below: percentage.optional(), points: pointsSchema })
        .refine(endsProperly, ENDS_PROPERLY),
    )
    .min(1),
  /** Points of a unit that had no cases. */
  withoutCases: pointsSchema,
});
export type RateTiers = z.infer<typeof schema>;

export const rateTiers: Kind<RateTiers> = {
  kind: 'rate-tiers',
  title: '有件且按率分档',
  english: 'Cases, and tiers of a rate',
  schema,
  inputs(rule) {
    const reach = surveyTiers(rule.tiers, RATES, 0);
    const better = betterOf(reach);
    const cases = countInput(rule.cases, rule.withoutCases <= reach.least ? 'more' : undefined);
    const rate: Input = { ...rule.input, type: 'rate', ...(better && { better }), askedWhen: { position: 0, exceeds: 0 } };
    return [cases, rate];
  },
  range(rule) {
    const { least, most } = surveyTiers(rule.tiers, RATES, 0);
    return { least: Math.min(least, rule.withoutCases), most: Math.max(most, rule.withoutCases) };
  },
  witness(rule) {
    const { most, witness } = surveyTiers(rule.tiers, RATES, 0);
    return most >= rule.withoutCases ? [1, witness] : [0, null];
  },
  points: (rule, _weight, at) => when(equal(value(at), 0), rule.withoutCases, tierPoints(rule.tiers, RATES, 0, value(at + 1))),
  explain(rule, _weight, values) {
    const [cases, rate] = values as [number, number];
    if (cases === 0) return `${showCounted(rule.cases, 0)}，不看${rule.input.name}`;
    const words = tierWords(rule.tiers, rate, (tier) => tierName(tier, rule.input.measure, '及以上'));
    return `${showCounted(rule.cases, cases)}，${rule.input.name} ${rate}${rule.input.measure ? ` ${rule.input.measure}` : ''}，${words}`;
  },
  terms({ tiers, cases, input, withoutCases }) {
    const each = tiers.map((tier) => `${input.name} ${tierName(tier, input.measure, '及以上')} ${tier.points} 分`);
    return [`${cases.name}为 0 的 ${withoutCases} 分`, ...each].join('；');
  },
  numbers: (rule) => [...tierNumbers(rule.tiers), ...(rule.withoutCases > 0 ? [rule.withoutCases] : [])],
  faults: (rule) => tierFaults(rule.tiers, RATES, { start: true, end: true }),
};
