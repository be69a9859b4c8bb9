// 条件: a yes/no question about one unit's entries, points and observations.
import * as z from 'zod';

/** A condition as data. Facts that were not entered make it undecided, which counts as "not found"; `not` holds
 *  unless the inner condition is known to hold. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { observation: string; is: boolean }
  | { entry: string; input?: string; is: number | boolean | string }
  | { entry: string; input?: string; below: number }
  | { entry: string; input?: string; atLeast: number }
  | { points: string; below: number };

const entry = { entry: z.string(), input: z.string().optional() };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ observation: z.string(), is: z.boolean() }),
    z.strictObject({ ...entry, is: z.union([z.number(), z.boolean(), z.string()]) }),
    z.strictObject({ ...entry, below: z.number() }),
    z.strictObject({ ...entry, atLeast: z.number() }),
    z.strictObject({ points: z.string(), below: z.number() }),
  ]),
);

/** What a condition may ask about a unit; `undefined` means "not entered". */
export interface Facts {
  observation(id: string): boolean | undefined;
  entry(indicator: string, input?: string): number | boolean | string | null | undefined;
  points(indicator: string): number | undefined;
}

/** Whether the condition is known to hold. */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, facts));
  if ('any' in condition) return condition.any.some((each) => holds(each, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  if ('observation' in condition) return facts.observation(condition.observation) === condition.is;
  if ('points' in condition) return (facts.points(condition.points) ?? Infinity) < condition.below;
  const value = facts.entry(condition.entry, condition.input);
  if ('is' in condition) return value === condition.is;
  if (typeof value !== 'number') return false;
  return 'below' in condition ? value < condition.below : value >= condition.atLeast;
}
