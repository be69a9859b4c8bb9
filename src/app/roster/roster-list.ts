// What passes between the stages that read a list of units: tables of cells, drafts of units, and rows that were judged.
import type { UnitInput } from '../../assessment/assessment';
import type { Cell } from '../../model/cell';
import type { Area } from '../../workbook/area';
import type { FactColumn } from '../../workbook/roster/columns/fact';

/** A row of the file; `line` as people count them, from 1. */
export interface FileRow {
  line: number;
  cells: readonly Cell[];
  /** Whether the row cannot be seen in its sheet. */
  isHidden?: boolean;
}

/** A text or a sheet as rows of cells. Blank rows may be missing. */
export interface ListTable {
  /** The name of the sheet; absent for text. */
  sheet?: string;
  rows: readonly FileRow[];
  /** Areas of merged cells; rows count from 0 as sheets do (line 1 is row 0), columns as the cells of a row. */
  merges: readonly Area[];
  /** Whether a row may have more cells than the header: in a sheet there may be remarks beside the list, in text it is a slip. */
  isSheet: boolean;
  /** Lines that could not be split, with what is wrong. */
  faults?: readonly { line: number; why: string }[];
}

/** How a unit's category is known. */
export type How = 'column' | 'section' | 'sheet' | 'header' | 'given' | 'only' | 'listed' | 'ending' | 'chosen';

/** A word for a category and where it stood. */
export interface CategoryWord {
  word: Cell;
  by: 'column' | 'section' | 'sheet' | 'header';
  /** Goes only where nothing else tells: people write 院校名称 over lists of other units too. */
  isWeak?: boolean;
}

/** A row that is a unit, or that may be taken for one. */
export interface Draft {
  /** Unique within the list, and the same when other rows come or go: what people say of a row is kept by it. */
  key: string;
  sheet?: string;
  line: number;
  name: string;
  /** The cell as it was, where the name was cut out of it. */
  raw?: string;
  category?: CategoryWord;
  facts: readonly { column: FactColumn; cell: Cell }[];
  deduction?: Cell;
  /** Why it is no unit. */
  leftOut?: string;
  /** What must be asked before it can be one. */
  asked?: string;
  /** The row cannot be seen in its sheet. */
  isHidden?: boolean;
  /** The names that seem to stand in one cell. */
  several?: readonly string[];
  /** The name looks like a heading of places among other units. */
  looksLikePlace?: boolean;
}

/** Drafts with their keys: the sheet, the name, and which of that name it is. */
export function withKeys(drafts: readonly Omit<Draft, 'key'>[]): Draft[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const name = `${draft.sheet ?? ''}/${draft.raw ?? draft.name}`;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return { ...draft, key: `${name}/${before}` };
  });
}

/** A list as it was found, before categories and doubles are judged. */
export interface FoundList {
  drafts: readonly Draft[];
  /** Headers that mean nothing to this scheme and were passed over. */
  unused: readonly string[];
  /** The sheets it was read from; empty for text. */
  sheets: readonly string[];
  /** Visible sheets that hold something and were not read. */
  unread: readonly string[];
}

/** What a person says about a row. */
export interface Correction {
  name?: string;
  category?: string;
  /** By the key of the attribute. */
  attributes?: Readonly<Record<string, string>>;
  /** Taken as a unit, or left out. */
  take?: boolean;
  /** Several names in one cell: taken apart. */
  split?: boolean;
}

export type ListRow = { draft: Draft } & (
  | { state: 'unit'; unit: UnitInput; by: How; notes: readonly string[] }
  | { state: 'left-out'; why: string }
  | { state: 'asked'; why: string; category?: string; lacks?: 'category' }
);

/** A list that was judged: in the order of the file. */
export interface JudgedList extends Omit<FoundList, 'drafts'> {
  rows: readonly ListRow[];
}
