// The number format with which an entry is written by others than the person at its cell.
import { typeOf, type Input } from '../../model/inputs';

/** A rate keeps its column's own format: a cell that shows percentages would show it a hundredfold, and take the next 70 that is typed for
 *  0.7. */
export function formatOf(input: Input): { format?: string } {
  const { percentUpTo, format } = typeOf(input);
  return percentUpTo === undefined ? {} : { format };
}
