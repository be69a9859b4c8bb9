// 问题: which units every finding of the notice names, in the order of the roster.
import type { AssessedUnit, Assessment } from '../assessment/assessment';
import type { ProblemData } from '../rubric/schema';
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

/** What conditions may ask about a unit. Indicators are asked for by key; without an input's name, the first one that is
 *  entered is meant. */
export function factsOf(unit: AssessedUnit, result: UnitResult): UnitFacts {
  return {
    observation: (id) => unit.observations.get(id),
    points: (indicator) => (Object.hasOwn(result.scores, indicator) ? result.scores[indicator] : undefined),
    entry(key, input) {
      const entry = unit.entries.get(key);
      if (entry?.state !== 'entered') return undefined;
      const { indicators, places } = unit.category;
      const { inputs } = indicators[places.get(key)!]!;
      return entry.values[inputs.findIndex((each) => (input === undefined ? each.attribute === undefined : each.name === input))];
    },
  };
}
