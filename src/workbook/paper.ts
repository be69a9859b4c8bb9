// How a table of units goes on A4 paper: upright or across, how many pages wide, and on one page rather than a few rows over.
import type { PrintPlan } from './plan';

/** Characters side by side and points one below the other that a page holds at full size. */
const PORTRAIT = { characters: 100, points: 740 };
const LANDSCAPE = { characters: 149, points: 500 };
/** Wider tables go across. */
const UPRIGHT = 124;
/** Characters that are still read when a page is filled with them. */
const PAGE = 190;
/** No text gets smaller than this for the sake of fewer pages. */
const LEAST_SCALE = 0.55;

/** `widths` of the columns that are printed, in characters; `heights` of rows, in points, of which those from `first` on are. */
export function paperFor(widths: readonly number[], heights: readonly { row: number; points: number }[], first = 0): Pick<PrintPlan, 'orientation' | 'fitWidth' | 'fitHeight'> {
  const width = widths.reduce((all, each) => all + each, 0);
  const height = heights.reduce((all, { row, points }) => (row < first ? all : all + points), 0);
  const fitWidth = pagesAcross(width);
  const isUpright = width <= UPRIGHT;
  const { characters, points } = isUpright ? PORTRAIT : LANDSCAPE;
  const scale = Math.min(1, (characters * fitWidth) / width);
  const isOver = height * scale > points;
  return { orientation: isUpright ? 'portrait' : 'landscape', fitWidth, ...(isOver && points / height >= LEAST_SCALE && { fitHeight: 1 }) };
}

/** How many pages side by side a width, in characters, takes if it is still to be read. */
export function pagesAcross(width: number): number {
  return Math.max(1, Math.round(width / PAGE));
}

/** A title for the head of every page. */
export function pageHeader(title: string): string {
  return `&B&14${title.replaceAll('&', '&&')}`;
}
