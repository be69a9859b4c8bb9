// 统计: the figures of one category, from its assessed units. Exact; rounding is left to the display.
import { exact, sumPoints } from '../model/points';
import type { Category, Group, Indicator } from '../rubric/tree';
import { sumOfWeights } from '../rubric/weight';
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
  /** Of the assessed units, ascending. */
  totals: readonly number[];
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
  /** All points ÷ all that could be had, as a fraction of 1: what does not concern a unit counts in neither. Null where no weights are
   *  stated. */
  rate: number | null;
}

interface IndicatorStatistics {
  indicator: Indicator;
  group: string;
  /** Below 0 for a penalty. */
  mean: number | null;
  /** Mean ÷ weight, as a fraction of 1; null for a penalty, which gives nothing, and where there is no weight. */
  rate: number | null;
  /** Share of units with full marks, or without a penalty, as a fraction of 1; null where there are no full marks. */
  full: number | null;
  /** Points that a unit loses on average; null for bonus, where nothing is lost, and where there are no full marks to lose from. */
  lost: number | null;
}

/** How totals are put into bands: so many points each; from the top up everything stands in one. */
interface BandScale {
  step: number;
  top: number;
}

/** So many bands there are up to full marks, or about as many as totals without full marks lie apart. */
const BANDS = 10;

/** Bands of 1, 2 or 5 points, or as many tens, hundreds …; `fullMarks` is null where the document states none. */
export function bandScale(fullMarks: number | null, totals: readonly number[] = []): BandScale {
  const span = fullMarks ?? Math.max(1, (totals.at(-1) ?? 0) - (totals[0] ?? 0));
  const wide = span / BANDS;
  const decade = 10 ** Math.floor(Math.log10(wide));
  const step = exact(decade * (wide >= decade * 5 ? 5 : wide >= decade * 2 ? 2 : 1));
  return { step, top: fullMarks === null ? Infinity : exact(Math.ceil(fullMarks / step) * step) };
}

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
    totals,
    bands: scoreBandsOf(totals, bandScale(category.fullMarks, totals)),
    groups: category.groups.filter(({ role }) => role !== 'penalty').map((group) => groupFigures(group, assessed)),
    indicators: category.groups.flatMap((group) => group.indicators.map((indicator) => figuresOf(indicator, group, assessed))),
  };
}

/** Every band from the lowest that holds somebody to the highest, empty ones between included. */
export function scoreBandsOf(totals: readonly number[], scale = bandScale(100)): ScoreBand[] {
  const { step, top } = scale;
  const found = totals.map((total) => Math.min(top, exact(Math.floor(exact(total / step)) * step)));
  return bandsAmong(found, scale).map((band) => ({ ...band, count: found.filter((from) => from === band.from).length }));
}

/** The bands from the lowest to the highest of those that begin here. */
function bandsAmong(begins: readonly number[], { step, top }: BandScale): Omit<ScoreBand, 'count'>[] {
  if (begins.length === 0) return [];
  const [lowest, highest] = [Math.min(...begins), Math.max(...begins)];
  return Array.from({ length: Math.round((highest - lowest) / step) + 1 }, (_, index) => {
    const from = exact(lowest + index * step);
    return { from, to: from === top ? undefined : exact(from + step) };
  });
}

function groupFigures(group: Group, assessed: readonly UnitResult[]): GroupStatistics {
  const points = assessed.flatMap(({ groups }) => groups[group.name] ?? []);
  const within = assessed.map(({ scores }) => {
    const scored = group.indicators.filter(({ key }) => scores[key] !== undefined);
    const weights = sumOfWeights(scored.map(({ weight }) => weight));
    return weights === undefined ? group.weight : Math.min(group.weight ?? Infinity, weights);
  });
  const possible = sumOfWeights(within);
  return { group, mean: meanOf(points), rate: possible === undefined ? null : ratio(sumPoints(points), possible) };
}

function figuresOf(indicator: Indicator, group: Group, assessed: readonly UnitResult[]): IndicatorStatistics {
  const points = assessed.flatMap(({ scores }) => scores[indicator.key] ?? []);
  const mean = meanOf(points);
  const most = group.role === 'penalty' ? 0 : indicator.weight;
  return {
    indicator,
    group: group.name,
    mean,
    rate: mean === null || most === undefined || most === 0 ? null : mean / most,
    full: most === undefined ? null : ratio(points.filter((each) => each >= most).length, points.length),
    lost: mean === null || most === undefined || group.role === 'bonus' ? null : exact(most - mean),
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
