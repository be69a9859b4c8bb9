// 问题: which units every finding of the notice names, in the order of the roster.
import type { AssessedUnit, Assessment } from '../assessment/assessment';
import { isPathTo } from '../rubric/path';
import type { ProblemData } from '../rubric/schema';
import type { Category } from '../rubric/tree';
import { holds, type UnitFacts } from '../standing/condition';
import type { ProblemResult, UnitResult } from './scoreboard';

export type FindingData = ProblemData['findings'][number];

/**
 * A finding names every unit of its categories of which its condition is known to hold, whatever the unit's status:
 * a finding is about facts. All headings and findings of the rubric are given, also those that name nobody.
 */
export function problemResults({ scheme, units }: Assessment, results: readonly UnitResult[]): ProblemResult[] {
  const facts = units.map((unit, index) => factsOf(unit, results[index]!));
  return scheme.data.problems.map(({ heading, findings }) => ({
    heading,
    findings: findings.map((finding) => ({
      id: finding.id,
      text: finding.text,
      units: units.filter((unit, index) => isMeant(finding, unit) && holds(finding.when, facts[index]!)).map(({ name }) => name),
    })),
  }));
}

/** Whether a finding names this very unit, whoever else has its name. */
export function fallsUnder(finding: FindingData, unit: AssessedUnit, result: UnitResult): boolean {
  return isMeant(finding, unit) && holds(finding.when, factsOf(unit, result));
}

function isMeant({ categories }: FindingData, { category }: AssessedUnit): boolean {
  return categories?.includes(category.name) ?? true;
}

/** What conditions may ask about a unit. Indicators are asked for by key or by path; without an input's name, the first one that
 *  is entered is meant. */
export function factsOf(unit: AssessedUnit, result: UnitResult): UnitFacts {
  return {
    observation: (id) => unit.observations.get(id),
    points(written) {
      const key = keyOf(unit.category, written);
      return Object.hasOwn(result.scores, key) ? result.scores[key] : undefined;
    },
    entry(written, input) {
      const key = keyOf(unit.category, written);
      const entry = unit.entries.get(key);
      if (entry?.state !== 'entered') return undefined;
      const { indicators, places } = unit.category;
      const { inputs } = indicators[places.get(key)!]!;
      return entry.values[inputs.findIndex((each) => (input === undefined ? each.attribute === undefined : each.name === input))];
    },
  };
}

/** Asked of every unit anew. */
const keys = new WeakMap<Category, Map<string, string>>();

/** The key of the one indicator that is meant. */
function keyOf(category: Category, written: string): string {
  if (category.places.has(written)) return written;
  const known = keys.get(category) ?? new Map<string, string>();
  keys.set(category, known);
  let key = known.get(written);
  if (key === undefined) {
    const meant = category.indicators.filter((each) => isPathTo(each, written));
    known.set(written, (key = meant.length === 1 ? meant[0]!.key : written));
  }
  return key;
}
