// The engine's whole way:
//
//   AssessedUnit[] ──unitScorer──► points, totals, status ──givePlaces──► places ──giveGrades──► grades, honours ──problemResults──►
//   (each by itself)                                       (within its category)                               (who falls under what)
import type { Assessment } from '../assessment/assessment';
import { atOnce, type Pieces } from '../model/pieces';
import type { TieDecision } from '../standing/honour';
import { giveGrades, honoursOf, tieIssues } from './honours';
import { problemResults } from './problems';
import { rankTotals } from './rank';
import { unitScorer } from './score-unit';
import type { ReviewResult, Scoreboard, UnitResult } from './scoreboard';

/** Scores an assessment; pure. Units keep the order of the roster. `decisions` are what people chose where totals tie. */
export function scoreAssessment(assessment: Assessment, decisions?: readonly TieDecision[]): Scoreboard {
  return atOnce(scoreInPieces(assessment, decisions));
}

/** The same, unit by unit. */
export function* scoreInPieces(assessment: Assessment, decisions: readonly TieDecision[] = []): Pieces<Scoreboard> {
  const { scheme, issues } = assessment;
  const score = unitScorer(scheme);
  const units: UnitResult[] = [];
  for (const unit of assessment.units) {
    units.push(score(unit));
    yield;
  }
  givePlaces(units);
  const honours = honoursOf(scheme, units, decisions);
  giveGrades(scheme, units, honours);
  return {
    scheme: scheme.id,
    rubricVersion: scheme.data.version,
    units,
    honours,
    problems: problemResults(assessment, units),
    ...(scheme.data.review && { reviews: reviewsOf(assessment) }),
    issues: [...issues, ...tieIssues(scheme, honours)],
  };
}

/** What rounds or sources say differently, in the order of the roster. */
function reviewsOf({ units }: Assessment): ReviewResult[] {
  return units.flatMap(({ name, category, reviewed }) => reviewed.map((each) => ({ unit: name, category: category.name, ...each })));
}

/** Gives assessed units their place within their category. */
function givePlaces(units: readonly UnitResult[]): void {
  const totals = new Map<string, number[]>();
  for (const unit of units) {
    if (unit.status !== 'assessed') continue;
    const known = totals.get(unit.category);
    if (known) known.push(unit.total);
    else totals.set(unit.category, [unit.total]);
  }
  const places = new Map([...totals].map(([category, each]) => [category, rankTotals(each)]));
  for (const unit of units) if (unit.status === 'assessed') unit.rank = places.get(unit.category)!.get(unit.total)!;
}
