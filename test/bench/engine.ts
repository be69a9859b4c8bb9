// Indicator scores per second: the engine, and the same rules written out by hand.
import { demoAssessment } from '../../src/app/demo';
import { assess } from '../../src/assessment/assess';
import type { Assessment } from '../../src/assessment/assessment';
import type { Value } from '../../src/model/inputs';
import { schemeOf } from '../../src/rubric/library';
import type { Indicator } from '../../src/rubric/tree';
import { award } from '../../src/scoring/award';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { handWritten } from './hand-written';
import { measure, type Measured } from './measure';

interface Task {
  indicator: Indicator;
  byHand: (values: readonly Value[]) => number;
  values: readonly Value[];
}

/** Times both over the same entries; throws when their points differ, since then the comparison means nothing. */
export function benchEngine(units: number): { scores: number; rows: Measured[] } {
  const scheme = schemeOf('hunan-2022');
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const input = demoAssessment(scheme.value, 2022, units);
  const assessment = assess(input, scheme.value);
  const tasks = tasksOf(assessment);
  for (const { indicator, byHand, values } of tasks) {
    if (award(indicator, values) !== byHand(values)) throw new Error(`${indicator.path}: ${JSON.stringify(values)}`);
  }
  let sink = 0;
  const rows = measure({
    'hand-written loop': () => {
      for (const { byHand, values } of tasks) sink += byHand(values);
    },
    'engine: points of values': () => {
      for (const { indicator, values } of tasks) sink += award(indicator, values);
    },
    'engine: raw cells → scoreboard': () => {
      sink += scoreAssessment(assess(input, scheme.value)).units.length;
    },
  });
  if (!Number.isFinite(sink)) throw new Error('nothing was scored');
  return { scores: tasks.length, rows };
}

function tasksOf(assessment: Assessment): Task[] {
  return assessment.units.flatMap((unit) =>
    unit.category.indicators.flatMap((indicator) => {
      const entry = unit.entries.get(indicator.key);
      if (entry?.state !== 'entered') return [];
      return [{ indicator, byHand: handWritten[unit.category.name]![indicator.name]!, values: entry.values }];
    }),
  );
}
