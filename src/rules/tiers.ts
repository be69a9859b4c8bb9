// Tiers (档): which stretch of values earns which points; where two tiers claim one value, the better tier counts.
import * as z from 'zod';
import { steps, value, type Amount } from '../formula/amount';
import { compile } from '../formula/compile';
import type { Input } from '../model/inputs';
import { pointsSchema } from './kind';

/** One tier: from `from` to `to`, both included, or from but without `above`, up to but without `below`, or without an end on one side. */
export interface Tier {
  /** The sub-type of units that the tier is for; absent: all. */
  of?: string;
  from?: number;
  above?: number;
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

/** Refuses a tier that ends before it begins, or has two beginnings or ends. */
export function endsProperly({ from, above, to, below }: Tier): boolean {
  if ((from !== undefined && above !== undefined) || (to !== undefined && below !== undefined)) return false;
  const [start, end] = [from ?? above ?? -Infinity, to ?? below ?? Infinity];
  return above === undefined && below === undefined ? end >= start : end > start;
}
export const ENDS_PROPERLY = '一档的止点不能小于起点，to 和 below 只能写一个。';

export function covers(tier: Tier, value: number, of?: string): boolean {
  return (
    (tier.from === undefined || value >= tier.from) &&
    (tier.above === undefined || value > tier.above) &&
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
  const ends = tiers.flatMap(({ from, above, to, below }) => [
    ...(from === undefined ? [] : [from]),
    ...(above === undefined ? [] : [whole ? above + 1 : above]),
    ...(below === undefined ? [] : [below]),
    ...(to === undefined ? [] : [whole ? to + 1 : to]),
  ]);
  const bounds = [...new Set([first, last, ...ends])]
    .filter((value) => value >= first && value <= last && Number.isFinite(value))
    .sort((a, b) => a - b);
  if (whole) return bounds;
  const between = bounds.flatMap((bound, index) => (index === 0 ? [bound] : [(bounds[index - 1]! + bound) / 2, bound]));
  const [least = 0, most = 0] = [bounds[0], bounds.at(-1)];
  return [...(first === -Infinity ? [least - 1] : []), ...between, ...(last === Infinity ? [most + 1] : [])];
}

/** Every number of points and every bound that tiers name; 0 is said in words (不计分) and left out. */
export function tierNumbers(tiers: readonly Tier[]): number[] {
  const all = tiers.flatMap(({ from = 0, above = 0, to = 0, below = 0, points }) => [from, above, to, below, points]);
  return all.filter((number) => number !== 0).map(Math.abs);
}

/** The tiers as steps of a formula, best first, so that the first one that fits is the better one. */
export function tierPoints(tiers: readonly Tier[], scale: Scale, otherwise: number, of: Amount): Amount {
  const ranked = [...tiers].sort((one, other) => other.points - one.points);
  return steps(
    of,
    ranked.map(({ from = -Infinity, above, to, below, points }) => ({
      ...(from > scale.first && { from }),
      ...(above !== undefined && { above }),
      ...(to !== undefined && { to }),
      ...(below !== undefined && { below }),
      points,
    })),
    otherwise,
  );
}
