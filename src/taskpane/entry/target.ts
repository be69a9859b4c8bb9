// Which cell a field of the form is written to, and what the form takes it to hold.
import type { Place } from '../../assessment/place';
import { isBlank, type Cell } from '../../model/cell';
import type { Indicator } from '../../rubric/tree';
import { formatOf } from '../../workbook/entry/entry-format';
import type { Slot } from '../entry-form';

/** A cell of a unit's row. */
export interface Target extends Omit<Place, 'unit'> {
  holds(present: Cell): boolean;
  /** The number format in which the cell means what is written. */
  format?: string;
}

/** The cell of a slot that is entered. */
export function targetOf({ key }: Indicator, { input, position, track, cell }: Slot): Target {
  return { ...formatOf(input), indicator: key, ...(position !== undefined && { position }), ...(track !== undefined && { track }), holds: holding(cell) };
}

/** Whether a cell holds what is shown; blanks are alike. */
export function holding(shown: Cell): (present: Cell) => boolean {
  return (present) => present === shown || (isBlank(present) && isBlank(shown));
}
