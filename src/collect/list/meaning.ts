// What a word of a list stands for here: told for sure, proposed with the reason, or not told.

export type Meaning<To> =
  /** The same word, or one that was confirmed. */
  | { is: 'sure'; to: To }
  /** Somebody said that it is none of ours. */
  | { is: 'skipped' }
  /** One is likely; `others` are likely too, but less. `reason` goes on after the word. */
  | { is: 'proposed'; to: To; reason: string; others: readonly To[] }
  /** Several are alike likely, or none is. */
  | { is: 'open'; reason: string; others: readonly To[] };

/** One guess. The lower the rank, the likelier. */
export interface Guess<To> {
  to: To;
  rank: number;
  reason: string;
}

/** What guesses come to: the only one of the lowest rank is proposed. */
export function settleGuesses<To>(
  guesses: readonly Guess<To>[],
  none: string,
  several: (guesses: readonly Guess<To>[]) => string,
): Meaning<To> {
  const least = guesses.reduce((low, { rank }) => Math.min(low, rank), Infinity);
  const best = guesses.filter(({ rank }) => rank === least);
  const others = [...guesses].sort((one, other) => one.rank - other.rank).map(({ to }) => to);
  const [only] = best;
  if (!only) return { is: 'open', reason: none, others };
  if (best.length > 1) return { is: 'open', reason: several(best), others };
  return { is: 'proposed', to: only.to, reason: only.reason, others: others.filter((to) => to !== only.to) };
}
