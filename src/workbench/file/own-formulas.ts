// Formulas that stand in a file for many cells: each cell gets its own, and where one fills an area the area is left to it.
import type { Sheet } from 'hucre';
import { cellsIn, intersect, parseAddress } from '../host/model/area';
import { movedFormula } from '../host/model/moved-formula';

/** Changes what was read of a sheet. */
export function ownFormulas(sheet: Sheet): void {
  spreadShared(sheet);
  dropResults(sheet);
}

/** Excel writes a formula that was filled into many cells once; the reader of files gives the others an empty one. */
function spreadShared({ cells }: Sheet): void {
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

/** The result of an array formula stands in the cells beside it as values: typed in there, they would be in its way. */
function dropResults({ cells, rows }: Sheet): void {
  const used = { row: 0, column: 0, rows: rows.length, columns: rows.reduce((most, row) => Math.max(most, row.length), 0) };
  for (const [key, { formulaType, formulaRef }] of cells ?? []) {
    // An area of one cell is how Excel keeps formulas that might have given more.
    if (formulaType !== 'array' || !formulaRef?.includes(':')) continue;
    const filled = parseAddress(formulaRef)?.area;
    const area = filled && intersect(filled, used);
    if (!area) continue;
    for (const [row, column] of cellsIn(area)) {
      const result = cells!.get(`${row},${column}`);
      if (`${row},${column}` === key || result?.formula !== undefined) continue;
      if (result) result.value = null;
      if (rows[row]?.[column] !== undefined) rows[row][column] = null;
    }
  }
}
