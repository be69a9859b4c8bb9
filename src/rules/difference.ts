// Points for a difference: so many where the two numbers are equal, more for every step to the good side, less for every step to the bad.
import * as z from 'zod';
import { equal, least, minus, most, over, plus, rounded, times, value, when, type Amount } from '../formula/amount';
import { worth } from '../formula/compile';
import type { Input, Value } from '../model/inputs';
import { exact, showPoints } from '../model/points';
import { pointsSchema, type Kind, type Rule, type Weight } from './kind';
import { measuredSchema, showMeasured, unitOf } from './measured';

/** So many points (`each`) for every so much (`per`) of difference. */
const slope = { each: pointsSchema.positive(), per: z.number().positive() };

/** The fields of a rule; the values are the own number and, behind it, the one that it is compared with. */
export const differenceFields = {
  own: measuredSchema,
  /** What is counted: the difference itself (of rates, percentage points), or percent of the number that is compared with. */
  in: z.enum(['number', 'percent']),
  /** Points where both are equal. */
  base: pointsSchema,
  /** To the good side, up to `most` points. */
  up: z.strictObject({ ...slope, most: pointsSchema.positive() }).optional(),
  /** To the bad side, down to `least` points. */
  down: z.strictObject({ ...slope, least: pointsSchema }).optional(),
};
type Difference = z.infer<z.ZodObject<typeof differenceFields>>;

/** Refuses a rule that knows no difference, or whose bounds are on the wrong side. */
export function isProper({ base, up, down }: Difference): boolean {
  return (up !== undefined || down !== undefined) && (up === undefined || up.most > base) && (down === undefined || down.least < base);
}
export const PROPER = '应写明 up（好于时怎样加）或 down（差于时怎样减）；up.most 应高于 base，down.least 应低于 base。';

const highest = ({ base, up }: Difference): number => up?.most ?? base;
const lowest = ({ base, down }: Difference): number => down?.least ?? base;

/** What a kind declares that compares two inputs; `against` is what the second is called in its terms. */
export function comparison<Own extends Difference & Rule>(
  inputs: (rule: Own) => readonly [Input, Input],
  against: string,
): Omit<Kind<Own>, 'kind' | 'title' | 'schema'> {
  return {
    inputs,
    range(rule) {
      const [best, worst] = extremes(rule);
      const points = differencePoints(rule, 0);
      return { least: worth(points, worst), most: worth(points, best) };
    },
    witness: (rule) => extremes(rule)[0],
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
  const steps = (more: Amount, less: Amount, { each, per }: { each: number; per: number }): Amount => {
    const far = most(0, rule.in === 'percent' ? over(times(100, minus(more, less)), other) : minus(more, less));
    return times(per === 1 ? far : over(far, per), each);
  };
  const [better, worse] = own.better === 'more' ? [mine, other] : [other, mine];
  const risen = up ? plus([base, steps(better, worse, up)]) : base;
  const points = rounded(down ? minus(risen, steps(worse, better, down)) : risen);
  const held = least(highest(rule), most(lowest(rule), points));
  if (rule.in === 'number') return held;
  return when(equal(other, 0), when(equal(mine, 0), base, own.better === 'more' ? highest(rule) : lowest(rule)), held);
}

/** The values that are farthest apart, as far as it makes a difference: to the good side, and to the bad. */
function extremes(rule: Difference): [best: number[], worst: number[]] {
  const { own, base, up, down } = rule;
  const enough = (span: number, { each, per }: { each: number; per: number }): number => Math.ceil(exact((span / each) * per)) + 1;
  const most = Math.max(up ? enough(up.most - base, up) : 0, down ? enough(base - down.least, down) : 0);
  const high = rule.in === 'percent' ? 1 : own.type === 'rate' ? 100 : most;
  return own.better === 'more'
    ? [
        [high, 0],
        [0, high],
      ]
    : [
        [0, high],
        [high, 0],
      ];
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
  if (rule.in === 'percent' && theirs === 0) {
    return `${given}，原数为 0，算不出百分比，${slope === undefined ? '不增不减' : `按${isGood ? '最多' : '最少'}计`}`;
  }
  const far = Math.abs(rule.in === 'percent' ? (difference / theirs) * 100 : difference);
  const apart = `${difference > 0 ? '高' : '低'} ${showPoints(far)}${measureOf(rule)}`;
  if (!slope) return `${given}，${apart}，不增不减`;
  const steps = `${showPoints(far)}${slope.per === 1 ? '' : ` ÷ ${slope.per}`} × ${slope.each} 分`;
  const reached = worth(differencePoints(rule, 0), values);
  const stop = reached === (isGood ? highest(rule) : lowest(rule)) ? `，${isGood ? '最多' : '最少'} ${showPoints(reached)} 分` : '';
  return `${given}，${apart}，${base} 分 ${isGood ? '+' : '−'} ${steps}${stop}`;
}

/** `持平 2 分；每高 1 个百分点加 0.5 分，最多 4 分`. */
function differenceTerms(rule: Difference): string {
  const { own, base, up, down } = rule;
  const [good, bad] = own.better === 'more' ? ['高', '低'] : ['低', '高'];
  return [
    `相等的 ${base} 分`,
    ...(up ? [`每${good} ${up.per}${measureOf(rule)}加 ${up.each} 分，最多 ${up.most} 分`] : []),
    ...(down ? [`每${bad} ${down.per}${measureOf(rule)}减 ${down.each} 分，最少 ${down.least} 分`] : []),
  ].join('；');
}

/** Full marks need not be stated as an end. */
function differenceNumbers({ base, up, down }: Difference, weight: Weight): number[] {
  const all = [
    base,
    ...(up ? [up.each, up.per, ...(up.most === weight ? [] : [up.most])] : []),
    ...(down ? [down.each, down.per, down.least] : []),
  ];
  return all.filter((number) => number > 0);
}

function measureOf({ own, in: counted }: Difference): string {
  if (counted === 'percent') return '%';
  return own.type === 'rate' ? ' 个百分点' : unitOf(own);
}
