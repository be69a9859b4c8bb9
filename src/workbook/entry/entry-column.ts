// What every column of an entry sheet declares of itself: how it looks, what it checks, how a unit's cell is written and read back.
import type { PerIndicator } from '../../assessment/by-indicator';
import type { Table } from '../../assessment/names';
import type { EntryState } from '../../assessment/states';
import type { Cell } from '../../model/cell';
import type { Refusal } from '../../model/outcome';
import type { Indicator, Scheme } from '../../rubric/tree';
import type { Cause } from '../../standing/cause';
import type { Area } from '../area';
import type { Column, HeaderWish } from '../column';
import type { ConditionPlan, ValidationPlan } from '../plan';
import type { StyleName } from '../style';
import type { BookUnit } from '../unit-id';
import type { EntryRow } from './entry-row';

/** Why an indicator gives no points to the unit, where it gives none. */
export type StateOf = (indicator: Indicator) => EntryState | undefined;

/** A title over columns; neighbours that stand for the same thing share it. */
export interface Above {
  of: unknown;
  title: string;
}

/** The sheet, as far as checks and conditions ask. */
export interface EntryBoard {
  scheme: Scheme;
  /** The units in its first rows. */
  names: readonly string[];
  /** The cell of a column in a row of the sheet (from 0). */
  cell(id: string, row: number): string;
  /** Where the places stand that a cause can name. */
  listOf(cause: Cause): Area;
}

/** What is known of the unit whose cell is written. */
export interface EntryFacts extends BookUnit {
  /** The cells that count, by indicator key. */
  rows: PerIndicator<readonly Cell[]>;
  /** Those of each round or source. */
  all: ReadonlyMap<string, PerIndicator<readonly Cell[]>>;
  reasons: ReadonlyMap<string, string>;
  find: Table['indicator'];
  stateOf: StateOf;
}

export interface EntryColumn extends Column {
  /** In characters; `longest` is that of the longest unit's name. */
  width: number | ((longest: number) => number);
  /** Over it: the level of the official table, its indicator, the round or source. */
  level?: Above;
  band?: Above;
  trackBand?: Above;
  /** Laid over that of all entries. */
  style?: StyleName;
  headerStyle?: StyleName;
  /** The number format with which an entry is written by others than the person at its cell. */
  format?: string;
  /** Says whose row it is: nothing is entered here. */
  isIdentity?: boolean;
  checks?(board: EntryBoard, area: Area): ValidationPlan[];
  conditions?(board: EntryBoard, area: Area): ConditionPlan[];
  /** The way people enter what can be read. */
  write(facts: EntryFacts): Cell;
  /** Puts what a cell says into the row. */
  read(cell: Cell, row: EntryRow): void;
  /** Why a cell that would pass for blank is wrong. */
  refusal?(cell: Cell): Refusal | undefined;
}

/** A column whose header is still to be told from others. */
export interface WishedColumn {
  wish: HeaderWish;
  make(header: string): EntryColumn;
}
