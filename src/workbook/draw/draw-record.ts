// What the recorded draws mean for the sheets: which indicator counts for whom.
import type { Draw } from '../../assessment/assessment';
import { isPerUnit } from '../../assessment/draw';
import { drawPath, readDraws } from '../../assessment/draws';
import { bare, fold } from '../../model/text';
import { unitNamed } from '../../rubric/concern';
import type { RubricData } from '../../rubric/schema';
import type { Indicator, Scheme } from '../../rubric/tree';

/** Whether a draw decides about an indicator: for the whole category, or for the units with a draw of their own. */
export type DrawnUnits = { of: 'category'; isDrawn: boolean } | { of: 'units'; passedBy: string[]; decided: string[] };

/** What was drawn, by indicator; undefined for an indicator about which no draw decides (yet). */
export function drawnUnits(scheme: Scheme, draws: readonly Draw[]): (indicator: Indicator) => DrawnUnits | undefined {
  const drawn = readDraws(draws, scheme, ({ name: category }, unit) => unitNamed(scheme.data, category, unit) ?? bare(unit), {
    issues: [],
    locate: drawPath,
  });
  return (indicator) => {
    const { sampling } = indicator;
    if (!sampling) return undefined;
    if (!isPerUnit(sampling)) {
      const keys = drawn(sampling, '');
      return keys && { of: 'category', isDrawn: keys.has(indicator.key) };
    }
    const units = [
      ...new Set(
        draws.flatMap((draw) =>
          draw.sampling === sampling.id && draw.unit !== undefined
            ? [unitNamed(scheme.data, sampling.category, draw.unit) ?? bare(draw.unit)]
            : [],
        ),
      ),
    ];
    const decided = units.filter((unit) => drawn(sampling, unit));
    const passedBy = decided.filter((unit) => !drawn(sampling, unit)!.has(indicator.key));
    return { of: 'units', passedBy: namesOf(passedBy, scheme.data), decided: namesOf(decided, scheme.data) };
  };
}

/** Every name that the document has for these units: short and full. */
export function namesOf(units: readonly string[], { units: listed }: RubricData): string[] {
  const wanted = new Set(units.map(fold));
  const full = listed.flatMap(({ name, fullName }) => (fullName !== undefined && wanted.has(fold(name)) ? [fullName] : []));
  return [...new Set([...units, ...full])];
}
