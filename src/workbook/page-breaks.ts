// Where a sheet of several blocks begins a new page, so that no heading stands alone at the foot of one.
import { columnPoints, leastScale, pageSize } from './page';
import type { PrintPlan } from './plan';

/** A heading with what must stand on its page. */
export interface KeptRows {
  row: number;
  rows: number;
}

interface Sheet {
  orientation: PrintPlan['orientation'];
  widths: readonly number[];
  heights: readonly { row: number; points: number }[];
  rows: number;
  /** Rows that begin a page whatever stands above them. */
  breaks?: readonly number[];
}

/** Height of a row of which nobody says it. */
const ROW = 15;

/** All on one page where it is a little over only; else breaks before blocks that would be parted from their headings. Fitted to the width
 *  of a page. */
export function blocksOnPages(sheet: Sheet, blocks: readonly KeptRows[], smallest: number): { fitHeight?: 1; breaks?: number[] } {
  const { orientation, widths, heights, rows, breaks: wanted = [] } = sheet;
  const page = pageSize(orientation);
  const scale = Math.min(1, page.width / widths.reduce((sum, width) => sum + columnPoints(width), 0));
  const known = new Map(heights.map(({ row, points }) => [row, points]));
  const pointsOf = (row: number): number => known.get(row) ?? ROW;
  const sumOf = (row: number, count: number): number =>
    Array.from({ length: count }, (_, at) => pointsOf(row + at)).reduce((sum, points) => sum + points, 0);
  const whole = sumOf(0, rows);
  if (wanted.length === 0 && whole * scale > page.height && page.height / whole >= leastScale(smallest)) return { fitHeight: 1 };
  const room = page.height / scale;
  const breaks: number[] = [];
  const blockAt = new Map(blocks.map((block) => [block.row, block]));
  let used = 0;
  for (let row = 0; row < rows; row++) {
    const block = blockAt.get(row);
    const needed = block ? sumOf(block.row, block.rows) : 0;
    if (wanted.includes(row) || (block && used > 0 && used + needed > room)) {
      breaks.push(row);
      used = 0;
    } else if (used + pointsOf(row) > room) used = 0;
    used += pointsOf(row);
  }
  return breaks.length > 0 ? { breaks } : {};
}
