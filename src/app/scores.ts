// What the engine makes of every unit, to stand as the known value beside each formula of a score sheet.
import { assess } from '../assessment/assess';
import type { AssessedUnit, UnitInput } from '../assessment/assessment';
import { fold } from '../model/text';
import type { Category, Scheme } from '../rubric/tree';
import { scoreAssessment } from '../scoring/score-assessment';
import type { UnitResult } from '../scoring/scoreboard';

export interface Score {
  unit: AssessedUnit;
  result: UnitResult;
}

/** Scores units together (places depend on all of them) and finds them by category and name. */
export function scoresOf(scheme: Scheme, units: readonly UnitInput[]): (category: Category, name: string) => Score | undefined {
  const assessment = assess({ scheme: scheme.id, units: [...units] }, scheme);
  const { units: results } = scoreAssessment(assessment);
  const scores = new Map<string, Score>();
  for (const [index, unit] of assessment.units.entries()) {
    const key = keyOf(unit.category, unit.name);
    if (!scores.has(key)) scores.set(key, { unit, result: results[index]! });
  }
  return (category, name) => scores.get(keyOf(category, name));
}

function keyOf(category: Category, name: string): string {
  return `${category.name}/${fold(name)}`;
}
