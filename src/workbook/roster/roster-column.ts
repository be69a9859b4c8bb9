// What every column of the roster declares of itself: how it looks, what it checks, how a unit's cell is written and read back.
import type { UnitInput } from '../../assessment/assessment';
import type { Cell } from '../../model/cell';
import type { Scheme } from '../../rubric/tree';
import type { Area } from '../area';
import type { Column } from '../column';
import type { ConditionPlan, ValidationPlan } from '../plan';
import type { StyleName } from '../style';
import { textWidth } from '../text-size';

/** The sheet, as far as checks and conditions ask. */
export interface RosterBoard {
  scheme: Scheme;
  /** The cell of a column in a row of the sheet (from 0). */
  cell(id: string, row: number): string;
}

/** What is written of a unit. */
interface RosterFacts {
  id: string;
  input: UnitInput;
  category: string;
  /** 序号. */
  number: number;
}

/** How a column looks, people's own among them. */
export interface RosterLook extends Column {
  /** In characters, for these cells. */
  width(cells: readonly Cell[]): number;
  /** Laid over that of all cells, in this order. */
  styles: readonly StyleName[];
  isHidden?: boolean;
  checks?(board: RosterBoard, area: Area): ValidationPlan[];
  conditions?(board: RosterBoard, area: Area): ConditionPlan[];
}

export interface RosterColumn extends RosterLook {
  /** Whether blanks are filled from a list that is read later. */
  isFilled?: boolean;
  write(facts: RosterFacts): Cell;
  /** Puts what a cell that is not blank says into what is known of the unit. */
  read(cell: Cell, input: UnitInput): void;
}

/** As wide as the longest of the cells and the header, within bounds. */
export function fitted(header: string, cells: readonly Cell[], least: number): number {
  const longest = cells.reduce<number>((widest, cell) => Math.max(widest, textWidth(String(cell ?? ''))), textWidth(header));
  return Math.min(40, Math.max(least, longest + 3));
}

/** As wide as a header in two lines. */
export function headerWidth(header: string): number {
  return Math.min(18, Math.max(13, textWidth(header) / 2 + 4));
}
