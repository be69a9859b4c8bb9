// Indicators of one name in one place are told apart by a label: how their clauses begin.
import { nextName } from '../model/next-name';
import { clip } from '../model/text';
import type { IndicatorData } from './schema';

/** Of one group. Those that have a label keep it. */
export function labelApart(indicators: readonly IndicatorData[]): IndicatorData[] {
  const placeOf = ({ under = [], name, label }: IndicatorData): string => JSON.stringify([...under, name, label]);
  const places = indicators.map(placeOf);
  const taken = new Set(indicators.flatMap(({ label }) => label ?? []));
  return indicators.map((indicator, at) => {
    const stands = places.filter((place) => place === places[at]).length;
    return stands === 1 ? indicator : { ...indicator, label: nextName(clip(indicator.clause.replace(/\s+/gu, ''), 12), taken) };
  });
}
