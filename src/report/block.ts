// What a report says, as plain data: nothing here knows about sheets or Word.
import type { Cell } from '../model/cell';

/** How a cell or row is meant to strike the eye. */
export type Tone = 'good' | 'warning' | 'problem' | 'todo' | 'muted';

/** A piece of a paragraph; `computed` marks what was worked out from the data and must never be typed over. */
export interface Span {
  text: string;
  computed?: true;
}

/** What a column holds; it decides alignment, width and number format wherever the table is drawn. */
export type Holds =
  | 'place'
  | 'label'
  | 'name'
  | 'words'
  | 'long'
  | 'count'
  | 'points'
  | 'score'
  | 'total'
  | 'mean'
  | 'share'
  | 'mark'
  | 'check';

export interface BlockColumn {
  title: string;
  holds: Holds;
}

/** A cell of a table: a value, a value that stands out, or a list of names (甲、乙、丙). Shares are fractions of 1. */
export type TableCell = Cell | { value: Cell; tone: Tone } | { names: readonly string[] };

/** One record, or a heading across the whole table. */
export type Row = { cells: readonly TableCell[]; tone?: Tone } | { heading: string };

export interface TableBlock {
  block: 'table';
  columns: readonly BlockColumn[];
  rows: readonly Row[];
  /** Every row is a record of its own, so that people may filter and sort. */
  records?: true;
  /** Drawn below the table where charts can be drawn. */
  chart?: TableChart;
}

/** A picture of all rows of a table that has no headings among its rows. */
export interface TableChart {
  /** Upright columns, or lying bars for long names. */
  kind: 'column' | 'bar';
  title: string;
  /** Place of the column of names. */
  names: number;
  /** Places of the columns of figures, one series each. */
  figures: readonly number[];
  /** Figures are fractions of 1 and the scale ends there. */
  shares?: true;
}

export type Block =
  /** `newPage`: what follows is wanted in one piece, and begins a page. */
  | { block: 'heading'; text: string; newPage?: true }
  | { block: 'paragraph'; spans: readonly Span[] }
  | { block: 'remark'; text: string }
  /** Numbered items: 1. 高等学校（2 个）：甲大学、乙大学。 */
  | { block: 'list'; items: readonly { label: string; names: readonly string[] }[] }
  /** The other sections of the report. */
  | { block: 'contents'; sections: readonly { name: string; title: string }[] }
  | TableBlock;

/** One part of the report: a sheet of the result book, a chapter or an attachment of a document. */
export interface Section {
  /** Short name, unique in the report: 排名_高校. */
  name: string;
  /** The line at its head. */
  title: string;
  blocks: readonly Block[];
}

/** A paragraph of plain words and computed ones: `paragraph('共 ', { computed: 31 }, ' 个单位。')`. */
export function paragraph(...spans: (string | { computed: string | number })[]): Block {
  return {
    block: 'paragraph',
    spans: spans.map((span) => (typeof span === 'string' ? { text: span } : { text: String(span.computed), computed: true })),
  };
}

/** The words of a paragraph. */
export function textOfSpans(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}
