// Steps of a difference: how many there are in it, whether what is less than one counts, and how that is said.
import * as z from 'zod';
import { begun, over, value, whole, type Amount } from '../formula/amount';
import { worth } from '../formula/compile';
import { showPoints } from '../model/points';

/** Every so much (`per`), and what is left over: in part (absent too), not at all, or as another one. */
export const stepFields = { per: z.number().positive(), steps: z.enum(['part', 'whole', 'begun']).optional() };
type Steps = z.infer<z.ZodObject<typeof stepFields>>;

/** How many steps so much is. */
export function stepsIn(far: Amount, { per, steps = 'part' }: Steps): Amount {
  const all = per === 1 ? far : over(far, per);
  return { part: all, whole: whole(all), begun: begun(all) }[steps];
}

/** `3.5`, `3.5 ÷ 0.5`, `满 1 个百分点计一次，共 3 次`: what the points of a step are multiplied by. */
export function stepsInWords(far: number, own: Steps, unit: string): string {
  const { per, steps = 'part' } = own;
  if (steps === 'part') return `${showPoints(far)}${per === 1 ? '' : ` ÷ ${per}`}`;
  const count = worth(stepsIn(value(0), own), [far]);
  return `${steps === 'whole' ? `满 ${per}${unit}计一次` : `不足 ${per}${unit}按 ${per}${unit}计`}，共 ${count} 次`;
}

/** What is said of a step behind its points: `（不满的不计）`. */
export function stepTerms({ steps = 'part' }: Steps): string {
  return { part: '', whole: '（不满的不计）', begun: '（不足的按一次计）' }[steps];
}
