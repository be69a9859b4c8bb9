// What a document keeps that no grid shows: settings, custom XML, properties, protection, page set-up.
import type { TableState } from './attachments';
import type { CellArea } from './area';
import type { ChartState } from './chart';

interface ProtectionState {
  options: Record<string, unknown>;
  password?: string;
}

export interface PageState {
  /** Excel.PageLayout's plain properties that were set. */
  values: Record<string, unknown>;
  headersFooters: Record<string, Record<string, string>>;
  printArea?: string;
  titleRows?: string;
  titleColumns?: string;
}

export interface SheetExtras {
  veryHidden?: boolean;
  protection?: ProtectionState;
  page?: PageState;
  /** Rows and columns, from 0, before which a page begins. */
  pageBreaks?: { rows: number[]; columns: number[] };
  /** Locked or not, for cells of whole columns, rows or the sheet that say nothing themselves. */
  lockBands?: { area: CellArea; locked: boolean }[];
}

interface CustomProperty {
  key: string;
  value: string | number | boolean;
  type: string;
}

/** Plain data, saved with the document. */
export interface DocumentExtras {
  /** Key → JSON text; behind workbook.settings and Office.context.document.settings alike. */
  settings: Record<string, string>;
  xmlParts: { id: string; xml: string }[];
  properties: Record<string, string | number>;
  customProperties: CustomProperty[];
  calculationMode: string;
  /** Looks of tables, by table id, where the grid has no word for them. */
  tableLooks?: Record<string, Omit<TableState, 'id' | 'name' | 'sheet' | 'area'> & { name?: string; univerName?: string }>;
  /** In the order in which they lie over one another. */
  charts?: ChartState[];
  sheets: Record<string, SheetExtras>;
}

export function emptyExtras(): DocumentExtras {
  return { settings: {}, xmlParts: [], properties: {}, customProperties: [], calculationMode: 'Automatic', sheets: {} };
}
