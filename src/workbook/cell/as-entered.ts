// A cell the way people enter what it says.
import { isBlank, type Cell } from '../../model/cell';
import { typeOf, type Input } from '../../model/inputs';

/** What cannot be read stays as it is. */
export function asEntered(input: Input, cell: Cell): Cell {
  if (isBlank(cell)) return null;
  const read = typeOf(input).read(input, cell);
  return read.ok ? typeOf(input).write(input, read.value) : cell;
}
