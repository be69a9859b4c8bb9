// The native workbook that other calculation engines recalculate, and where they find something else than our engine.
import type { Cell } from '../../src/model/cell';
import type { PlanCell, SheetPlan } from '../../src/workbook/plan';

interface FormulaCell {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  /** What our engine says stands there. */
  value: Cell;
}

type Formula = Exclude<PlanCell, Cell>;
export const isFormula = (cell: PlanCell): cell is Formula => cell !== null && typeof cell === 'object';

export function formulaCells(sheets: readonly SheetPlan[]): FormulaCell[] {
  return sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap((block) =>
      block.cells.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          isFormula(cell)
            ? [{ sheet: name, row: block.row + row, column: block.column + column, formula: cell.formula, value: cell.value }]
            : [],
        ),
      ),
    ),
  );
}

/** The same sheets without the values of their formulas. */
export function stripped(sheets: readonly SheetPlan[]): SheetPlan[] {
  const bare = (cell: PlanCell): PlanCell => (isFormula(cell) ? { formula: cell.formula, value: null } : cell);
  return sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(bare)) })),
  }));
}

/** The cells in which another engine found something else than ours. */
export function differences(cells: readonly FormulaCell[], found: (cell: FormulaCell) => unknown): FormulaCell[] {
  return cells.filter((cell) => {
    const [own, other] = [cell.value ?? '', found(cell) ?? ''];
    return typeof own === 'number' && typeof other === 'number' ? Math.abs(own - other) > 1e-6 : String(own) !== String(other);
  });
}
