// No number without a place where it comes from: those of a rule that stand neither among what was read nor in the facts.
import { kindOf } from '../../rules';
import type { Rule, Weight } from '../../rules/kind';

const close = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;

/** `read`: the numbers that were found, or that come from the weight. */
export function unstatedNumbers(rule: Rule, weight: Weight, read: readonly number[]): number[] {
  const known = [0, ...read, ...(weight === undefined ? [] : [weight])].map(Math.abs);
  const isKnown = (number: number): boolean =>
    known.some((each) => close(each, Math.abs(number))) ||
    // So much for every two or three: the points of one of them.
    known.some((each) => known.some((step) => step > 0 && close(each / step, Math.abs(number))));
  return kindOf(rule)
    .numbers(rule, weight)
    .filter((number) => !isKnown(number));
}
