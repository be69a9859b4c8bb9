// Which cell a field of the form is written to, and what the form takes it to hold.
import { isBlank, type Cell } from '../../model/cell';
import type { Target } from '../../open-book/use-cases/write-cell';
import type { Indicator } from '../../rubric/tree';
import { formatOf } from '../../workbook/entry/entry-format';
import type { Slot } from '../entry-form';

/** The cell of a slot that is entered. */
export function targetOf({ key }: Indicator, { input, position, track, cell }: Slot): Target {
  return {
    ...formatOf(input),
    indicator: key,
    ...(position !== undefined && { position }),
    ...(track !== undefined && { track }),
    holds: holding(cell),
  };
}

/** Whether a cell holds what is shown; blanks are alike. */
export function holding(shown: Cell): (present: Cell) => boolean {
  return (present) => present === shown || (isBlank(present) && isBlank(shown));
}
