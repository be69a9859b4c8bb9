// A formula as a tree: an amount that follows from the values of inputs, stated once and read in several ways. `at` counts the values from
// 0.

/** An amount; a plain number is itself. */
export type Amount =
  | number
  /** What was entered as a number; `share` reads a yes as all and a no as nothing. */
  | { is: 'value' | 'share'; at: number }
  | { is: 'least' | 'most'; of: readonly [Amount, Amount] }
  | { is: 'times' | 'over' | 'minus'; of: readonly [Amount, Amount] }
  | { is: 'plus'; of: readonly Amount[] }
  /** To nine decimals, the grain of points. */
  | { is: 'rounded'; of: Amount }
  /** Whole steps (整步): what is less than one does not count; or begun ones (不足一步按一步计). Below 0 as above it. To the grain of points
   *  first, so that 5 ÷ 0.1 is 50. */
  | { is: 'whole' | 'begun'; of: Amount }
  /** So many percent (`of`) of a weight, rounded: binary fractions do not pull a half down. */
  | { is: 'percent'; weight: number; of: Amount }
  /** The points of the first step that holds the amount, else `otherwise`. */
  | { is: 'steps'; of: Amount; steps: readonly AmountStep[]; otherwise: number }
  | { is: 'when'; test: Test; then: Amount; otherwise: Amount }
  /** The sum, rounded; nothing as soon as a decisive part is 0. */
  | { is: 'together'; parts: readonly { of: Amount; decisive: boolean }[] };

/** What holds or does not hold. */
export type Test =
  | { test: 'yes'; at: number }
  /** The value is this word. */
  | { test: 'word'; at: number; word: string }
  /** The value is a number, not a word that stands in place of one (未上榜). */
  | { test: 'number'; at: number }
  | { test: 'equal'; of: readonly [Amount, number] }
  | { test: 'atMost'; of: readonly [Amount, Amount] }
  | { test: 'all' | 'any'; of: readonly Test[] };

/** A stretch of amounts: from `from` or from but without `above`, up to `to` or up to but without `below`; without a bound where none is
 *  given. */
export interface AmountStep {
  from?: number;
  above?: number;
  to?: number;
  below?: number;
  points: number;
}

export const value = (at: number): Amount => ({ is: 'value', at });
export const share = (at: number): Amount => ({ is: 'share', at });
/** The smaller of two. */
export const least = (one: Amount, other: Amount): Amount => ({ is: 'least', of: [one, other] });
/** The larger of two. */
export const most = (one: Amount, other: Amount): Amount => ({ is: 'most', of: [one, other] });
export const times = (one: Amount, other: Amount): Amount => ({ is: 'times', of: [one, other] });
export const over = (one: Amount, other: Amount): Amount => ({ is: 'over', of: [one, other] });
export const minus = (one: Amount, other: Amount): Amount => ({ is: 'minus', of: [one, other] });
export const plus = (of: readonly Amount[]): Amount => (of.length === 1 ? of[0]! : { is: 'plus', of });
export const rounded = (of: Amount): Amount => ({ is: 'rounded', of });
export const whole = (of: Amount): Amount => ({ is: 'whole', of });
export const begun = (of: Amount): Amount => ({ is: 'begun', of });
export const percent = (weight: number, of: Amount): Amount => ({ is: 'percent', weight, of });
export const steps = (of: Amount, all: readonly AmountStep[], otherwise: number): Amount => ({ is: 'steps', of, steps: all, otherwise });
export const when = (test: Test, then: Amount, otherwise: Amount): Amount => ({ is: 'when', test, then, otherwise });
export const together = (parts: readonly { of: Amount; decisive: boolean }[]): Amount => ({ is: 'together', parts });

export const yes = (at: number): Test => ({ test: 'yes', at });
export const says = (at: number, word: string): Test => ({ test: 'word', at, word });
export const isNumber = (at: number): Test => ({ test: 'number', at });
export const equal = (of: Amount, number: number): Test => ({ test: 'equal', of: [of, number] });
/** Whether one amount is no more than the other. */
export const atMost = (one: Amount, other: Amount): Test => ({ test: 'atMost', of: [one, other] });
export const all = (of: readonly Test[]): Test => (of.length === 1 ? of[0]! : { test: 'all', of });
export const any = (of: readonly Test[]): Test => (of.length === 1 ? of[0]! : { test: 'any', of });
