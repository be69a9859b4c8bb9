// Reads a table out of a sheet's plan, as if the sheet had been laid and opened again.
import type { Cell } from '../model/cell';
import type { FoundTable } from './found/found-table';
import type { PlanCell, SheetPlan } from './plan';

/** The plan's table of that place (0 for the first), with the row of ids above it. */
export function tableOfPlan(plan: SheetPlan, which = 0): FoundTable {
  const { name, area } = plan.tables![which]!;
  const row = (index: number): Cell[] => Array.from({ length: area.columns }, (_, column) => cellOf(plan, index, area.column + column));
  const rows = Array.from({ length: area.rows }, (_, index) => row(area.row + index));
  return { name, sheet: plan.name, area, ids: area.row > 0 ? row(area.row - 1) : [], headers: rows[0]!, rows: rows.slice(1), below: [] };
}

function cellOf({ blocks }: SheetPlan, row: number, column: number): Cell {
  for (const block of blocks.toReversed()) {
    const cell: PlanCell | undefined = block.cells[row - block.row]?.[column - block.column];
    if (cell !== undefined && cell !== null) return typeof cell === 'object' ? cell.value : cell;
  }
  return null;
}
