// A document as it was read, whatever sort of file it was: its paragraphs and tables in their order.

/** A cell with what it covers: `rows` × `columns` where cells are merged, else 1 × 1. Both counts from 0. */
export interface SourceCell {
  /** Verbatim; line breaks within the cell are line feeds. */
  text: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface SourceTable {
  /** The worksheet it stands on. */
  sheet?: string;
  /** Where it stands, for people: 第2个表格, 工作表“附件1”. */
  where: string;
  rows: number;
  columns: number;
  /** From the top, row by row. A place without a cell is blank. */
  cells: readonly SourceCell[];
}

export type SourceBlock = { is: 'paragraph'; text: string; where: string } | { is: 'table'; table: SourceTable };

export interface Source {
  blocks: readonly SourceBlock[];
  /** Where it may have been taken apart otherwise than it was meant. */
  doubts?: readonly { where: string; message: string }[];
}
