// Tiers (档): which stretch of values earns which points; where two tiers claim one value, the better tier counts.
import * as z from 'zod';
import { steps, value, type Amount } from '../formula/amount';
import { compile } from '../formula/compile';
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
export const wholeTier = { from: z.int().nonnegative(), to: z.int().nonnegative().optional(), points: pointsSchema };

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

/** The tiers that are for a sub-type of units. */
export function tiersFor(tiers: readonly Tier[], of: string | undefined): Tier[] {
  return tiers.filter((tier) => tier.of === undefined || tier.of === of);
}

/** What can be reached on a scale: the least and most points, a value that reaches the most, and whether points rise
 *  (or fall) all the way, which tells the good direction; careless tiers may do neither. */
export function surveyTiers(tiers: readonly Tier[], scale: Scale, otherwise: number, of?: string) {
  const probes = probesOf(tiers, scale);
  const score = compile(tierPoints(tiersFor(tiers, of), scale, otherwise, value(0)));
  const points = probes.map((probe) => score([probe]));
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
  return tiers.flatMap((tier) => [tier.from, tier.to ?? 0, tier.below ?? 0, tier.points]).filter((number) => number !== 0);
}

/** The tiers as steps of a formula, best first, so that the first one that fits is the better one. */
export function tierPoints(tiers: readonly Tier[], scale: Scale, otherwise: number, of: Amount): Amount {
  const ranked = [...tiers].sort((one, other) => other.points - one.points);
  return steps(
    of,
    ranked.map(({ from, to, below, points }) => ({
      ...(from > scale.first && { from }),
      ...(to !== undefined && { to }),
      ...(below !== undefined && { below }),
      points,
    })),
    otherwise,
  );
}
