// Indicator scores per second: the engine, and the same rules written out by hand.
import { assess } from '../../src/assessment/assess';
import { award } from '../../src/scoring/award';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { measure } from './measure';
import type { Work } from './work';

/** Seconds an indicator score takes. */
interface EngineFigures {
  byHand: number;
  /** Points of values that were read. */
  award: number;
  /** The whole way from raw cells to totals, ranks, grades and problems. */
  scoreboard: number;
}

/** Times all over the same entries; throws when points differ, since then the comparison means nothing. */
export async function benchEngine({ scheme, input, tasks }: Work): Promise<EngineFigures> {
  for (const { indicator, byHand, values } of tasks) {
    if (award(indicator, values) !== byHand(values)) throw new Error(`${indicator.path}: ${JSON.stringify(values)}`);
  }
  let sink = 0;
  const [byHand, awards, scoreboard] = await measure({
    'by hand': () => {
      for (const { byHand: points, values } of tasks) sink += points(values);
    },
    award: () => {
      for (const { indicator, values } of tasks) sink += award(indicator, values);
    },
    scoreboard: () => {
      sink += scoreAssessment(assess(input, scheme)).units.length;
    },
  });
  if (!Number.isFinite(sink)) throw new Error('nothing was scored');
  return { byHand: byHand!.seconds / tasks.length, award: awards!.seconds / tasks.length, scoreboard: scoreboard!.seconds / tasks.length };
}
