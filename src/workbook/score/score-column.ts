// What every column of a score sheet or a summary declares of itself: who reads it need not know which kind it is.
import type { AssessedUnit } from '../../assessment/assessment';
import type { Cell } from '../../model/cell';
import type { Pieces } from '../../model/pieces';
import type { Category } from '../../rubric/tree';
import type { UnitResult } from '../../scoring/scoreboard';
import { cellName, rangeName, type Area } from '../area';
import type { Column, HeaderWish } from '../column';
import type { FormulaMode, Frame } from '../frame';
import { cellReference, columnReference, type Placement } from '../placement';
import type { ConditionPlan, PlanCell } from '../plan';
import type { StyleName } from '../style';

/** A sheet of scores, as far as every column asks: the tables that it looks into, and where its own columns stand. */
export interface ScoreBoard {
  frame: Frame;
  mode: FormulaMode;
  layout: {
    category: Category;
    /** From 0. */
    rows: { weight: number; header: number; first: number };
    columns: readonly Column[];
    /** Column by id. */
    indexOf: ReadonlyMap<string, number>;
  };
  entry: Placement;
  roster: Placement;
  /** Rows of the roster that formulas look into. */
  rosterReach: number;
  /** Rows of the sheet's own table. */
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

/** The cells that a formula in one row may name. */
export interface RowCells {
  /** Row of the sheet, from 0. */
  row: number;
  /** The cell of one of the sheet's own columns. */
  own(id: string): string;
  /** The same, if there is such a column. */
  known(id: string): string | undefined;
  /** The cell of a column of the entry sheet, in the row that this one mirrors. */
  entered(id: string): string;
}

export interface ScoreColumn<Board extends ScoreBoard = ScoreBoard, Row extends ScoredRow = ScoredRow> extends Column {
  /** The title over it, which neighbours share; absent: none. */
  band?: string;
  /** Below that title, the levels of the official table. */
  level?: string;
  /** In characters, by its header and the longest unit's name; absent: as the sheet has it. */
  width?: number | ((header: string, longest: number) => number);
  /** Only formulas look into it. */
  isHidden?: boolean;
  /** What stands above its header, in the row of weights; `cells` are its own, with their values. */
  above?(cells: { area: Area; values: readonly Cell[] }): PlanCell;
  styles: readonly StyleName[];
  headerStyle?: StyleName;
  /** How its cells look by what they hold. */
  conditions?(area: Area): ConditionPlan[];
  /** What the engine gives. */
  value(row: Row, board: Board): Cell;
  /** Why it gives that, for whoever cannot ask a formula; undefined where there is nothing to say. */
  note?(row: Row): string | undefined;
  /** The formula that gives the same in Excel, prepared for a whole sheet. */
  formula(board: Board): (cells: RowCells) => string;
}

/** A column whose header is still to be told from others. */
export type Wished<Each extends Column> = Omit<Each, 'header'> & { wish: HeaderWish };

export const plainHeader = (header: string): HeaderWish => ({ name: header, longer: [] });

/** The cells that formulas of row `row` name. */
function cellsOf({ layout: { indexOf }, entry }: ScoreBoard, row: number, entryRow: number): RowCells {
  const known = (id: string): string | undefined => {
    const column = indexOf.get(id);
    return column === undefined ? undefined : cellName(row, column);
  };
  return { row, known, own: (id) => known(id)!, entered: (id) => cellReference(entry, id, entryRow) };
}

/** A column of the sheet's own table, as an absolute reference. */
export function ownColumn({ layout: { rows, indexOf }, rows: count }: ScoreBoard, id: string): string {
  return rangeName({ row: rows.first, column: indexOf.get(id)!, rows: count, columns: 1 });
}

/** A column of the roster, as far as formulas look. */
export function rosterColumn({ roster, rosterReach }: ScoreBoard, id: string): string {
  return columnReference(roster, id, rosterReach);
}

/** A cell whose formula is spelled each time it is asked for: those of thousands of rows never stand in memory together. */
class SpelledWhenAsked {
  constructor(
    private readonly spell: (cells: RowCells) => string,
    private readonly cells: RowCells,
    readonly value: Cell,
  ) {}

  get formula(): string {
    return this.spell(this.cells);
  }
}

/** The cells of every row, from the first row of the table on, row by row. */
export function* scoreCells<Board extends ScoreBoard, Row extends ScoredRow>(
  board: Board,
  columns: readonly ScoreColumn<Board, Row>[],
  scored: readonly Row[],
): Pieces<PlanCell[][]> {
  const formulas = board.mode === 'values' ? [] : columns.map((column) => column.formula(board));
  const rows: PlanCell[][] = [];
  for (const [index, row] of scored.entries()) {
    yield;
    const cells = cellsOf(board, board.layout.rows.first + index, row.entryRow);
    rows.push(
      columns.map((column, at): PlanCell => {
        const value = column.value(row, board);
        if (board.mode === 'values') return value === '' ? null : value;
        return new SpelledWhenAsked(formulas[at]!, cells, value);
      }),
    );
  }
  yield;
  return rows;
}
