// Formulas that tell a blank that must be filled from a blank that need not be.
import type { Input } from '../../model/inputs';
import { trimmed } from '../../formula/words-cell';

/** True of cells that are filled. Not by `<>`: in the workbench's grid a truth neither is "" nor is not. */
export function isFilled(cells: string): string {
  return `(LEN(${cells})>0)`;
}

/**
 * True when the input's cell still has to be filled; `cellOf` gives the cell of the same indicator's input at a position.
 * An input that is asked only when an earlier one exceeds a number may stay blank while that one is entered and small.
 * `isRead`: the cell holds what was read, which is "" where there is nothing.
 */
export function isToDo(input: Input, cell: string, cellOf: (position: number) => string, isRead = false): string {
  const spared = isSpared(input, cellOf);
  const blank = `${isRead ? cell : trimmed(cell)}=""`;
  return spared === undefined ? blank : `AND(${blank},NOT(${spared}))`;
}

/** True when the input is not asked for; undefined for inputs that always are. A number below 0 is a mistake, and spares nothing. */
export function isSpared(input: Input, cellOf: (position: number) => string): string | undefined {
  if (!input.askedWhen) return undefined;
  const decisive = cellOf(input.askedWhen.position);
  return `AND(ISNUMBER(${decisive}),${decisive}>=0,${decisive}<=${input.askedWhen.exceeds})`;
}
