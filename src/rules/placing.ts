// 名次计分: points by the unit's place among all units of the category. `12 个单位中第 3 名，前 30% 内 → 8`
import * as z from 'zod';
import { atMost, minus, most, over, rounded, times, value, when, type Amount, type Test } from '../formula/amount';
import { worth } from '../formula/compile';
import { exact } from '../model/points';
import { inputSchema, pointsSchema, type Kind, type Weight } from './kind';
import { amountNamed, measuredInput, measuredSchema, showMeasured, takenInput } from './measured';
import { percentSchema } from './percent';

/** The first so many places, or so many percent of them: 前 3 名, 前 30%. */
const tierSchema = z
  .strictObject({ places: z.int().positive().optional(), percent: percentSchema.optional(), points: pointsSchema.positive() })
  .refine(
    ({ places, percent }) => (places === undefined) !== (percent === undefined),
    '每档写且只写 places（前几名）或 percent（前百分之几）。',
  );
type Tier = z.infer<typeof tierSchema>;

const schema = z
  .strictObject({
    kind: z.literal('placing'),
    /** What the places are by. */
    own: measuredSchema,
    rank: inputSchema,
    /** How many units there are to be placed. */
    total: inputSchema,
    /** From the best on; the first that fits counts. */
    tiers: z
      .array(tierSchema)
      .min(1)
      .refine(
        (tiers) => tiers.slice(1).every((tier, index) => tier.points < tiers[index]!.points && !reaches(tiers[index]!, tier)),
        '各档应从前到后，分应从高到低。',
      ),
    /** What every place after the last tier takes off its points, down to `otherwise`. */
    each: pointsSchema.positive().optional(),
    /** Every place after the last tier takes off as much as every other, so that the last place has `otherwise`: 其余按名次比例递减. */
    inProportion: z.literal(true).optional(),
    /** Points of a place in no tier. */
    otherwise: pointsSchema,
  })
  .refine(({ tiers, otherwise }) => otherwise < tiers.at(-1)!.points, { message: '其余的分应低于最后一档。', path: ['otherwise'] })
  .refine(({ tiers, each, inProportion }) => (each === undefined && !inProportion) || tiers.at(-1)!.places !== undefined, {
    message: '逐名递减要从最后一档的名次（places）算起。',
    path: ['each'],
  })
  .refine(({ each, inProportion }) => each === undefined || !inProportion, {
    message: 'each（每降一名减几分）和 inProportion（按名次比例递减）只写一样。',
    path: ['inProportion'],
  });
export type Placing = z.infer<typeof schema>;

/** Whether a tier takes in all of a later one of its sort. */
function reaches(tier: Tier, later: Tier): boolean {
  return (tier.places ?? 0) >= (later.places ?? Infinity) || (tier.percent ?? 0) >= (later.percent ?? Infinity);
}

const [RANK, TOTAL] = [1, 2];

function fits({ places, percent }: Tier, at: number): Test {
  if (places !== undefined) return atMost(value(at + RANK), places);
  return atMost(times(100, value(at + RANK)), rounded(times(percent!, value(at + TOTAL))));
}

/** What a place in no tier is worth. */
function pointsBehind({ tiers, each, inProportion, otherwise }: Placing, at: number): Amount {
  const last = tiers.at(-1)!;
  const behind = minus(value(at + RANK), last.places ?? 0);
  if (each !== undefined) return most(otherwise, rounded(minus(last.points, times(behind, each))));
  if (!inProportion) return otherwise;
  // Who scores a unit by itself may say that there are fewer units than places.
  const all = most(1, minus(value(at + TOTAL), last.places!));
  return most(otherwise, rounded(minus(last.points, over(times(behind, exact(last.points - otherwise)), all))));
}

function points(rule: Placing, _weight: Weight, at: number): Amount {
  const { tiers } = rule;
  const rest = pointsBehind(rule, at);
  return tiers.reduceRight<Amount>((later, tier) => when(fits(tier, at), tier.points, later), rest);
}

function tierName({ places, percent }: Tier, before: Tier | undefined): string {
  if (percent !== undefined) return `前 ${percent}%`;
  const first = (before?.places ?? 0) + 1;
  return `第 ${first === places! ? first : `${first}—${places!}`} 名`;
}

export const placing: Kind<Placing> = {
  kind: 'placing',
  title: '名次计分',
  english: 'By rank among the units',
  starters: [
    {
      among: 'compared',
      aside: '在各单位里排第几',
      english: 'the place among all units',
      rule: (name, weight) => ({
        own: amountNamed(name),
        rank: { name: `${name}名次` },
        total: { name: '参评单位数' },
        tiers: [{ places: 3, points: weight }],
        otherwise: 0,
      }),
    },
  ],
  schema,
  inputs: ({ own, rank, total }) => [
    measuredInput(own, '各单位填好后自动排名次，不用另填。'),
    takenInput(rank, 'rank', own),
    takenInput(total, 'count', own),
  ],
  range: ({ tiers, otherwise }) => ({ least: otherwise, most: tiers[0]!.points }),
  witness: ({ own, tiers }) => [own.better === 'less' ? 0 : 1, 1, Math.ceil(100 / (tiers[0]!.percent ?? 100))],
  points,
  explain(rule, weight, values) {
    const { own, tiers, each, inProportion, otherwise } = rule;
    const [number, rank, total] = values as [number, number, number];
    const place = `${showMeasured(own, number)}，${total} 个单位中第 ${rank} 名`;
    const index = tiers.findIndex((tier) => worth(when(fits(tier, 0), 1, 0), values) === 1);
    if (index >= 0) return `${place}，属于“${tierName(tiers[index]!, tiers[index - 1])}”档`;
    const last = tiers.at(-1)!;
    if (inProportion)
      return `${place}，${last.points} 分 − ${rank - last.places!} 名 × ${exact(last.points - otherwise)} 分 ÷ ${Math.max(1, total - last.places!)} 名`;
    if (each === undefined) return `${place}，不在任何计分档内`;
    const stop = worth(points(rule, weight, 0), values) === rule.otherwise ? `，最低 ${rule.otherwise} 分` : '';
    return `${place}，${last.points} 分 − ${rank - last.places!} 名 × ${each} 分${stop}`;
  },
  terms({ own, tiers, each, inProportion, otherwise }) {
    const named = tiers.map((tier, index) => `${tierName(tier, tiers[index - 1])} ${tier.points} 分`);
    const rest = inProportion
      ? `其余按名次比例递减，最后一名 ${otherwise} 分`
      : each === undefined
        ? `其余 ${otherwise} 分`
        : `以后每降 1 名减 ${each} 分，最低 ${otherwise} 分`;
    return `按${own.name}${own.better === 'less' ? '从低到高' : '从高到低'}排名，数相同的名次相同：${[...named, rest].join('；')}`;
  },
  numbers: ({ tiers, each = 0, otherwise }) =>
    [...tiers.flatMap(({ places, percent, points: given }) => [places ?? percent!, given]), each, otherwise].filter((number) => number > 0),
};
