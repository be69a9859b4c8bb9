// Reads raw cells for the tests of input types, short to write.
import type { Cell } from '../../../src/model/cell';
import { typeOf, type Input, type Value } from '../../../src/model/inputs';

/** The value that a cell is read as, or the code of its refusal. */
export function readAs(input: Input): (cell: Cell) => Value {
  return (cell) => {
    const outcome = typeOf(input).read(input, cell);
    return outcome.ok ? outcome.value : outcome.refusal.code;
  };
}

export function messageOf(input: Input, cell: Cell): string {
  const outcome = typeOf(input).read(input, cell);
  return outcome.ok ? '' : outcome.refusal.message;
}
