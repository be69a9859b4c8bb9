// Titles over the columns of the table below, in a line of their own.
import type { Band } from '../band';
import { rowHeight } from '../text-size';
import { line, type LineCell, type SheetPiece } from './part';

/** `rows` down is one cell; `from` is the first column that has the look of a header; `beside` is laid over it. */
export function bandLine(
  bands: readonly (Band & { rows?: number })[],
  { from, columns, height, beside = [] }: { from: number; columns: number; height: number; beside?: readonly LineCell[] },
): SheetPiece {
  return line(
    [
      { column: from, columns: columns - from, style: 'header' },
      ...bands.map(({ title, column, columns: over, rows }): LineCell => ({ column, text: title, merged: { columns: over, rows } })),
      ...beside,
    ],
    { height, isHead: true },
  );
}

/** Room for the longest title. */
export function bandHeight(bands: readonly Band[], widths: readonly number[], least: number): number {
  const widthOver = ({ column, columns }: Band): number => widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
  return rowHeight(
    bands.map((band) => ({ text: band.title, width: widthOver(band) })),
    { least },
  );
}
