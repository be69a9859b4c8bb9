// A piece of a sheet that knows its own rows and columns only; pieces are stacked to a sheet.
import { areaAt } from '../area';
import type { PlanCell, SheetPlan } from '../plan';
import type { StyleName } from '../style';
import { rowHeight } from '../text-size';

/** What a piece puts on its sheet. */
export type Content = Pick<
  Partial<SheetPlan>,
  'styles' | 'blocks' | 'merges' | 'tables' | 'validations' | 'conditions' | 'links' | 'notes' | 'charts'
>;

export interface SheetPiece {
  /** Height of each of its rows in points; undefined: as Excel has it. */
  heights: readonly (number | undefined)[];
  /** What stands in it where its first row is this one of the sheet. */
  lay(row: number): Content;
  /** Its rows that are not in sight. */
  hiddenRows?: readonly number[];
  /** Its rows that begin a page. */
  breaks?: readonly number[];
  /** It stands on one page with what follows. */
  isHeading?: boolean;
  /** Its rows that stand on one page with a heading above it; a line between them has none of its own. */
  kept?: number;
  /** Belongs to the head of the table below: it stays in sight with the table's header and is repeated with it. */
  isHead?: boolean;
  /** Rows of its own that are the head of a table: the header is the last. */
  head?: { first: number; last: number };
  /** Not printed: the rows above the first that is. */
  isOffPaper?: boolean;
}

/** A cell of another sheet of the book. */
export interface LinkTarget {
  sheet: string;
  /** A1 unless told. */
  cell?: string;
}

/** Something in a line: a text, or several cells side by side. */
export interface LineCell {
  /** The first column of the sheet unless told. */
  column?: number;
  text?: string | null;
  cells?: readonly PlanCell[];
  style?: StyleName;
  /** Columns that have the style; one unless told. */
  columns?: number;
  /** Columns, and rows from this one down, that are one cell. */
  merged?: { columns: number; rows?: number };
  link?: LinkTarget;
}

/** One row of the sheet. */
export function line(
  items: readonly LineCell[],
  { height, ...marks }: { height?: number } & Omit<SheetPiece, 'heights' | 'lay'> = {},
): SheetPiece {
  return {
    heights: [height],
    ...marks,
    lay: (row) => ({
      blocks: items.flatMap(({ column = 0, text, cells = text == null ? [] : [text] }) =>
        cells.length > 0 ? [{ row, column, cells: [cells] }] : [],
      ),
      styles: items.flatMap(({ column = 0, columns = 1, style }) => (style ? [{ area: areaAt(row, column, 1, columns), style }] : [])),
      merges: items.flatMap(({ column = 0, merged: { columns, rows = 1 } = { columns: 1 } }) =>
        columns > 1 || rows > 1 ? [areaAt(row, column, rows, columns)] : [],
      ),
      links: items.flatMap(({ column = 0, link }) => (link ? [{ row, column, sheet: link.sheet, cell: link.cell ?? 'A1' }] : [])),
    }),
  };
}

/** A text across these columns, with room for all its lines. */
export function acrossLine(
  text: string,
  style: StyleName,
  widths: readonly number[],
  {
    size = 11,
    least = 20,
    column = 0,
    ...marks
  }: { size?: number; least?: number; column?: number; link?: LinkTarget } & Omit<SheetPiece, 'heights' | 'lay'> = {},
): SheetPiece {
  const { link, ...others } = marks;
  const columns = widths.length - column;
  const width = widths.slice(column).reduce((sum, each) => sum + each, 0);
  const height = rowHeight([{ text, width: (width * 11) / size }], { size, least });
  return line([{ column, text, style, columns, merged: { columns }, ...(link && { link }) }], { height, ...others });
}

/** An empty row. */
export const space = (height?: number): SheetPiece => line([], height === undefined ? {} : { height });
