// The cell of an entered input, the way people enter what it says.
import type { Cell } from '../../model/cell';
import { statedInputs, type Indicator } from '../../rubric/tree';
import { asEntered } from '../cell/as-entered';

/** From a row that may state more than what is entered. */
export function enteredCell(indicator: Indicator, position: number, row: readonly Cell[]): Cell {
  const input = indicator.entered[position]!;
  return asEntered(input, row[statedInputs(indicator, row.length).indexOf(input)] ?? null);
}
