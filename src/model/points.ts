// Exact decimal points: every sum is the nearest number to its true decimal, so 0.1 + 0.2 is 0.3.

import { asShown } from './shown';

const GRAIN = 1e9;
/** From here on a number has no nine exact decimals any more. */
const COARSE = 2 ** 22;

/** Snaps to nine decimal places (or 15 digits), the finest grain that points have, halves away from 0 as Excel's ROUND; there is no -0. */
export function exact(points: number): number {
  const whole = points | 0;
  if (whole === points) return whole;
  const size = points < 0 ? -points : points;
  const snapped = size < COARSE ? Math.round(size * GRAIN) / GRAIN : asShown(size);
  return points < 0 ? 0 - snapped : snapped;
}

/** Adds points exactly. */
export function sumPoints(points: Iterable<number>): number {
  let total = 0;
  for (const each of points) total += each;
  return exact(total);
}

/** Rounds half up (below 0 half down, as Excel's ROUND) to `places` decimals; for display only, never before ranking. */
export function roundPoints(points: number, places = 2): number {
  const scale = 10 ** places;
  return (Math.sign(points) * Math.round(exact(exact(Math.abs(points)) * scale))) / scale + 0;
}

/** Points as people read them: at most two decimals, no trailing zeros. */
export function showPoints(points: number): string {
  return String(roundPoints(points));
}
