// What a list gives to the page that makes sheets of it.
import type { UnitInput } from '../../assessment/assessment';

/** The units of a list, and how many of its rows are still to be decided. */
export interface GivenUnits {
  units: readonly UnitInput[];
  waiting: number;
}

export const NO_UNITS: GivenUnits = { units: [], waiting: 0 };
