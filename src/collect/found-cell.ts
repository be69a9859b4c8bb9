// What is read of a file that came back, cell by cell.
import type { Cell } from '../model/cell';

/** One cell that was asked for. */
export interface SubmittedCell {
  /** The entry table of the book, folded. */
  form: string;
  unit: { id: string; name: string };
  column: string;
  value: Cell;
  /** What stood there when the file went out. */
  given: Cell;
  /** What told then whether the clause is the same. */
  mark: string;
  /** What stands beside it: the indicator and what is asked; undefined where the column says it. */
  label?: { indicator: string; item: string };
  /** Where: 填报!H8. */
  where: string;
}

/** A cell before its number format is known. */
export type FoundCell = SubmittedCell & { sheet: string; row: number; at: number };

/** What a sheet holds, from its first used cell on. */
export interface SheetCells {
  sheet: string;
  row: number;
  column: number;
  cells: readonly (readonly Cell[])[];
}
