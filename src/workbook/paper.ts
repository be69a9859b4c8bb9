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
/** Where a page is not fitted, so that it ends at our columns only: characters it holds at full size even if a digit is 9.3 pixels wide, as in fonts that stand in for missing Chinese ones. */
const ACROSS = 109;
/** And those that are still read when it is filled with them. */
const FILLED = 165;
/** What a column takes beside its characters. */
const PADDING = 0.72;

/** A table that may be wider than a page. */
export interface WideTable {
  /** Columns that stand on every page, from the first on. */
  repeated: number;
  /** Columns after these that may begin a page, in order. */
  borders: readonly number[];
}

/** `widths` of all columns in characters, 0 for those that are not printed; `heights` of rows, in points, of which those from `first` on are. */
export function paperFor(widths: readonly number[], heights: readonly { row: number; points: number }[], first = 0, table?: WideTable): PrintPlan {
  const width = sum(widths);
  const height = sum(heights.map(({ row, points }) => (row < first ? 0 : points)));
  const isUpright = width <= UPRIGHT;
  const { characters, points } = isUpright ? PORTRAIT : LANDSCAPE;
  const orientation = isUpright ? 'portrait' : 'landscape';
  if (table && pagesAcross(width) > 1) {
    const { widest, breaks } = pagesOf(widths, table);
    const scale = Math.min(1, ACROSS / widest);
    const isOver = height * scale > points && points / height >= LEAST_SCALE;
    return { orientation, scale: Math.floor((isOver ? Math.min(scale, points / height) : scale) * 100), columnBreaks: breaks };
  }
  const scale = Math.min(1, characters / width);
  const isOver = height * scale > points;
  return { orientation, fitWidth: 1, ...(isOver && points / height >= LEAST_SCALE && { fitHeight: 1 }) };
}

/** How many pages side by side a width, in characters, takes if it is still to be read. */
export function pagesAcross(width: number): number {
  return Math.max(1, Math.round(width / PAGE));
}

/** Pages as equally wide as can be, the widest with all that stands on it. */
function pagesOf(widths: readonly number[], { repeated, borders }: WideTable): { widest: number; breaks: number[] } {
  const taken = widths.map((width) => (width === 0 ? 0 : width + PADDING));
  const onEvery = sum(taken.slice(0, repeated));
  const starts = [repeated, ...borders.filter((column) => column > repeated)];
  const pieces = starts.map((from, index) => ({ from, width: sum(taken.slice(from, starts[index + 1])) }));
  const whole = sum(pieces.map(({ width }) => width));
  for (let pages = Math.max(2, Math.ceil(whole / (FILLED - onEvery))); ; pages++) {
    let room = Math.max(whole / pages, ...pieces.map(({ width }) => width));
    let breaks = breaksAt(pieces, room);
    while (breaks.length >= pages) breaks = breaksAt(pieces, (room += 1));
    if (onEvery + room <= FILLED || pages >= pieces.length) return { widest: onEvery + room, breaks };
  }
}

/** As many pieces on each page as there is room for. */
function breaksAt(pieces: readonly { from: number; width: number }[], room: number): number[] {
  const breaks: number[] = [];
  let taken = 0;
  for (const { from, width } of pieces) {
    if (taken > 0 && taken + width > room) {
      breaks.push(from);
      taken = 0;
    }
    taken += width;
  }
  return breaks;
}

function sum(each: readonly number[]): number {
  return each.reduce((all, one) => all + one, 0);
}

/** A title for the head of every page. */
export function pageHeader(title: string): string {
  return `&B&14${title.replaceAll('&', '&&')}`;
}
