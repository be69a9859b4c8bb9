// 年度对比: this year's totals beside last year's, unit by unit, matched by full name.
import { pairsOf } from '../model/pairs';
import { exact } from '../model/points';
import { fold } from '../model/text';
import type { Scoreboard, UnitResult } from '../scoring/scoreboard';
import { meanOf } from './statistics';

/** What is compared of a unit. */
export type PastResult = Pick<UnitResult, 'name' | 'category' | 'total' | 'rank' | 'status'>;

/** The results of an earlier year. */
export interface LastYear {
  /** 考评年度. */
  year: number;
  scoreboard: Pick<Scoreboard, 'scheme' | 'rubricVersion'> & { units: readonly PastResult[] };
}

/** One unit in both years, or in one of them. Only totals of assessed units are compared. */
export interface UnitComparison {
  name: string;
  /** That of this year; of last year where the unit is gone. */
  category: string;
  before: PastResult | undefined;
  now: UnitResult | undefined;
  /** Total of this year less that of last year; null unless assessed in both, in the same category. */
  change: number | null;
}

interface CategoryComparison {
  category: string;
  /** Units assessed in both years; the base of all that follows. */
  both: number;
  /** null where there is no such unit, and so for the next one. */
  meanBefore: number | null;
  meanNow: number | null;
  risen: number;
  fallen: number;
}

export interface YearComparison {
  year: number;
  /** Another scheme, or another edition of the rubric: points mean something else. */
  otherRubric: boolean;
  /** Units of this year in their order, then those that are gone. */
  units: readonly UnitComparison[];
  /** The categories of this year that have units in both. */
  categories: readonly CategoryComparison[];
}

/** Compares two years. Units are matched by name within their category; what is left over, by name alone. */
export function compareYears(now: Scoreboard, { year, scoreboard: before }: LastYear): YearComparison {
  const found = pairsOf(now.units, before.units);
  const units = now.units.map((unit) => compared(unit, found.get(unit)));
  const known = new Set(found.values());
  const gone = before.units
    .filter((unit) => !known.has(unit))
    .map((unit): UnitComparison => ({ name: unit.name, category: unit.category, before: unit, now: undefined, change: null }));
  return {
    year,
    otherRubric: now.scheme !== before.scheme || now.rubricVersion !== before.rubricVersion,
    units: [...units, ...gone],
    categories: [...new Set(now.units.map(({ category }) => category))].map((category) => figuresOf(category, units)),
  };
}

function compared(now: UnitResult, before: PastResult | undefined): UnitComparison {
  return { name: now.name, category: now.category, before, now, change: changeOf(before, now) };
}

export function sameCategory(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function changeOf(before: PastResult | undefined, now: UnitResult): number | null {
  if (before?.status !== 'assessed' || now.status !== 'assessed' || !sameCategory(before.category, now.category)) return null;
  return exact(now.total - before.total);
}

function figuresOf(category: string, units: readonly UnitComparison[]): CategoryComparison {
  const pairs = units.flatMap((unit) =>
    unit.category === category && unit.change !== null ? [{ change: unit.change, before: unit.before!.total, now: unit.now!.total }] : [],
  );
  const count = (holds: (change: number) => boolean): number => pairs.filter(({ change }) => holds(change)).length;
  return {
    category,
    both: pairs.length,
    meanBefore: meanOf(pairs.map(({ before }) => before)),
    meanNow: meanOf(pairs.map(({ now }) => now)),
    risen: count((change) => change > 0),
    fallen: count((change) => change < 0),
  };
}
