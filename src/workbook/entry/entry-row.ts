// One row of an entry sheet as it is read back.
import type { CauseInput } from '../../assessment/assessment';
import type { Cell } from '../../model/cell';
import type { RosterUnit } from '../roster/read-roster';

/** A row of an entry table; `unit` is the roster's unit that it stands for, if it could be told. */
export interface EntryRow {
  /** Row of the sheet, from 0. */
  row: number;
  id: string;
  name: string;
  unit?: RosterUnit;
  /** Raw cells per indicator key, as an assessment has them; indicators without any cell are absent. */
  entries: Record<string, Cell[]>;
  /** The same for the rounds or sources behind the first, whose cells are the entries. */
  tracks: Record<string, { entries: Record<string, Cell[]> }>;
  /** Per indicator key; blank ones are absent. */
  reasons: Record<string, string>;
  vetoes: number[];
  /** Raw cells per cause id; causes without any cell are absent. */
  causes: Record<string, CauseInput>;
}
