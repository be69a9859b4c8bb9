// Makes every draw that a scheme provides for; places to draw from are numbered examples, for no real ones may be made up.
import type { Draw } from '../../assessment/assessment';
import { drawCount, drawFor, isPerUnit } from '../../assessment/draw';
import type { Scheme } from '../../rubric/tree';
import type { Sampling } from '../../standing/sampling';
import type { DemoUnit } from './roster';

/** How many more places there are than are drawn. */
const OTHERS = 4;

export function drawsFor(scheme: Scheme, units: readonly DemoUnit[], seed: number): Draw[] {
  const draws: Draw[] = [];
  const at = `${scheme.data.year}-12-05T09:30:00+08:00`;
  for (const category of scheme.categories) {
    const own = units.filter((unit) => unit.category === category.name).map(({ name }) => name);
    for (const sampling of category.sampling) {
      for (const unit of isPerUnit(sampling) ? own : [undefined]) {
        const made = drawFor({ category, sampling, unit, pool: placesOf(sampling, unit), seed: String(seed), at }, draws);
        if (made.ok) draws.push(made.value);
      }
    }
  }
  return draws;
}

function placesOf(sampling: Sampling, unit: string | undefined): string[] | undefined {
  if (sampling.kind === 'indicators') return undefined;
  return Array.from({ length: drawCount(sampling, unit) + OTHERS }, (_, index) => `示例${sampling.pool}${index + 1}`);
}
