// Points for a difference: so many where the two numbers are equal, more for every step to the good side, less for every step to the bad.
import * as z from 'zod';
import { equal, least, minus, most, over, plus, rounded, times, value, when, type Amount } from '../formula/amount';
import { worth } from '../formula/compile';
import type { Input, Value } from '../model/inputs';
import { exact, showPoints } from '../model/points';
import { pointsSchema, tierPointsSchema, type Kind, type Rule, type Weight } from './kind';
import { gapUnitOf, measuredSchema, showMeasured, spanOf } from './measured';
import { showSigned } from './signed-words';
import { stepFields, stepsIn, stepsInWords, stepTerms } from './steps';

/** So many points (`each`) for every step of the difference. */
const slope = { each: pointsSchema.positive(), ...stepFields };

/** The fields of a rule; the values are the own number and, behind it, the one that it is compared with. */
export const differenceFields = {
  own: measuredSchema,
  /** What is counted: the difference itself (of rates, percentage points), or percent of the number that is compared with. */
  in: z.enum(['number', 'percent']),
  /** Points where both are equal. */
  base: tierPointsSchema,
  /** To the good side, up to `most` points, or without an end. */
  up: z.strictObject({ ...slope, most: tierPointsSchema.optional() }).optional(),
  /** To the bad side, down to `least` points, or without an end. */
  down: z.strictObject({ ...slope, least: tierPointsSchema.optional() }).optional(),
};
type Difference = z.infer<z.ZodObject<typeof differenceFields>>;
type Slope = z.infer<z.ZodObject<typeof slope>>;

/** Refuses a rule that knows no difference, or whose bounds are on the wrong side. */
export function isProper({ base, up, down }: Difference): boolean {
  return (
    (up !== undefined || down !== undefined) &&
    (up?.most === undefined || up.most > base) &&
    (down?.least === undefined || down.least < base)
  );
}
export const PROPER = '应写明 up（好于时怎样加）或 down（差于时怎样减）；up.most 应高于 base，down.least 应低于 base。';

/** Refuses percent of what may be below 0. */
export function isOfPositive({ own, in: counted }: Difference): boolean {
  return counted === 'number' || spanOf(own.type).least === 0;
}
export const OF_POSITIVE = '可能为负的数（signed、signed-rate）算不出增减的百分比，in 请写 number。';

/** The ends, infinite where there is none. */
const highest = ({ base, up }: Difference): number => (up ? (up.most ?? Infinity) : base);
const lowest = ({ base, down }: Difference): number => (down ? (down.least ?? -Infinity) : base);

/** What counts where there is no percentage: an end, if the rule has one. */
const atEnd = (end: number, { base }: Difference): number => (Number.isFinite(end) ? end : base);

/** What a kind declares that compares two inputs; `against` is what the second is called in its terms. */
export function comparison<Own extends Difference & Rule>(
  inputs: (rule: Own) => readonly [Input, Input],
  against: string,
): Omit<Kind<Own>, 'kind' | 'title' | 'english' | 'starters' | 'schema'> {
  return {
    inputs,
    range(rule) {
      const [best, worst] = extremes(rule, rule.base);
      const points = differencePoints(rule, 0);
      const { up, down } = endless(rule);
      return { least: down ? -Infinity : worth(points, worst), most: up ? Infinity : worth(points, best) };
    },
    witness: (rule, _weight, goal = rule.base) => extremes(rule, goal)[0],
    points: (rule, _weight, at) => differencePoints(rule, at),
    explain: (rule, _weight, values) => explainDifference(rule, inputs(rule)[1], values),
    terms: (rule) => `${rule.own.name}同${against}比：${differenceTerms(rule)}`,
    numbers: differenceNumbers,
  };
}

/** In percent of nothing there is no difference to be had: more than nothing is as much as counts. */
function differencePoints(rule: Difference, at: number): Amount {
  const { own, base, up, down } = rule;
  const [mine, other] = [value(at), value(at + 1)];
  const steps = (more: Amount, less: Amount, slope: Slope): Amount => {
    const far = most(0, rule.in === 'percent' ? over(times(100, minus(more, less)), other) : minus(more, less));
    return times(stepsIn(far, slope), slope.each);
  };
  const [better, worse] = own.better === 'more' ? [mine, other] : [other, mine];
  const risen = up ? plus([base, steps(better, worse, up)]) : base;
  const points = rounded(down ? minus(risen, steps(worse, better, down)) : risen);
  const floored = lowest(rule) === -Infinity ? points : most(lowest(rule), points);
  const held = highest(rule) === Infinity ? floored : least(highest(rule), floored);
  if (rule.in === 'number') return held;
  const end = atEnd(own.better === 'more' ? highest(rule) : lowest(rule), rule);
  return when(equal(other, 0), when(equal(mine, 0), base, end), held);
}

/** Which ways points go on without an end; a rate has ends of its own, and nothing falls by more than 100%. */
function endless(rule: Difference): { up: boolean; down: boolean } {
  const far = (end: number, isDown: boolean): boolean =>
    !Number.isFinite(end) && (rule.in === 'number' ? rule.own.type !== 'rate' : isDown === (rule.own.better === 'less'));
  return { up: far(highest(rule), false), down: far(lowest(rule), true) };
}

/** The values that are farthest apart, as far as it makes a difference: to the good side, and to the bad. Without an end to the good side,
 *  so far that they reach the goal. */
function extremes(rule: Difference, goal: number): [best: number[], worst: number[]] {
  const { own, base, up, down } = rule;
  const enough = (span: number, { each, per }: Slope): number => Math.ceil((Math.ceil(exact(span / each)) + 1) * per) + 1;
  const rise = up ? enough((up.most ?? Math.max(goal, base)) - base, up) : 0;
  const fall = down ? enough(base - (down.least ?? base), down) : 0;
  const apart = Math.max(rise, fall);
  if (rule.in === 'percent' && endless(rule).up) {
    const many = Math.ceil(apart / 100) + 2;
    return [own.type === 'rate' ? [100, 100 / many] : [many, 1], [0, 1]];
  }
  const high = rule.in === 'percent' ? 1 : own.type === 'rate' ? 100 : apart;
  const [above, under] = [
    [high, 0],
    [0, high],
  ];
  return own.better === 'more' ? [above!, under!] : [under!, above!];
}

/** `满意率 92%，各单位平均 88.5%，高 3.5 个百分点，2 分 + 3.5 × 0.5 分`; `other` is the input that is compared with. */
function explainDifference(rule: Difference, other: Input, values: readonly Value[]): string {
  const { own, base } = rule;
  const [mine, theirs] = values as [number, number];
  const given = `${showMeasured(own, mine)}，${showMeasured(other, theirs)}`;
  const difference = exact(mine - theirs);
  if (difference === 0) return `${given}，两者相等`;
  const isGood = difference > 0 === (own.better === 'more');
  const slope = isGood ? rule.up : rule.down;
  const end = isGood ? rule.up?.most : rule.down?.least;
  if (rule.in === 'percent' && theirs === 0) {
    return `${given}，原数为 0，算不出百分比，${end === undefined ? '不增不减' : `按${isGood ? '最多' : '最少'}计`}`;
  }
  const far = Math.abs(rule.in === 'percent' ? (difference / theirs) * 100 : difference);
  const apart = `${difference > 0 ? '高' : '低'} ${showPoints(far)}${measureOf(rule)}`;
  if (!slope) return `${given}，${apart}，不增不减`;
  const steps = `${stepsInWords(far, slope, measureOf(rule))} × ${slope.each} 分`;
  const reached = worth(differencePoints(rule, 0), values);
  const stop = reached === (isGood ? highest(rule) : lowest(rule)) ? `，${isGood ? '最多' : '最少'} ${showSigned(reached)} 分` : '';
  return `${given}，${apart}，${showSigned(base)} 分 ${isGood ? '+' : '−'} ${steps}${stop}`;
}

/** `持平 2 分；每高 1 个百分点加 0.5 分，最多 4 分`. */
function differenceTerms(rule: Difference): string {
  const { own, base, up, down } = rule;
  const [good, bad] = own.better === 'more' ? ['高', '低'] : ['低', '高'];
  return [
    `相等的 ${showSigned(base)} 分`,
    ...(up
      ? [
          `每${good} ${up.per}${measureOf(rule)}加 ${up.each} 分${stepTerms(up)}${up.most === undefined ? '' : `，最多 ${showSigned(up.most)} 分`}`,
        ]
      : []),
    ...(down
      ? [
          `每${bad} ${down.per}${measureOf(rule)}减 ${down.each} 分${stepTerms(down)}${down.least === undefined ? '' : `，最少 ${showSigned(down.least)} 分`}`,
        ]
      : []),
  ].join('；');
}

/** Full marks need not be stated as an end. */
function differenceNumbers({ base, up, down }: Difference, weight: Weight): number[] {
  const all = [
    base,
    ...(up ? [up.each, up.per, ...(up.most === weight ? [] : [up.most ?? 0])] : []),
    ...(down ? [down.each, down.per, down.least ?? 0] : []),
  ];
  return all.filter((number) => number !== 0).map(Math.abs);
}

function measureOf({ own, in: counted }: Difference): string {
  return counted === 'percent' ? '%' : gapUnitOf(own);
}
