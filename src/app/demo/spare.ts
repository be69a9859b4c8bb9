// What the findings of a scheme look at, so that a demonstration can keep real institutions out of them.
import type { Condition } from '../../standing/condition';
import type { Scheme } from '../../rubric/tree';

export interface Findings {
  /** Names of the indicators that findings look at. */
  indicators: ReadonlySet<string>;
  /** The answer per observation that speaks against a unit. */
  adverse: ReadonlyMap<string, boolean>;
}

export function findingsOf(scheme: Scheme): Findings {
  const indicators = new Set<string>();
  const adverse = new Map<string, boolean>();
  const look = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(look);
    else if ('any' in condition) condition.any.forEach(look);
    else if ('entry' in condition) indicators.add(condition.entry);
    else if ('points' in condition) indicators.add(condition.points);
    else if ('observation' in condition && !adverse.has(condition.observation)) adverse.set(condition.observation, condition.is);
  };
  for (const { findings } of scheme.data.problems) findings.forEach(({ when }) => look(when));
  return { indicators, adverse };
}
