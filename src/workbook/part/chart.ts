// The chart of a table, as more of its piece: beside it where the sheet has room, else below; as high as its columns or bars need.
import { areaAt, type Area } from '../area';
import type { ChartPlan } from '../plan';
import type { SheetPiece } from './part';

/** In characters of the sheet's columns. */
const WIDEST = 100;
const NARROWEST = 56;
const ROW_POINTS = 20;
/** Rows of the sheet for columns; for bars, a row for each and some above and below. */
const COLUMN_ROWS = 12;
const AROUND_BARS = 2;

/** A chart over columns of the table, which count from 0. */
export interface ChartOfTable extends Omit<ChartPlan, 'categories' | 'series' | 'place'> {
  names: number;
  series: readonly { name: string; column: number }[];
}

/** The piece of a table that begins in the sheet's first column, with a header and so many rows and columns, and the chart with the empty
 *  rows that it needs. */
export function withChart(
  part: SheetPiece,
  { rows, columns }: { rows: number; columns: number },
  { names, series, ...chart }: ChartOfTable,
  widths: readonly number[],
): SheetPiece {
  const height = chart.kind === 'column' ? COLUMN_ROWS : AROUND_BARS + rows * series.length;
  const beside = placeFrom(columns + 1, widths);
  const fits = beside.width >= NARROWEST;
  const top = fits ? 0 : part.heights.length + 1;
  const { column, count } = fits ? beside : placeFrom(0, widths);
  const heights = [...part.heights];
  while (heights.length < top + height) heights.push(heights.length < top ? 8 : ROW_POINTS);
  return {
    ...part,
    heights,
    lay(row) {
      const values = (each: number): Area => areaAt(row + 1, each, rows);
      const place = areaAt(row + top, column, fits ? Math.max(height, part.heights.length) : height, count);
      return {
        ...part.lay(row),
        charts: [
          { ...chart, categories: values(names), series: series.map((each) => ({ name: each.name, values: values(each.column) })), place },
        ],
      };
    },
  };
}

/** Columns of the sheet from one on, as many as a chart should cover. */
function placeFrom(column: number, widths: readonly number[]): { column: number; count: number; width: number } {
  let count = 0;
  let width = 0;
  for (const each of widths.slice(column)) {
    if (count > 0 && width + each > WIDEST) break;
    count++;
    width += each;
  }
  return { column, count, width };
}
