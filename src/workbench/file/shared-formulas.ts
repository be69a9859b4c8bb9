// Excel writes a formula that was filled into many cells once; the reader of files gives the other cells an empty one.
import type { Sheet } from 'hucre';
import { movedFormula } from '../host/model/moved-formula';

/** Gives every cell of the sheet the formula that it has. */
export function spreadSharedFormulas({ cells }: Sheet): void {
  const first = new Map<number, { row: number; column: number; formula: string }>();
  for (const [key, cell] of cells ?? []) {
    const { formula, formulaType, formulaSharedIndex: index } = cell;
    if (formulaType !== 'shared' || index === undefined || formula === undefined) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    const known = first.get(index);
    if (formula !== '') first.set(index, { row, column, formula });
    else if (known) cell.formula = movedFormula(known.formula, row - known.row, column - known.column);
    // Nothing says what it was: its value is all there is.
    else delete cell.formula;
  }
}
