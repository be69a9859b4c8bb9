// What the columns and rows of a table declare of themselves: whoever lays it need not know which kind they are.
import type { Cell } from '../../model/cell';
import type { Area } from '../area';
import type { ConditionPlan, PlanCell, ValidationPlan } from '../plan';
import type { StyleName } from '../style';
import type { LinkTarget } from './part';

/** The cells of the row that is written. */
export interface Beside {
  /** The cell of a column, by its id or else its header: `F6`. */
  cell(column: string): string;
  /** So many cells from a column's on. */
  area(column: string, columns: number): Area;
}

export interface TableColumn<Row> {
  /** Stable; stands in the hidden row above the header where the table has one. */
  id?: string;
  header: string;
  /** Columns of the sheet that it takes; several are one cell in every row. */
  span?: number;
  isHidden?: boolean;
  headerStyle?: StyleName;
  /** Instead of the table's own style. */
  base?: readonly StyleName[];
  /** Laid over that, in this order. */
  styles?: readonly StyleName[];
  /** Rows, from the table's first, that are one cell of this column. */
  shared?: readonly { first: number; rows: number }[];
  /** What stands in the row above the header; `cells` are its own, with their values. */
  above?(cells: { area: Area; values: readonly Cell[] }): PlanCell;
  /** Absent where the rows of the table are its cells. */
  write?(row: Row, beside: Beside): PlanCell;
  /** How a single cell looks that is unlike the others. */
  cellStyle?(row: Row): StyleName | undefined;
  link?(row: Row): LinkTarget | undefined;
  note?(row: Row): string | undefined;
  check?(row: Row, beside: Beside): Omit<ValidationPlan, 'area'> | undefined;
  /** Of all its cells, those prepared below the last among them. */
  checks?(area: Area): ValidationPlan[];
  conditions?(area: Area): ConditionPlan[];
  /** How whole rows look, by this column's cell in the first of them: `$F6`. */
  rowCondition?(cell: string): Omit<ConditionPlan, 'area'>;
}

/** What sets a row apart from others. */
export interface RowLook {
  /** A text that is its only cell. */
  across?: string;
  /** In points; as the table has it unless told. */
  height?: number;
  styles?: readonly StyleName[];
  /** Columns that its first cell takes; one unless told. */
  firstColumns?: number;
  /** Laid over the first cell. */
  firstStyle?: StyleName;
  isNewPage?: boolean;
}
