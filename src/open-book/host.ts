// The port to a workbook that people have open: what the pane and the ribbon ask of Excel, or of another program that shows one.
import type { Cell } from '../model/cell';
import type { Area } from '../workbook/area';
import type { Outcome } from '../model/outcome';
import type { Change, OnProgress, WorkbookHost } from '../workbook/host';

/** Where the selection is: sheet and first cell, counted from 0. */
export interface Selection {
  sheet: string;
  row: number;
  column: number;
}

/** Cells that were changed; `sheet` is the id by which the program knows their sheet. */
export interface Changed {
  sheet: string;
  address: string;
}

/** Cells that were changed, as they show now. */
export interface ChangedSheet {
  /** Its id, and the name that people see. */
  sheet: string;
  name: string;
  /** A formula of ours stands there whose name the program does not know. */
  isUnknown: boolean;
}

export interface SheetArea {
  sheet: string;
  area: Area;
}

/** Where our functions may be called: score tables, in which they are nearly everywhere, and sheets of people's own. */
export interface CallPlaces {
  scores: readonly SheetArea[];
  others: readonly SheetArea[];
}

/** `unknown`: a name stands there that the program does not know; `waiting`: a function has not answered yet. */
export interface CallLook {
  shown: 'unknown' | 'waiting' | 'neither';
  /** Sheets on which a name stands that the program does not know. */
  sheets: string[];
}

/** What was done to formulas. */
export interface FormulaWork {
  changed: number;
  /** Sheets that are protected and were left as they are. */
  locked: string[];
  /** Cells whose formulas were left: they show an error, or fill an area that is not known. */
  kept: string[];
  /** Sheets that were protected before and could not be protected again. */
  open: string[];
}

/** A cell in a range: where the range is, as a formula writes it, its size, and the cell's place in it. */
export interface CellInRange {
  address: string;
  rows: number;
  columns: number;
  row: number;
  column: number;
}

/** What is kept in a workbook beside its sheets, by key; undefined takes it away. */
export type Records = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the program does not do for a reason of its own rejects with a `Failure` of a known kind. */
export interface OpenBookHost extends WorkbookHost {
  /** `records` are kept from the moment on when all changes are carried out. Without any change, what interrupted work has left to be done
   *  on sheets that are whole is done. */
  apply(changes: readonly Change[], progress?: OnProgress, records?: Records): Promise<Outcome<void>>;
  /** Sheets that interrupted work has left half laid, and of which a copy was kept, are as they were, but for charts and page breaks.
   *  Answers which. */
  putBack(): Promise<string[]>;
  /** Shows a cell and selects it; a hidden sheet is shown first. False when the sheet is gone. */
  jumpTo(sheet: string, cell: string): Promise<boolean>;
  /** Shows the first of the sheets just made, and takes away the program's own empty sheet. False when the first is gone. */
  showMade(sheets: readonly string[]): Promise<boolean>;
  selection(): Promise<Selection>;
  /** The values of the selected cells that are in use, and the row of the first, from 0. */
  selectedCells(): Promise<{ row: number; values: Cell[][] }>;
  /** Calls `listener` with every new selection, until the returned function is called. */
  watchSelection(listener: (selection: Selection) => void): Promise<() => void>;
  /** Calls `listener` when anything in the workbook's cells changes, until the returned function is called. */
  watchChanges(listener: (changed: Changed) => void): Promise<() => void>;

  /** Whether the program says that it works out functions of ours. */
  supportsFunctions(): boolean;
  /** Works out every formula of the workbook, those that show an error too. */
  recalculate(): Promise<void>;
  /** Writes every formula that calls SCORE again, so that the program recognises it. Fewest requests where the sheets are those `expected`.
   *  */
  repairFormulas(expected?: readonly string[]): Promise<FormulaWork>;
  /** Replaces the formulas of the sheet in front that call SCORE by what they show. */
  freezeActiveSheet(): Promise<FormulaWork>;
  /** Looks whether cells show that our functions are unknown; `calculated` has everything worked out first. */
  lookAtCalls(places: CallPlaces, how?: { calculated?: boolean }): Promise<CallLook>;
  /** The same at what was changed only; sheets that are gone are left out. */
  lookAtChanged(changed: readonly Changed[]): Promise<ChangedSheet[]>;
  /** For each cell whether nothing stands in it; undefined where the address leads elsewhere. */
  areBlank(cells: readonly CellInRange[]): Promise<(boolean | undefined)[]>;

  /** What is kept under these keys, in their order; undefined where nothing is. */
  recall(keys: readonly string[]): Promise<unknown[]>;
  remember(records: Records): Promise<void>;

  /** What the workbook is called, with its ending where it has been stored. */
  workbookName(): Promise<string>;
  /** Opens the bytes of an .xlsx file as a new workbook beside this one; resolves when it stands open. */
  openAsNewWorkbook(bytes: Uint8Array): Promise<void>;
}
