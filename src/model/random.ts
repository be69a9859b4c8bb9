// Chance that comes out the same for the same seed, on every machine.

export interface Random {
  /** A number from 0 up to but not including 1. */
  next(): number;
  /** Whether something of this likelihood happens. */
  happens(likelihood: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
}

/** A 32-bit xorshift generator. */
export function randomFrom(seed: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x6a09e667) | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let warming = 0; warming < 8; warming++) next();
  return { next, happens: (likelihood) => next() < likelihood, whole: (from, to) => from + Math.floor(next() * (to - from + 1)) };
}

/** A whole number of 32 bits from a text, every sign of which changes it (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
