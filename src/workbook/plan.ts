// A sheet as plain data: everything a host needs to make it, in Excel or in an .xlsx file.
import type { Cell } from '../model/cell';
import type { Area } from './area';
import type { StyleName } from './style';

/** A cell to write: a value, or a formula (no leading =) with the value it is known to have; the formula may be spelled each time it is
 *  asked for, so `{ ...cell }` may lack it. */
export type PlanCell = Cell | { readonly formula: string; readonly value: Cell };

/** A rectangle of cells to write; `null` leaves a new cell empty. All rows are equally long. */
export interface CellBlock {
  row: number;
  column: number;
  cells: readonly (readonly PlanCell[])[];
}

/** Native data validation with its input message and its refusal. */
export interface ValidationPlan {
  area: Area;
  rule:
    | { check: 'whole'; from: number; to?: number }
    | { check: 'decimal'; from: number; to: number }
    | { check: 'date'; from: number; to: number }
    /** An inline list; at most 255 characters in all, and no commas or quotation marks in a word. */
    | { check: 'list'; words: readonly string[] }
    /** A list that stands in cells, as an absolute reference without =. */
    | { check: 'list-range'; range: string }
    /** A formula for the area's first cell (relative references), without =. */
    | { check: 'formula'; formula: string };
  /** Input message: title at most 32 characters, text at most 255. */
  prompt?: { title: string; text: string };
  /** Refusal: title at most 32 characters, text at most 225. */
  error?: { title: string; text: string };
  /** Whether a value that breaks the rule is refused, or only asked about. */
  severity?: 'stop' | 'warning';
}

/** A conditional format: the style shows in each cell of `area` for which `formula` (for its first cell) holds. */
export interface ConditionPlan {
  area: Area;
  formula: string;
  style: StyleName;
}

/** An Excel table. `area` includes the header row; the headers are texts, unique, without line breaks. */
export interface TablePlan {
  /** Unique in the workbook, no spaces: 录入_高校. */
  name: string;
  area: Area;
  columns: readonly string[];
  banded?: boolean;
  filter?: boolean;
}

/** A chart over cells of its own sheet, without a life of its own: it shows what stands there. */
export interface ChartPlan {
  /** Upright columns, or bars that lie one below the other from the first at the top. */
  kind: 'column' | 'bar';
  title: string;
  /** The names under the columns or beside the bars: part of one column or row. */
  categories: Area;
  /** Each as long as the categories. With one series there is no legend. */
  series: readonly { name: string; values: Area }[];
  /** The cells that it covers. */
  place: Area;
  /** What it shows, for people who cannot see it. */
  altText: string;
  /** How values are written; General unless told. */
  numberFormat?: string;
  /** Where the scale ends; as the values ask unless told. It starts at 0. */
  most?: number;
}

/** Made as small as it takes. */
interface FittedPrint {
  /** Pages wide. */
  fitWidth: number;
  /** Pages high; absent: as many as it takes. */
  fitHeight?: number;
  scale?: undefined;
  columnBreaks?: undefined;
}

/** Too wide for one page. */
interface ScaledPrint {
  /** Percent, 10–100. */
  scale: number;
  /** Columns that begin a new page. Excel heeds them only where nothing is fitted. */
  columnBreaks: readonly number[];
  fitWidth?: undefined;
  fitHeight?: undefined;
}

export type PrintPlan = (FittedPrint | ScaledPrint) & {
  orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page: first and last, from 0. */
  repeatRows?: { first: number; last: number };
  /** Columns repeated on every page: first and last, from 0. */
  repeatColumns?: { first: number; last: number };
  area?: Area;
  /** Rows that begin a new page, from 0. */
  breaks?: readonly number[];
  /** In the middle of every page, with Excel's own signs: `&14&B录入 · 高校`. */
  header?: string;
  footer?: string;
};

export interface SheetPlan {
  /** At most 31 characters, none of []:*?/\ */
  name: string;
  tabColour?: string;
  hidden?: 'hidden' | 'very-hidden';
  /** Widths in characters from the first column on. */
  widths: readonly number[];
  hiddenColumns?: readonly number[];
  /** Heights in points. */
  heights?: readonly { row: number; points: number }[];
  hiddenRows?: readonly number[];
  blocks: readonly CellBlock[];
  /** Later entries are laid over earlier ones. */
  styles: readonly { area: Area; style: StyleName }[];
  merges?: readonly Area[];
  tables?: readonly TablePlan[];
  validations?: readonly ValidationPlan[];
  conditions?: readonly ConditionPlan[];
  /** Links to a cell of another sheet of this workbook. */
  links?: readonly { row: number; column: number; sheet: string; cell: string }[];
  notes?: readonly { row: number; column: number; text: string }[];
  /** A sheet that is replaced loses its charts of ours only when its plan speaks of charts: an empty list will do. */
  charts?: readonly ChartPlan[];
  /** Rows and columns that stay on screen. */
  freeze?: { rows: number; columns: number };
  gridlines?: boolean;
  zoom?: number;
  print?: PrintPlan;
}

/** A whole workbook to make. */
export interface WorkbookPlan {
  title: string;
  sheets: readonly SheetPlan[];
}
