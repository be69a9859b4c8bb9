// Percent of the weight: how documents divide an indicator among its items (50%，20%，30%).
import * as z from 'zod';
import { showPoints, sumPoints } from '../model/points';

/** A percentage as documents state it. */
export const percentSchema = z.number().positive().max(100).multipleOf(0.001);

/** Refuses items that come to more than the whole weight. */
export function withinWeight(items: readonly { percent: number }[]): boolean {
  return sumPoints(items.map((item) => item.percent)) <= 100;
}
export const WITHIN_WEIGHT = '各项百分比合计不能超过 100%。';

/** What was counted of each item; the points of an item only where there are several, for those of the only one are the rule's own. */
export function itemsInWords(items: readonly { words: string; points: number }[]): string {
  if (items.length === 1) return items[0]!.words;
  return items.map(({ words, points }) => `${words}，计 ${showPoints(points)} 分`).join('；');
}

/** Percentages that a clause has to state: all but the whole. */
export function partial(percents: readonly number[]): number[] {
  return percents.filter((percent) => percent < 100);
}
