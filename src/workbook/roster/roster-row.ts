// The cells of a unit's row in the roster, one per column of the layout.
import type { Cell } from '../../model/cell';
import type { BookUnit } from '../unit-id';
import type { RosterLayout } from './roster-layout';

/** `number` is its 序号. */
export function rosterRow({ columns }: RosterLayout, unit: BookUnit, category: string, number: number): Cell[] {
  return columns.map((column) => column.write({ ...unit, category, number }));
}
