// How much of a listed weight counts where a draw decides which of the listed indicators do.
import { exact } from '../model/points';
import type { Category, Indicator } from '../rubric/tree';

/** The share of an indicator's weight that counts: of 22 listed of which 15 are drawn, 15/22 each. */
function shareCounted({ indicators }: Category, { sampling }: Indicator): number {
  if (!sampling) return 1;
  return Math.min(1, sampling.draw / indicators.filter((each) => each.sampling === sampling).length);
}

/** What the weights of some indicators of a category come to, as far as they count; one without a weight adds nothing. */
export function countedWeight(
  category: Category,
  indicators: readonly Indicator[],
  of: (indicator: Indicator) => number = ({ weight }) => weight ?? 0,
): number {
  return exact(indicators.reduce((sum, indicator) => sum + of(indicator) * shareCounted(category, indicator), 0));
}
