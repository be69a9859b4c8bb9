// 分档计数: the points of the tier that the count falls into. `10 个及以上 10 分，5—9 个 5 分：7 个 → 5`
import * as z from 'zod';
import { counted, countedAt, countInput, countInputSchema, mostCounted, mostInWords, showCounted } from './count-input';
import { pointsSchema, type Kind } from './kind';
import { tierFaults } from './tier-faults';
import { tierName, tierWords } from './tier-words';
import { betterOf, endsProperly, ENDS_PROPERLY, surveyTiers, tierNumbers, tierPoints, wholeTier, type Scale } from './tiers';

const schema = z.strictObject({
  kind: z.literal('count-tiers'),
  tiers: z.array(z.strictObject(wholeTier).refine(endsProperly, ENDS_PROPERLY)).min(1),
  /** Points of a count in no tier (没有的不计分). */
  otherwise: pointsSchema,
  input: countInputSchema,
});
export type CountTiers = z.infer<typeof schema>;

const scaleOf = (rule: CountTiers): Scale => ({ whole: true, first: 0, last: mostCounted(rule.input) });

export const countTiers: Kind<CountTiers> = {
  kind: 'count-tiers',
  title: '分档计数',
  english: 'Tiers of a count',
  starters: [
    {
      among: 'graded',
      aside: '个数落在哪一档',
      english: 'the tier that a count falls into',
      rule: (name, weight) => ({
        tiers: [
          { from: 10, points: weight },
          { from: 5, to: 9, points: weight / 2 },
        ],
        otherwise: 0,
        input: { name },
      }),
    },
  ],
  schema,
  inputs: (rule) => [countInput(rule.input, betterOf(surveyTiers(rule.tiers, scaleOf(rule), rule.otherwise)))],
  range(rule) {
    const { least, most } = surveyTiers(rule.tiers, scaleOf(rule), rule.otherwise);
    return { least, most };
  },
  witness: (rule) => [surveyTiers(rule.tiers, scaleOf(rule), rule.otherwise).witness],
  points: (rule, _weight, at) => tierPoints(rule.tiers, scaleOf(rule), rule.otherwise, countedAt(rule.input, at)),
  explain(rule, _weight, values) {
    const count = values[0] as number;
    const words = tierWords(rule.tiers, counted(rule.input, count), (tier) => tierName(tier, rule.input.measure, '及以上'));
    return `${showCounted(rule.input, count)}，${words}`;
  },
  terms({ tiers, input, otherwise }) {
    const each = tiers.map((tier) => `${tierName(tier, input.measure, '及以上')} ${tier.points} 分`);
    return [...each, `其余 ${otherwise} 分`].join('；') + mostInWords(input);
  },
  numbers: (rule) => [...tierNumbers(rule.tiers), ...(rule.otherwise > 0 ? [rule.otherwise] : [])],
  // Below the first tier `otherwise` speaks; a last tier with an end leaves larger counts out, which no document means.
  faults: (rule) => tierFaults(rule.tiers, scaleOf(rule), { start: false, end: true }),
};
