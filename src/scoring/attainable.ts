// 可得满分: the most that the base indicators which count for a unit can give.
import { exact, sumPoints } from '../model/points';
import { highestPoints, type Category, type Indicator, type Part } from '../rubric/tree';
import { rollUp } from './roll-up';

/** The most that the clause can give, which may be less than the weight; undefined where nothing bounds it. */
export function attainablePoints({ kind, rule, weight }: Pick<Indicator, 'kind' | 'rule' | 'weight'>): number | undefined {
  const most = Math.min(weight ?? Infinity, kind.range(rule, weight).most);
  return most === Infinity ? undefined : most;
}

/** Most base points of a part before weighting, what it begins with included, from the indicators that count. */
function attainableIn(part: Part, counts: (indicator: Indicator) => boolean): number {
  const indicators = part.groups.flatMap((group) => (group.role === 'base' ? group.indicators : []));
  return sumPoints([part.start, ...indicators.filter(counts).map(({ kind, rule, weight }) => kind.range(rule, weight).most)]);
}

/** Most base points of a category, weighted by part; undefined where nothing bounds them. */
export function attainableOf(category: Category, counts: (indicator: Indicator) => boolean): number | undefined {
  const most = exact(sumPoints(category.parts.map((part) => part.weight * attainableIn(part, counts))) / 100);
  return most === Infinity ? undefined : most;
}

/** Whether units of a category differ in what they can reach. */
export function differs(category: Category): boolean {
  return category.indicators.some(({ applies, sampling }) => applies !== undefined || sampling !== undefined);
}

/** The most that a total can come to; Infinity where nothing bounds it. */
export function mostTotal(category: Category): number {
  const full = { of: (indicator: Indicator) => (indicator.role === 'penalty' ? undefined : highestPoints(indicator)) };
  return rollUp(category, full, { notApplicable: 'none', totalFloor: null }).total;
}
