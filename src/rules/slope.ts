// 按差距加减分: points for every step by which a number of the unit is below or above its target. `目标 90%，低 3.5 个百分点，满 1 计一次 → −3 × 0.5`
import * as z from 'zod';
import { equal, least, minus, most, over, plus, rounded, times, when, type Amount } from '../formula/amount';
import { worth } from '../formula/compile';
import type { Input, Value } from '../model/inputs';
import { exact, showPoints } from '../model/points';
import { pointsSchema, signedPointsSchema, type Kind } from './kind';
import { gapUnitOf, measureSchema, showMeasured, spanOf, type Measure } from './measured';
import { changeInWords, verbOf } from './signed-words';
import { stepFields, stepsIn, stepsInWords, stepTerms } from './steps';
import { showTarget, targetAndOwn, targetAt, targetName, targetValues, targetSchema } from './target';

const sideSchema = z.strictObject({
  /** For every step; below 0 they are taken. */
  points: signedPointsSchema,
  ...stepFields,
  /** How much it gives or takes at most. */
  most: pointsSchema.positive().optional(),
});
type Side = z.infer<typeof sideSchema>;

const schema = z
  .strictObject({
    kind: z.literal('slope'),
    own: measureSchema,
    target: targetSchema,
    /** Steps are of the difference itself (absent; of rates, percentage points), or percent of the target. */
    in: z.literal('percent').optional(),
    below: sideSchema.optional(),
    above: sideSchema.optional(),
  })
  .refine(({ below, above }) => below !== undefined || above !== undefined, '应写明 below（低于目标时）或 above（高于目标时）怎样加减分。')
  .refine(({ own, in: counted }) => counted === undefined || own.type === 'count' || own.type === 'quantity', {
    message: '按目标的百分之几计的（percent），数应是个数（count）或数量（quantity）；比率的差按百分点计，不写 in。',
    path: ['in'],
  })
  .refine(({ own, target, in: counted }) => typeof target !== 'number' || isPossible(own.type, target, counted !== undefined), {
    message: '目标应是这种数可能达到的：个数为整数，比率在 0 到 100 之间，按百分之几计的大于 0。',
    path: ['target'],
  });
export type Slope = z.infer<typeof schema>;

function isPossible(type: Measure['type'], target: number, isPercent: boolean): boolean {
  const { least: lowest, most: highest } = spanOf(type);
  if (target < lowest || target > highest || (type === 'count' && !Number.isInteger(target))) return false;
  return !isPercent || target > 0;
}

/** So much apart, on one side; in percent of nothing there is no difference to be had. */
function sidePoints(rule: Slope, side: Side, more: Amount, less: Amount, goal: Amount): Amount {
  const apart = most(0, minus(more, less));
  const far = rule.in === 'percent' ? over(times(100, apart), goal) : apart;
  const all = rounded(times(stepsIn(far, side), side.points));
  const held = side.most === undefined ? all : side.points < 0 ? most(-side.most, all) : least(side.most, all);
  return rule.in === 'percent' && typeof goal !== 'number' ? when(equal(goal, 0), 0, held) : held;
}

function points(rule: Slope, at: number): Amount {
  const { goal, own } = targetAt(rule.target, at);
  const sides = [
    ...(rule.below ? [sidePoints(rule, rule.below, goal, own, goal)] : []),
    ...(rule.above ? [sidePoints(rule, rule.above, own, goal, goal)] : []),
  ];
  return plus(sides);
}

/** Values at the target, and on each side as far from it as makes a difference; `isEndless` where there is always more to be had. */
interface Place {
  values: number[];
  isEndless: boolean;
}

function places(rule: Slope, goal: number): Place[] {
  const { own, target } = rule;
  const values = (wanted: number, number: number): number[] => (typeof target === 'number' ? [number] : [wanted, number]);
  const lowest = spanOf(own.type).least;
  const usual = typeof target === 'number' ? target : 1;
  const found: Place[] = [{ values: values(usual, usual), isEndless: false }];
  for (const [side, isBelow] of [
    [rule.below, true],
    [rule.above, false],
  ] as const) {
    if (!side) continue;
    const span = room(rule, isBelow);
    const isEndless = side.most === undefined && span === Infinity;
    const wantedPoints = isEndless ? Math.max(goal, 0) : (side.most ?? Infinity);
    const far = Math.min(span, Math.ceil((Math.ceil(exact(wantedPoints / Math.abs(side.points))) + 1) * side.per));
    if (rule.in === 'percent') {
      const base = typeof target === 'number' ? target : 1;
      found.push({ values: values(base, isBelow ? 0 : Math.ceil(exact(base * (1 + far / 100)))), isEndless });
    } else if (typeof target === 'number') {
      found.push({ values: values(target, exact(target + (isBelow ? -far : far))), isEndless });
    } else {
      const floor = lowest === 0 ? 0 : -far;
      found.push({ values: isBelow ? [floor + far, floor] : [floor, floor + far], isEndless });
    }
  }
  return found;
}

/** How far a number can be below or above its target. */
function room({ own, target, in: counted }: Slope, isBelow: boolean): number {
  const { least: lowest, most: highest } = spanOf(own.type);
  if (counted === 'percent') return isBelow ? 100 : Infinity;
  if (typeof target !== 'number') return highest - lowest;
  return isBelow ? target - lowest : highest - target;
}

function reached(rule: Slope, { values, isEndless }: Place): number {
  const given = worth(points(rule, 0), values);
  return isEndless ? Math.sign(given) * Infinity : given;
}

/** Which way is good for the unit, where both sides agree on it. */
function better({ below, above }: Slope): Input['better'] {
  const isMore = [...(below ? [below.points < 0] : []), ...(above ? [above.points > 0] : [])];
  return isMore.every(Boolean) ? 'more' : isMore.some(Boolean) ? undefined : 'less';
}

/** A place is the better the lower its number is. */
const isPlace = ({ type, measure }: Measure): boolean => type === 'count' && measure === '名';
const lower = ({ own }: Slope): string => (isPlace(own) ? '靠前' : '低');
const higher = ({ own }: Slope): string => (isPlace(own) ? '靠后' : '高');

const unitFor = ({ own, in: counted }: Slope): string => (counted === 'percent' ? '%' : gapUnitOf(own));

function explain(rule: Slope, values: readonly Value[]): string {
  const { own, goal } = targetValues(rule.target, values);
  const given = `${showMeasured(rule.own, own)}，${showTarget(rule.target, goal, rule.own)}`;
  const difference = exact(own - goal);
  if (difference === 0) return `${given}，正好达到`;
  const [side, word] = difference < 0 ? [rule.below, lower(rule)] : [rule.above, higher(rule)];
  if (rule.in === 'percent' && goal === 0) return `${given}，目标为 0，算不出百分比，不加不扣`;
  const far = Math.abs(rule.in === 'percent' ? (difference / goal) * 100 : difference);
  const apart = `${word} ${showPoints(far)}${unitFor(rule)}`;
  if (!side) return `${given}，${apart}，不加不扣`;
  const words = `${stepsInWords(far, side, unitFor(rule))} × ${Math.abs(side.points)} 分`;
  const total = worth(points(rule, 0), values);
  const stop = side.most !== undefined && Math.abs(total) === side.most ? `，最多${verbOf(side.points)} ${side.most} 分` : '';
  return `${given}，${apart}，${words}，${changeInWords(total)}${stop}`;
}

function sideTerms(rule: Slope, side: Side | undefined, word: string): string[] {
  if (!side) return [];
  const end = side.most === undefined ? '' : `，最多${verbOf(side.points)} ${side.most} 分`;
  return [`每${word} ${side.per}${unitFor(rule)}${changeInWords(side.points)}${stepTerms(side)}${end}`];
}

export const slope: Kind<Slope> = {
  kind: 'slope',
  title: '按差距加减分',
  english: 'By the distance from a target',
  starters: [
    {
      among: 'compared',
      aside: '比目标每差多少扣多少',
      english: 'so many off for every step short',
      rule: (name) => ({ own: { name, type: 'rate' }, target: 90, below: { points: -1, per: 1 } }),
    },
  ],
  schema,
  inputs(rule) {
    const way = better(rule);
    return targetAndOwn(rule.target, { ...rule.own, ...(way && { better: way }) });
  },
  range(rule) {
    const all = places(rule, 0).map((place) => reached(rule, place));
    return { least: Math.min(...all), most: Math.max(...all) };
  },
  witness(rule, _weight, goal = 0) {
    const all = places(rule, goal).map((place) => ({ ...place, given: reached(rule, place) }));
    return all.reduce((best, each) => (each.given > best.given ? each : best)).values;
  },
  points: (rule, _weight, at) => points(rule, at),
  explain: (rule, _weight, values) => explain(rule, values),
  terms: (rule) =>
    `${rule.own.name}同${isPlace(rule.own) && typeof rule.target === 'number' ? '第 ' : ''}${targetName(rule.target, rule.own)}比：${[...sideTerms(rule, rule.below, lower(rule)), ...sideTerms(rule, rule.above, higher(rule))].join('；')}`,
  numbers: ({ target, below, above }) =>
    [
      ...(typeof target === 'number' ? [Math.abs(target)] : []),
      ...[below, above].flatMap((side) => (side ? [Math.abs(side.points), side.per, side.most ?? 0] : [])),
    ].filter((number) => number > 0),
};
