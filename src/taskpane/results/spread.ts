// How totals are spread over bands of ten points, and what share of its points each group reaches on average.
import { exact, sumPoints } from '../../model/points';
import type { Category } from '../../rubric/tree';
import type { UnitResult } from '../../scoring/scoreboard';

const BAND = 10;
/** Everything from here up stands in one band. */
const TOP = 100;

export interface Band {
  from: number;
  /** undefined for the top band, which has no end. */
  to: number | undefined;
  count: number;
}

/** Every band from the lowest that holds somebody to the highest, empty ones between included. */
export function bandsOf(totals: readonly number[]): Band[] {
  if (totals.length === 0) return [];
  const bandOf = (total: number) => Math.min(TOP, Math.floor(total / BAND) * BAND);
  const found = totals.map(bandOf);
  const [lowest, highest] = [Math.min(...found), Math.max(...found)];
  return Array.from({ length: (highest - lowest) / BAND + 1 }, (_, index) => {
    const from = lowest + index * BAND;
    return { from, to: from === TOP ? undefined : from + BAND, count: found.filter((band) => band === from).length };
  });
}

export interface GroupShare {
  part: string;
  name: string;
  /** Of the points that the units could get in it, 0–1; undefined where nobody could get any. */
  share: number | undefined;
}

/** Indicators that do not concern a unit or were not drawn for it are not among what it could get. Groups that only take points off are left out. */
export function groupShares(category: Category, units: readonly UnitResult[]): GroupShare[] {
  return category.groups.filter(({ role }) => role !== 'penalty').map(({ part, name, indicators, weight }) => {
    const got = sumPoints(units.map(({ groups }) => groups[name] ?? 0));
    const open = sumPoints(units.map(({ states = {} }) => {
      const shut = sumPoints(indicators.filter(({ key }) => key in states).map((each) => each.weight));
      return Math.max(0, exact(Math.min(weight, sumPoints(indicators.map((each) => each.weight)) - shut)));
    }));
    return { part, name, share: open > 0 ? Math.min(1, got / open) : undefined };
  });
}
