// 统计: the figures of one category, from its assessed units. Exact; rounding is left to the display.
import { exact, sumPoints } from '../model/points';
import type { Category, Group, Indicator } from '../rubric/tree';
import type { Status, UnitResult } from '../scoring/scoreboard';
import { countStatus } from './counts';

export interface CategoryStatistics {
  category: Category;
  units: number;
  /** Units by status; `assessed` is the base of all that follows. */
  statuses: Readonly<Record<Status, number>>;
  /** Honoured units by honour, from the highest. */
  tiers: readonly { name: string; count: number }[];
  /** Honoured among assessed, as a fraction of 1; null when nobody is assessed, and so for the next four. */
  share: number | null;
  mean: number | null;
  median: number | null;
  most: number | null;
  least: number | null;
  bands: readonly ScoreBand[];
  groups: readonly GroupStatistics[];
  indicators: readonly IndicatorStatistics[];
}

/** Assessed units by total. */
export interface ScoreBand {
  from: number;
  /** undefined for the top band, which has no end. */
  to: number | undefined;
  count: number;
}

interface GroupStatistics {
  group: Group;
  /** Mean of the points of its units; null when nobody has any. */
  mean: number | null;
  /** All points ÷ all that could be had, as a fraction of 1: what does not concern a unit counts in neither. */
  rate: number | null;
}

interface IndicatorStatistics {
  indicator: Indicator;
  group: string;
  /** Below 0 for a penalty. */
  mean: number | null;
  /** Mean ÷ weight, as a fraction of 1; null for a penalty, which gives nothing. */
  rate: number | null;
  /** Share of units with full marks, or without a penalty, as a fraction of 1. */
  full: number | null;
  /** Points that a unit loses on average; null for bonus, where nothing is lost. */
  lost: number | null;
}

/** Points that a band holds; everything from the top up stands in one. */
const BAND = 10;
const TOP = 100;

/** The figures of one category from the results of its units; `tiers` says how many of them got each honour. */
export function statisticsOf(
  category: Category,
  units: readonly UnitResult[],
  tiers: CategoryStatistics['tiers'] = [],
): CategoryStatistics {
  const count = (status: Status): number => countStatus(units, status);
  const assessed = units.filter(({ status }) => status === 'assessed');
  const totals = assessed.map(({ total }) => total).sort((a, b) => a - b);
  return {
    category,
    units: units.length,
    statuses: {
      assessed: assessed.length,
      vetoed: count('vetoed'),
      incomplete: count('incomplete'),
      'not-assessed': count('not-assessed'),
    },
    tiers,
    share: ratio(
      tiers.reduce((sum, { count: each }) => sum + each, 0),
      assessed.length,
    ),
    mean: meanOf(totals),
    median: medianOf(totals),
    most: totals.at(-1) ?? null,
    least: totals[0] ?? null,
    bands: scoreBandsOf(totals),
    groups: category.groups.filter(({ role }) => role !== 'penalty').map((group) => groupFigures(group, assessed)),
    indicators: category.groups.flatMap((group) => group.indicators.map((indicator) => figuresOf(indicator, group, assessed))),
  };
}

/** Every band from the lowest that holds somebody to the highest, empty ones between included. */
export function scoreBandsOf(totals: readonly number[]): ScoreBand[] {
  const found = totals.map((total) => Math.min(TOP, Math.floor(total / BAND) * BAND));
  return bandsAmong(found).map((band) => ({ ...band, count: found.filter((from) => from === band.from).length }));
}

/** The bands from the lowest to the highest of those that begin here. */
export function bandsAmong(begins: readonly number[]): Omit<ScoreBand, 'count'>[] {
  if (begins.length === 0) return [];
  const [lowest, highest] = [Math.min(...begins), Math.max(...begins)];
  return Array.from({ length: (highest - lowest) / BAND + 1 }, (_, index) => {
    const from = lowest + index * BAND;
    return { from, to: from === TOP ? undefined : from + BAND };
  });
}

function groupFigures(group: Group, assessed: readonly UnitResult[]): GroupStatistics {
  const points = assessed.flatMap(({ groups }) => groups[group.name] ?? []);
  const within = assessed.map(({ scores }) => {
    const weights = group.indicators.filter(({ key }) => scores[key] !== undefined).map(({ weight }) => weight);
    return Math.min(group.weight, sumPoints(weights));
  });
  return { group, mean: meanOf(points), rate: ratio(sumPoints(points), sumPoints(within)) };
}

function figuresOf(indicator: Indicator, group: Group, assessed: readonly UnitResult[]): IndicatorStatistics {
  const points = assessed.flatMap(({ scores }) => scores[indicator.key] ?? []);
  const mean = meanOf(points);
  const most = group.role === 'penalty' ? 0 : indicator.weight;
  return {
    indicator,
    group: group.name,
    mean,
    rate: mean === null || most === 0 ? null : mean / most,
    full: ratio(points.filter((each) => each >= most).length, points.length),
    lost: mean === null || group.role === 'bonus' ? null : exact(most - mean),
  };
}

/** The arithmetic mean; null of nothing. */
export function meanOf(points: readonly number[]): number | null {
  return points.length === 0 ? null : exact(sumPoints(points) / points.length);
}

/** The middle one of sorted points, or the mean of the two in the middle; null of nothing. */
export function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : exact((sorted[middle - 1]! + sorted[middle]!) / 2);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
