// Tiers (档): which stretch of values earns which points; where two tiers claim one value, the better tier counts.
import * as z from 'zod';
import type { Input } from '../model/inputs';
import { pointsSchema } from './kind';

/** One tier: from `from` to `to`, both included, or up to but without `below`, or without end. */
export interface Tier {
  /** The sub-type of units that the tier is for; absent: all. */
  of?: string;
  from: number;
  to?: number;
  below?: number;
  points: number;
}

/** The values that tiers stand on: whole numbers or any number, from `first` to `last`. */
export interface Scale {
  whole: boolean;
  first: number;
  last: number;
}

/** A tier of whole numbers, as data. */
export const wholeTier = {
  from: z.int().nonnegative(),
  to: z.int().nonnegative().optional(),
  points: pointsSchema,
};

/** Refuses a tier that ends before it begins, or has two ends. */
export function endsProperly(tier: Tier): boolean {
  if (tier.to !== undefined) return tier.to >= tier.from && tier.below === undefined;
  return tier.below === undefined || tier.below > tier.from;
}
export const ENDS_PROPERLY = '一档的止点不能小于起点，to 和 below 只能写一个。';

export function covers(tier: Tier, value: number, of?: string): boolean {
  return (
    value >= tier.from &&
    (tier.to === undefined || value <= tier.to) &&
    (tier.below === undefined || value < tier.below) &&
    (tier.of === undefined || tier.of === of)
  );
}

/** Prepares to give the points of the best tier that covers a value, else `otherwise`. */
export function tierScorer(tiers: readonly Tier[], otherwise: number): (value: number, of?: string) => number {
  const ranked = tiers.map(({ of, from, to = Infinity, below = Infinity, points }) => ({ of, from, to, below, points })).sort((one, other) => other.points - one.points);
  return (value, of) => {
    for (const tier of ranked) {
      if (value >= tier.from && value <= tier.to && (value < tier.below || tier.below === Infinity) && (tier.of === undefined || tier.of === of)) return tier.points;
    }
    return otherwise;
  };
}

/** What can be reached on a scale: the least and most points, a value that reaches the most, and whether points rise
 *  (or fall) all the way, which tells the good direction; careless tiers may do neither. */
export function survey(tiers: readonly Tier[], scale: Scale, otherwise: number, of?: string) {
  const probes = probesOf(tiers, scale);
  const score = tierScorer(tiers, otherwise);
  const points = probes.map((value) => score(value, of));
  const most = Math.max(...points);
  const rises = points.every((each, index) => index === 0 || each >= points[index - 1]!);
  const falls = points.every((each, index) => index === 0 || each <= points[index - 1]!);
  return { least: Math.min(...points), most, witness: probes[points.indexOf(most)]!, rises, falls };
}

/** The good direction of an input whose points were surveyed. */
export function betterOf({ rises, falls }: { rises: boolean; falls: boolean }): Input['better'] {
  return rises ? 'more' : falls ? 'less' : undefined;
}

/** One value from every stretch on which the points cannot change, in ascending order. */
function probesOf(tiers: readonly Tier[], { whole, first, last }: Scale): number[] {
  const ends = tiers.map((tier) => tier.below ?? (tier.to === undefined ? last : whole ? tier.to + 1 : tier.to));
  const bounds = [...new Set([first, last, ...tiers.map((tier) => tier.from), ...ends])]
    .filter((value) => value >= first && value <= last && value < Infinity)
    .sort((a, b) => a - b);
  if (whole) return bounds;
  return bounds.flatMap((bound, index) => (index === 0 ? [bound] : [(bounds[index - 1]! + bound) / 2, bound]));
}

/** Every number of points and every bound that tiers name; 0 is said in words (不计分) and left out. */
export function tierNumbers(tiers: readonly Tier[]): number[] {
  return tiers
    .flatMap((tier) => [tier.from, tier.to ?? 0, tier.below ?? 0, tier.points])
    .filter((number) => number !== 0);
}

/** The tiers as nested IFs, best first, so that the first one that fits is the better one. */
export function tierFormula(tiers: readonly Tier[], scale: Scale, otherwise: number, cell: string): string {
  const [tier, ...rest] = [...tiers].sort((a, b) => b.points - a.points);
  if (!tier) return `${otherwise}`;
  const tests = [
    ...(tier.from > scale.first ? [`${cell}>=${tier.from}`] : []),
    ...(tier.to === undefined ? [] : [`${cell}<=${tier.to}`]),
    ...(tier.below === undefined ? [] : [`${cell}<${tier.below}`]),
  ];
  if (tests.length === 0) return `${tier.points}`;
  const test = tests.length === 1 ? tests[0] : `AND(${tests.join()})`;
  return `IF(${test},${tier.points},${tierFormula(rest, scale, otherwise, cell)})`;
}
