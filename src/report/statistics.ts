// 统计: the figures of one category, from its assessed units. Exact; rounding is left to the display.
import { exact, sumPoints } from '../model/points';
import type { Category, Group, Indicator } from '../rubric/tree';
import type { Status } from '../scoring/scoreboard';
import type { Standing } from './source';

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
  /** Assessed units per ten points of total: key 8 counts 80 ≤ total < 90, key 10 counts 100 and more. */
  bands: ReadonlyMap<number, number>;
  groups: readonly GroupStatistics[];
  indicators: readonly IndicatorStatistics[];
}

export interface GroupStatistics {
  group: Group;
  /** Mean of the points of its units; null when nobody has any. */
  mean: number | null;
  /** All points ÷ all that could be had, as a fraction of 1: what does not concern a unit counts in neither. */
  rate: number | null;
}

export interface IndicatorStatistics {
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

export const TOP_BAND = 10;

/** The figures of one category; `tiers` says how many of its units got each honour. */
export function statisticsOf(category: Category, standings: readonly Standing[], tiers: CategoryStatistics['tiers']): CategoryStatistics {
  const count = (status: Status): number => standings.filter(({ result }) => result.status === status).length;
  const assessed = standings.filter(({ result }) => result.status === 'assessed');
  const totals = assessed.map(({ result }) => result.total).sort((a, b) => a - b);
  const bands = new Map<number, number>();
  for (const total of totals) {
    const band = Math.min(TOP_BAND, Math.floor(total / 10));
    bands.set(band, (bands.get(band) ?? 0) + 1);
  }
  return {
    category,
    units: standings.length,
    statuses: { assessed: assessed.length, vetoed: count('vetoed'), incomplete: count('incomplete'), 'not-assessed': count('not-assessed') },
    tiers,
    share: ratio(tiers.reduce((sum, { count: each }) => sum + each, 0), assessed.length),
    mean: meanOf(totals),
    median: medianOf(totals),
    most: totals.at(-1) ?? null,
    least: totals[0] ?? null,
    bands,
    groups: category.groups.filter(({ role }) => role !== 'penalty').map((group) => groupFigures(group, assessed)),
    indicators: category.groups.flatMap((group) => group.indicators.map((indicator) => figuresOf(indicator, group, assessed))),
  };
}

function groupFigures(group: Group, assessed: readonly Standing[]): GroupStatistics {
  const points = assessed.flatMap(({ result }) => result.groups[group.name] ?? []);
  const within = assessed.map(({ result }) => {
    const weights = group.indicators.filter(({ key }) => result.scores[key] !== undefined).map(({ weight }) => weight);
    return Math.min(group.weight, sumPoints(weights));
  });
  return { group, mean: meanOf(points), rate: ratio(sumPoints(points), sumPoints(within)) };
}

function figuresOf(indicator: Indicator, group: Group, assessed: readonly Standing[]): IndicatorStatistics {
  const points = assessed.flatMap(({ result }) => result.scores[indicator.key] ?? []);
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
