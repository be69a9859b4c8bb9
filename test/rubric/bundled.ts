// The rubrics that every copy of the program has, by their ids.
import { bundled } from '../../src/rubric/library';
import type { RubricData } from '../../src/rubric/schema';

export const bundledRubrics: [id: string, rubric: RubricData][] = bundled.map((offer) => {
  const rubric = offer.load();
  if (!rubric.ok) throw new Error(rubric.refusal.message);
  return [offer.id, rubric.value];
});

/** For what takes long on each: one of them every day, all where they are asked for. */
export const rubricsToTry = process.env.RUBRIC_SCORE_RUBRICS === 'all' ? bundledRubrics : bundledRubrics.slice(0, 1);
