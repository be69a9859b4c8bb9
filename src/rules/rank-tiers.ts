// 名次分档: the points of the tier that an outside rank falls into, by sub-type of unit. `本科第 13 名 → 13—25 名，1 分`
import * as z from 'zod';
import { isNumber, says, value, when } from '../formula/amount';
import type { Input, Value } from '../model/inputs';
import { UNRANKED } from '../model/inputs/rank';
import { inputSchema, type Kind } from './kind';
import { tierFaults } from './tier-faults';
import { tierName, tierWords } from './tier-words';
import { endsProperly, ENDS_PROPERLY, surveyTiers, tierNumbers, tierPoints, tiersFor, wholeTier, type Scale } from './tiers';

const UNRANKED_WORD = '未上榜';
const RANKS: Scale = { whole: true, first: 1, last: Infinity };

const schema = z
  .strictObject({
    kind: z.literal('rank-tiers'),
    /** The fact about the unit that decides which tiers are for it. */
    attribute: z.strictObject({ name: z.string().min(1), choices: z.array(z.string().regex(/^[^"]+$/u)).min(2) }).optional(),
    tiers: z
      .array(
        z.strictObject({ of: z.string().min(1).optional(), ...wholeTier, from: z.int().positive() }).refine(endsProperly, ENDS_PROPERLY),
      )
      .min(1),
    input: inputSchema,
  })
  .refine((rule) => rule.tiers.every((tier) => tier.of === undefined || rule.attribute?.choices.includes(tier.of)), {
    message: '档里的 of 应是 attribute.choices 中的一个。',
    path: ['tiers'],
  });
export type RankTiers = z.infer<typeof schema>;

/** The sub-types of units, or one nameless one. */
const subtypes = (rule: RankTiers): readonly (string | undefined)[] => rule.attribute?.choices ?? [undefined];

/** Whoever is not on the list gets nothing, even where the last tier has no end. */
export const rankTiers: Kind<RankTiers> = {
  kind: 'rank-tiers',
  title: '名次分档',
  english: 'Tiers of a rank',
  schema,
  inputs(rule) {
    const falls = subtypes(rule).every((of) => surveyTiers(rule.tiers, RANKS, 0, of).falls);
    const rank: Input = { ...rule.input, type: 'rank', unranked: UNRANKED_WORD, ...(falls && { better: 'less' }) };
    if (!rule.attribute) return [rank];
    const { name, choices } = rule.attribute;
    return [{ name, type: 'choice', choices, attribute: name }, rank];
  },
  range: (rule) => ({ least: 0, most: Math.max(...subtypes(rule).map((of) => surveyTiers(rule.tiers, RANKS, 0, of).most)) }),
  witness(rule) {
    const reached = subtypes(rule).map((of) => ({ of, ...surveyTiers(rule.tiers, RANKS, 0, of) }));
    const best = reached.reduce((a, b) => (b.most > a.most ? b : a));
    return best.of === undefined ? [best.witness] : [best.of, best.witness];
  },
  points(rule, _weight, at) {
    const rank = rule.attribute ? at + 1 : at;
    const tiersOf = (of: string | undefined) => tierPoints(tiersFor(rule.tiers, of), RANKS, 0, value(rank));
    const [last, ...others] = [...subtypes(rule)].reverse();
    return when(
      isNumber(rank),
      others.reduce((rest, of) => when(says(at, of!), tiersOf(of), rest), tiersOf(last)),
      0,
    );
  },
  explain(rule, _weight, values) {
    const [of, rank] = rule.attribute ? (values as [string, Value]) : [undefined, values[0]];
    const who = `${of ? `${of}，` : ''}${rule.input.name}`;
    if (rank === UNRANKED) return `${who}${UNRANKED_WORD}，不计分`;
    const words = tierWords(rule.tiers, rank as number, (tier) => tierName(tier, '名', '及以后'), of);
    return `${who} ${rank as number}，${words}`;
  },
  terms(rule) {
    const each = rule.tiers.map((tier) => `${tier.of ?? ''}${tier.of ? ' ' : ''}${tierName(tier, '名', '及以后')} ${tier.points} 分`);
    return [...each, `其余和${UNRANKED_WORD} 0 分`].join('；');
  },
  numbers: (rule) => tierNumbers(rule.tiers),
  // Ranks go on without end, and those after the last tier get nothing.
  faults: (rule) => subtypes(rule).flatMap((of) => tierFaults(rule.tiers, RANKS, { start: true, end: false }, of)),
};
