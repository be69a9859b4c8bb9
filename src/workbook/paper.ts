// How a table of units goes on A4 paper: upright or across, how many pages wide, and on one page rather than a few rows over.
import { columnPoints, columnPointsAtMost, leastScale, pageSize, type Orientation } from './page';
import type { Stack } from './part/stack';
import type { PrintPlan } from './plan';

/** Letters of tables of units. */
const LETTERS = 11;

/** A table that may be wider than a page. */
interface WideTable {
  /** Columns that stand on every page, from the first on. */
  repeated: number;
  /** Columns after these that may begin a page, in order. */
  borders: readonly number[];
}

interface PaperOptions {
  /** The first row that is printed. */
  first?: number;
  /** The smallest letters that are read, in points. */
  smallest?: number;
  table?: WideTable;
}

/** `widths` of all columns in characters, 0 for those that are not printed; `heights` of rows, in points. */
export function paperFor(
  widths: readonly number[],
  heights: readonly { row: number; points: number }[],
  { first = 0, smallest = LETTERS, table }: PaperOptions = {},
): PrintPlan {
  const least = leastScale(smallest);
  const height = sum(heights.map(({ row, points }) => (row < first ? 0 : points)));
  const orientation = orientationFor(widths, smallest);
  const page = pageSize(orientation);
  const isOver = (scale: number): boolean => height * scale > page.height && page.height / height >= least;
  const pages = pagesAcross(widths, smallest);
  if (table && pages > 1) {
    const { widest, breaks } = pagesOf(widths, table, least);
    const scale = Math.min(1, page.width / widest);
    return { orientation, scale: Math.floor((isOver(scale) ? Math.min(scale, page.height / height) : scale) * 100), columnBreaks: breaks };
  }
  const scale = Math.min(1, (page.width * pages) / widthOf(widths));
  return { orientation, fitWidth: pages, ...(isOver(scale) && { fitHeight: 1 }) };
}

/** A sheet whose title and hint stand over its table: on one page they are printed with it; where it is wider the title is at the head of
 *  every page. */
export function paperWithTitle(
  { heights, head, paper: areaOf }: Pick<Stack, 'heights' | 'head' | 'paper'>,
  { title, widths, hintSize }: { title: string; widths: readonly number[]; hintSize: number },
  table: WideTable,
): PrintPlan {
  const columns = widths.length;
  if (pagesAcross(widths, hintSize) === 1) return { ...paperFor(widths, heights, { smallest: hintSize }), area: areaOf({ columns }) };
  const { first } = head!;
  const paper = paperFor(widths, heights, { first, table });
  return {
    ...paper,
    ...(paper.columnBreaks && { repeatColumns: { first: 0, last: table.repeated - 1 } }),
    area: areaOf({ columns, first }),
    header: pageHeader(title),
  };
}

/** Across where it would not be read upright. */
export function orientationFor(widths: readonly number[], smallest = LETTERS): Orientation {
  return widthOf(widths) * leastScale(smallest) <= pageSize('portrait').width ? 'portrait' : 'landscape';
}

/** How many pages side by side columns take if they are still to be read. */
export function pagesAcross(widths: readonly number[], smallest = LETTERS): number {
  return Math.max(1, Math.ceil((widthOf(widths) * leastScale(smallest)) / pageSize('landscape').width));
}

/** Tells whether columns have room on one page beside those that stand on every page. */
export function fitsBeside(widths: readonly number[], repeated: number): (band: { column: number; columns: number }) => boolean {
  const taken = widths.map(columnPointsAtMost);
  const onEvery = sum(taken.slice(0, repeated));
  const room = pageSize('landscape').width / leastScale(LETTERS);
  return ({ column, columns }) => onEvery + sum(taken.slice(column, column + columns)) <= room;
}

/** Pages as equally wide as can be, the widest with all that stands on it. Excel heeds breaks only where nothing is fitted: a page must
 *  hold its columns in any font. */
function pagesOf(widths: readonly number[], { repeated, borders }: WideTable, least: number): { widest: number; breaks: number[] } {
  const taken = widths.map(columnPointsAtMost);
  const filled = pageSize('landscape').width / least;
  const onEvery = sum(taken.slice(0, repeated));
  const starts = [repeated, ...borders.filter((column) => column > repeated)];
  const pieces = starts.map((from, index) => ({ from, width: sum(taken.slice(from, starts[index + 1])) }));
  const whole = sum(pieces.map(({ width }) => width));
  for (let pages = Math.max(2, Math.ceil(whole / (filled - onEvery))); ; pages++) {
    let room = Math.max(whole / pages, ...pieces.map(({ width }) => width));
    let breaks = breaksAt(pieces, room);
    while (breaks.length >= pages) breaks = breaksAt(pieces, (room += 1));
    if (onEvery + room <= filled || pages >= pieces.length) return { widest: onEvery + room, breaks };
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

function widthOf(widths: readonly number[]): number {
  return sum(widths.map((width) => (width === 0 ? 0 : columnPoints(width))));
}

function sum(each: readonly number[]): number {
  return each.reduce((all, one) => all + one, 0);
}

/** A title for the head of every page. */
export function pageHeader(title: string): string {
  return `&14&B${title.replaceAll('&', '&&')}`;
}
