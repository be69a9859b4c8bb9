// 极差计分: between the worst and the best of all units, in proportion. `(92 − 80) ÷ (98 − 80) × 6 分 = 4`
import * as z from 'zod';
import { atMost, least, minus, most, over, percent, plus, rounded, times, value, when, type Amount } from '../formula/amount';
import { exact, showPoints } from '../model/points';
import { inputSchema, pointsSchema, type WeightedKind } from './kind';
import { amountNamed, measuredInput, measuredSchema, showMeasured, takenInput } from './measured';

const schema = z.strictObject({
  kind: z.literal('min-max'),
  own: measuredSchema,
  max: inputSchema,
  min: inputSchema,
  /** Points of the worst; the best has the weight. */
  floor: pointsSchema,
});
export type MinMax = z.infer<typeof schema>;

const floorOf = ({ floor }: MinMax, weight: number): number => Math.min(floor, weight);

/** Where all units are alike, nobody is behind. */
function points(rule: MinMax, weight: number, at: number): Amount {
  const [own, max, min] = [value(at), value(at + 1), value(at + 2)];
  const floor = floorOf(rule, weight);
  const reached = over(rule.own.better === 'more' ? minus(own, min) : minus(max, own), minus(max, min));
  const gained = percent(exact(weight - floor), times(100, least(1, most(0, reached))));
  return when(atMost(max, min), weight, floor === 0 ? gained : rounded(plus([floor, gained])));
}

function inWords(floor: number, weight: number, [more, less, max, min]: readonly string[]): string {
  return `${floor > 0 ? `${showPoints(floor)} 分 + ` : ''}(${more!} − ${less!}) ÷ (${max!} − ${min!}) × ${showPoints(weight - floor)} 分`;
}

export const minMax: WeightedKind<MinMax> = {
  kind: 'min-max',
  title: '极差计分',
  english: 'Between worst and best',
  starters: [
    {
      among: 'compared',
      aside: '在最好和最差之间按比例',
      english: 'in proportion between best and worst',
      rule: (name) => ({ own: amountNamed(name), max: { name: `${name}最大值` }, min: { name: `${name}最小值` }, floor: 0 }),
    },
  ],
  schema,
  needsWeight: () => true,
  inputs: ({ own, max, min }) => [
    measuredInput(own, '自动同各单位中最大和最小的比，不用另填。'),
    takenInput(max, 'max', own),
    takenInput(min, 'min', own),
  ],
  range: (rule, weight) => ({ least: floorOf(rule, weight), most: weight }),
  witness: ({ own }) => [own.better === 'more' ? 1 : 0, 1, 0],
  points,
  explain(rule, weight, values) {
    const { own, max, min } = rule;
    const [number, highest, lowest] = values as [number, number, number];
    const given = `${showMeasured(own, number)}，${max.name} ${showPoints(highest)}，${min.name} ${showPoints(lowest)}`;
    if (highest <= lowest) return `${given}，各单位都一样，计满分`;
    const [more, less] = own.better === 'more' ? [number, lowest] : [highest, number];
    return `${given}，${inWords(floorOf(rule, weight), weight, [more, less, highest, lowest].map(showPoints))}`;
  },
  terms(rule, weight) {
    const { own, max, min } = rule;
    const [more, less] = own.better === 'more' ? [own, min] : [max, own];
    return `${inWords(
      floorOf(rule, weight),
      weight,
      [more, less, max, min].map(({ name }) => name),
    )}；各单位都一样的计满分`;
  },
  numbers: ({ floor }) => (floor > 0 ? [floor] : []),
};
