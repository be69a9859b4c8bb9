// The paper that sheets are laid on: A4 within its margins, and how wide Excel makes columns. One measure for every host, in points.
import { pageMargins } from './style';

const A4 = { short: 595.3, long: 841.9 };
const POINTS_PER_INCH = 72;
/** Excel lays columns on paper a little wider than on screen. */
const SAFE = 0.97;
/** Pixels of a digit of Excel's standard font, and what a column has around its characters. */
const DIGIT = 7;
const AROUND = 5;
/** The same digit in fonts that stand in for missing Chinese ones. */
const WIDE_DIGIT = 9.3;
const POINTS_PER_PIXEL = 0.75;
/** Nothing that is read gets smaller on paper than this, in points. */
const LEAST_SIZE = 8;

export type Orientation = 'portrait' | 'landscape';

interface PageSize {
  width: number;
  height: number;
}

/** What a page holds at full size. */
export function pageSize(orientation: Orientation): PageSize {
  const [across, down] = orientation === 'portrait' ? [A4.short, A4.long] : [A4.long, A4.short];
  return {
    width: (across - (pageMargins.left + pageMargins.right) * POINTS_PER_INCH) * SAFE,
    height: (down - (pageMargins.top + pageMargins.bottom) * POINTS_PER_INCH) * SAFE,
  };
}

/** How wide Excel makes a column of so many characters. */
export const columnPoints = (characters: number): number => (characters * DIGIT + AROUND) * POINTS_PER_PIXEL;

/** How wide it may get elsewhere; 0 is a hidden one. */
export const columnPointsAtMost = (characters: number): number =>
  characters === 0 ? 0 : (characters * WIDE_DIGIT + AROUND) * POINTS_PER_PIXEL;

/** How far a sheet may be drawn together on which the smallest letters have so many points. */
export const leastScale = (smallest: number): number => Math.ceil((LEAST_SIZE / smallest) * 100) / 100;
