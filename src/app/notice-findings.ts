// Tests a condition on the data at once: which units fall under it.
import type { Assessment } from '../assessment/assessment';
import { factsOf } from '../scoring/problems';
import type { Scoreboard } from '../scoring/scoreboard';
import { holds, type Condition } from '../standing/condition';

/** The units of which the condition is known to hold, by category, in the order of the roster; categories without any are left out. */
export function unitsUnder(
  condition: Condition,
  { assessment, scoreboard }: { assessment: Assessment; scoreboard: Scoreboard },
  categories?: readonly string[],
): { category: string; names: string[] }[] {
  const found = assessment.units.filter(
    (unit, index) => (categories?.includes(unit.category.name) ?? true) && holds(condition, factsOf(unit, scoreboard.units[index]!)),
  );
  return assessment.scheme.categories
    .map(({ name: category }) => ({ category, names: found.filter((unit) => unit.category.name === category).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0);
}
