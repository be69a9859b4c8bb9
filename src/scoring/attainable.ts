// 可得满分: the most that the base indicators which count for a unit can give.
import { exact, sumPoints } from '../model/points';
import type { Category, Indicator, Part } from '../rubric/tree';

/** Most base points of a part before weighting, from the indicators that count. */
function attainableIn(part: Part, counts: (indicator: Indicator) => boolean): number {
  const indicators = part.groups.flatMap((group) => (group.role === 'base' ? group.indicators : []));
  return sumPoints(indicators.filter(counts).map(({ kind, rule, weight }) => kind.range(rule, weight).most));
}

/** Most base points of a category, weighted by part. */
export function attainableOf(category: Category, counts: (indicator: Indicator) => boolean): number {
  return exact(sumPoints(category.parts.map((part) => part.weight * attainableIn(part, counts))) / 100);
}

/** Whether units of a category differ in what they can reach. */
export function differs(category: Category): boolean {
  return category.indicators.some(({ applies, sampling }) => applies !== undefined || sampling !== undefined);
}
