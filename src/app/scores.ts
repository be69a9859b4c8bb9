// What the engine makes of every unit, to stand as the known value beside each formula of a score sheet.
import type { Standing } from '../report/source';
import { assessInPieces } from '../assessment/assess';
import type { Draw, UnitInput } from '../assessment/assessment';
import { atOnce, type Pieces } from '../model/pieces';
import { fold } from '../model/text';
import type { Category, Scheme } from '../rubric/tree';
import { scoreInPieces } from '../scoring/score-assessment';
import type { RosterUnit } from '../workbook/roster/read-roster';
import type { StateOf } from '../workbook/entry/entry-column';

/** Finds what the engine made of a unit, by category and name. */
export type ScoreOf = (category: Category, name: string) => Standing | undefined;

/** Why an indicator gives no points to a unit that was scored. */
export function stateFinder(score: Standing | undefined): StateOf {
  return ({ key }) => score?.result.states?.[key];
}

/** The same for a unit of which nothing was entered yet. */
export function statesOf(scheme: Scheme, draws: readonly Draw[] = []): (unit: RosterUnit) => StateOf {
  return ({ input, category, name }) => {
    const mayHave = category?.indicators.some(({ applies, sampling }) => applies !== undefined || sampling !== undefined) ?? false;
    return mayHave ? stateFinder(scoresOf(scheme, [{ ...input, entries: {} }], draws)(category!, name)) : () => undefined;
  };
}

/** Scores units together (places depend on all of them) and finds them by category and name. */
export function scoresOf(...given: Parameters<typeof scoresInPieces>): ScoreOf {
  return atOnce(scoresInPieces(...given));
}

/** The same, unit by unit. */
export function* scoresInPieces(scheme: Scheme, units: readonly UnitInput[], draws: readonly Draw[] = []): Pieces<ScoreOf> {
  const assessment = yield* assessInPieces({ scheme: scheme.id, units: [...units], draws: [...draws] }, scheme);
  const { units: results } = yield* scoreInPieces(assessment);
  const scores = new Map<string, Standing>();
  for (const [index, unit] of assessment.units.entries()) {
    const key = keyOf(unit.category, unit.name);
    if (!scores.has(key)) scores.set(key, { unit, result: results[index]! });
  }
  return (category, name) => scores.get(keyOf(category, name));
}

function keyOf(category: Category, name: string): string {
  return `${category.name}/${fold(name)}`;
}
