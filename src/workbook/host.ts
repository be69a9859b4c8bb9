// The port to a workbook: what the use cases ask of Excel, of an .xlsx file, or of a test.
import type { Cell } from '../model/cell';
import type { Outcome } from '../model/outcome';
import type { Area } from './area';
import type { PlanCell, SheetPlan, TablePlan } from './plan';

/** What stands where, without cell contents. */
export interface Survey {
  sheets: {
    name: string;
    hidden: boolean;
    used: Area | null;
    /** Work that was interrupted has left it: half laid over what stood there, which is what is told and read, or with traces that the next
     *  change puts right: rows that lack their rules. */
    unfinished?: 'anew' | 'traces';
    /** A copy of what stood on a half-laid sheet is kept: the sheet can be put back. */
    hasCopy?: true;
    /** Formulas call SCORE as people type it, which Excel does not know in a file. An open workbook does not tell: it may know them. */
    typedCalls?: boolean;
  }[];
  tables: { name: string; sheet: string; area: Area }[];
  /** Sheets that interrupted work has left half made; they are not among the others. */
  halfMade?: string[];
}

/** Whether interrupted work has left the sheet half laid over what stood there. */
export function isHalfLaid({ sheets }: Survey, sheet: string): boolean {
  return sheets.some(({ name, unfinished }) => name === sheet && unfinished === 'anew');
}

/** Whether interrupted work has left anything that is not whole. */
export function isUnfinished({ sheets, halfMade = [] }: Survey): boolean {
  return halfMade.length > 0 || sheets.some(({ unfinished }) => unfinished !== undefined);
}

/** How a cell comes to show what it shows. */
export interface CellTraits {
  /** As Excel writes it in English: `General`, `0%`. */
  numberFormat: string;
  isFormula: boolean;
}

/** One thing to do to a workbook. */
export type Change =
  /** A new sheet, after the sheet `after` or at the end. Refused when a sheet of that name exists, but for one that was left half made. */
  | { do: 'add-sheet'; plan: SheetPlan; after?: string }
  /**
   * Clears a sheet that only this product writes and lays the plan on it; references to it stay valid. It keeps its name, its place
   * and whether it is hidden; pictures and charts that people added stay, charts of ours are made anew. `keepsFormer`: what people
   * typed stands there too, which is kept until the new is whole. `keepsCopy`: nothing else tells what stood there, so that a copy of it
   * is kept until then.
   */
  | { do: 'replace-sheet'; sheet: string; plan: SheetPlan; keepsFormer?: true; keepsCopy?: true }
  /**
   * Rows added below a table's last row; formats, validations and conditions of the table's columns reach them.
   * A table cannot be without rows, so an only row that is wholly empty is filled first. Refused when something stands below.
   */
  | { do: 'append-rows'; table: string; rows: readonly (readonly PlanCell[])[] }
  /** A table over cells that stand on a sheet already; the header cells are written as its columns are named. Refused where a table or
   *  merged cells are. */
  | { do: 'add-table'; sheet: string; planned: TablePlan }
  /**
   * Single cells of a sheet, which keep their formats, but for the number format where `format` tells another. `null` leaves a cell as
   * it is, `''` empties it. What is written into the header row of a table names its columns.
   */
  | { do: 'write'; sheet: string; row: number; column: number; cells: readonly (readonly PlanCell[])[]; format?: string };

export type OnProgress = (done: number, total: number, canStop?: boolean) => void;

export interface WorkbookHost {
  survey(): Promise<Survey>;
  /** The values of several areas; an error value is read as its text (`#N/A`). */
  read(requests: readonly { sheet: string; area: Area }[]): Promise<Cell[][][]>;
  /** How the cells of several areas are made; asked only where values alone do not tell what is meant. */
  inspect(requests: readonly { sheet: string; area: Area }[]): Promise<CellTraits[][][]>;
  /** Carries out the changes in order, or refuses with a message for the user. `progress` is called with what is done of what there is,
   *  once for several changes that are carried out together, and the same again where the work can no longer be stopped; where `canStop`
   *  is not false it may throw to stop the work, and nothing of it is left. */
  apply(changes: readonly Change[], progress?: OnProgress): Promise<Outcome<void>>;
}
