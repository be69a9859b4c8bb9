// 汇总: points of indicators become points of groups, base, bonus and total.
import { exact, sumPoints } from '../model/points';
import type { Category } from '../rubric/tree';

/** Points of one unit, all exact to nine decimals. */
export interface Totals {
  /** Per group (一级指标), in the order of the document; a group without any entry is absent. */
  groups: ReadonlyMap<string, number>;
  base: number;
  bonus: number;
  deduction: number;
  total: number;
}

/**
 * Adds up what there is: an indicator without points adds nothing. A bonus group stops at its weight; base and bonus
 * together stop at `totalCap`, if there is one; then the outside deduction is taken off, down to 0.
 */
export function rollUp(
  category: Category,
  scores: ReadonlyMap<string, number>,
  totalCap: number | null,
  deduction = 0,
): Totals {
  const groups = new Map<string, number>();
  const sums = { base: 0, bonus: 0 };
  for (const group of category.groups) {
    const entered = group.indicators.flatMap((indicator) => scores.get(indicator.key) ?? []);
    if (entered.length === 0) continue;
    const sum = sumPoints(entered);
    const points = group.role === 'bonus' ? Math.min(group.weight, sum) : sum;
    groups.set(group.name, points);
    sums[group.role] = exact(sums[group.role] + points);
  }
  const earned = Math.min(exact(sums.base + sums.bonus), totalCap ?? Infinity);
  return { groups, ...sums, deduction, total: Math.max(0, exact(earned - deduction)) };
}
