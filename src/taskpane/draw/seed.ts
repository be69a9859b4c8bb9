// A seed for a draw that nobody chose.

/** Eight digits. */
export function freshSeed(): string {
  return String(crypto.getRandomValues(new Uint32Array(1))[0]! % 100_000_000).padStart(8, '0');
}
