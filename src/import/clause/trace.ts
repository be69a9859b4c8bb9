// No number without a place where it comes from: those of a rule that stand neither among what was read nor in the facts.
import { kindOf } from '../../rules';
import type { Rule, Weight } from '../../rules/kind';

const close = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;

/** `read`: the numbers that were found, or that come from the weight. */
export function unstatedNumbers(rule: Rule, weight: Weight, read: readonly number[]): number[] {
  const known = [0, ...read, ...(weight === undefined ? [] : [weight])].map(Math.abs);
  const isRanked = rule.kind === 'rank-tiers';
  const isKnown = (number: number): boolean =>
    known.some((each) => close(each, Math.abs(number))) ||
    // Less than ten: up to nine.
    (rule.kind === 'count-tiers' && known.some((each) => close(each - 1, number) || close(each + 1, number))) ||
    // The second place of three; percent of the full marks.
    (Number.isInteger(number) && known.some((each) => Number.isInteger(each) && number > 0 && number < each && each <= 10 && isRanked)) ||
    (weight !== undefined && known.some((each) => close((each * weight) / 100, Math.abs(number)))) ||
    // So much for every two or three: the points of one of them.
    known.some((each) => known.some((step) => step > 0 && close(each / step, Math.abs(number))));
  return kindOf(rule)
    .numbers(rule, weight)
    .filter((number) => !isKnown(number));
}
