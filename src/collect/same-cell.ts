// Whether two cells say the same.
import { isBlank, textOf, type Cell } from '../model/cell';
import { fold } from '../model/text';

/** 3 and “3” do, and “３”; blanks do. */
export function sameCell(one: Cell, other: Cell): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  return one === other || fold(textOf(one)) === fold(textOf(other));
}
