// What a score sheet is made from: the tables it looks into, and the units with what the engine made of them.
import type { AssessedUnit } from '../../assessment/assessment';
import type { Cell } from '../../model/cell';
import type { UnitResult } from '../../scoring/scoreboard';
import type { FormulaMode, Frame } from '../frame';
import type { Placement } from '../placement';
import type { ScoreLayout } from './score-layout';

/** Where a score sheet takes its cells from. */
export interface Sources {
  frame: Frame;
  layout: ScoreLayout;
  mode: FormulaMode;
  entry: Placement;
  roster: Placement;
  /** Rows of the roster that formulas look into. */
  rosterReach: number;
  /** Rows of the score sheet itself. */
  rows: number;
}

/** A row of the entry sheet with what the engine made of it; a row that belongs to no unit has no result. */
export interface ScoredRow {
  /** Row of the entry sheet, from 0. */
  entryRow: number;
  id: Cell;
  name: Cell;
  /** Place in the roster's table, from 1. */
  rosterPlace?: number;
  /** Facts of the roster by column id. */
  facts: ReadonlyMap<string, Cell>;
  unit?: AssessedUnit;
  result?: UnitResult;
}
