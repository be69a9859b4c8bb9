// How many units of a scoreboard there are: by what came of them, and under an honour.
import type { HonourResult, Status, UnitResult } from '../scoring/scoreboard';

export function countStatus(units: readonly UnitResult[], status: Status): number {
  return units.filter((unit) => unit.status === status).length;
}

/** Of one category, where it is given. */
export function countHonoured({ units }: HonourResult, category?: string): number {
  return units.reduce((sum, each) => (category === undefined || each.category === category ? sum + each.names.length : sum), 0);
}
