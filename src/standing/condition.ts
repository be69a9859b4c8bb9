// 条件: a yes/no question about one unit's entries, points and observations.
import * as z from 'zod';

/** A condition as data. Facts that were not entered make it undecided, which counts as "not found": a blank never speaks
 *  against a unit. `not` of what is undecided stands in nobody's way, but is no ground either: something else must be known. */
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
export interface UnitFacts {
  observation(id: string): boolean | undefined;
  entry(indicator: string, input?: string): number | boolean | string | null | undefined;
  points(indicator: string): number | undefined;
}

/** `open`: not known. `presumed`: the `not` of something open; it does not stand in the way of what is known beside it. */
type Finding = 'yes' | 'no' | 'open' | 'presumed';

/** Whether the condition is known to hold, on the ground of at least one fact. */
export function holds(condition: Condition, facts: UnitFacts): boolean {
  return finding(condition, facts) === 'yes';
}

function finding(condition: Condition, facts: UnitFacts): Finding {
  if ('all' in condition) return first(condition.all, facts, ALL);
  if ('any' in condition) return first(condition.any, facts, ANY);
  if ('not' in condition) return turned[finding(condition.not, facts)];
  const value = asked(condition, facts);
  if (value === null || value === undefined) return 'open';
  return compares(condition, value) ? 'yes' : 'no';
}

const turned: Readonly<Record<Finding, Finding>> = { yes: 'no', no: 'yes', open: 'presumed', presumed: 'open' };

const ALL: readonly Finding[] = ['no', 'open', 'yes', 'presumed'];
const ANY: readonly Finding[] = ['yes', 'presumed', 'open', 'no'];

/** The first of `order` that one of the conditions comes to. */
function first(conditions: readonly Condition[], facts: UnitFacts, order: readonly Finding[]): Finding {
  let place = order.length;
  for (const each of conditions) {
    place = Math.min(place, order.indexOf(finding(each, facts)));
    if (place === 0) break;
  }
  return order[place] ?? 'open';
}

type Question = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function asked(question: Question, facts: UnitFacts): ReturnType<UnitFacts['entry']> {
  if ('observation' in question) return facts.observation(question.observation);
  return 'points' in question ? facts.points(question.points) : facts.entry(question.entry, question.input);
}

function compares(condition: Question, value: number | boolean | string): boolean {
  if ('is' in condition) return value === condition.is;
  if (typeof value !== 'number') return false;
  return 'below' in condition ? value < condition.below : value >= condition.atLeast;
}
