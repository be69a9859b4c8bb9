// What stands behind a part and bounds it: 最多扣n分.
import type { FoundNumber } from '../numerals';
import type { Statement } from '../statements';

/** The number of the cap among what is said of a part; nothing where it is the weight. */
export function capAmong(rules: readonly Statement[]): FoundNumber | undefined {
  return rules.find(({ effect }) => effect.name === 'cap' && effect.numbers.length > 0)?.effect.numbers[0];
}

/** 累计不超过本条分值. */
export function isCappedAtWeight(rules: readonly Statement[]): boolean {
  return rules.some(({ effect }) => effect.name === 'cap' && effect.numbers.length === 0);
}
