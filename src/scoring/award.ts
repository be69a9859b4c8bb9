// One indicator: values in, points and their explanation out.
import type { Value } from '../model/inputs';
import { showPoints } from '../model/points';
import { list } from '../model/text';
import { readingsOf, type Indicator } from '../rubric/tree';

/** Points of values that were read. */
export function award(indicator: Indicator, values: readonly Value[]): number {
  return indicator.kind.score(indicator.rule, indicator.weight, values);
}

/** One sentence: what was counted, the cap or tier that applied, the points, and the reading that they depend on. */
export function explain(indicator: Indicator, values: readonly Value[]): string {
  const reason = indicator.kind.explain(indicator.rule, indicator.weight, values);
  const readings = readingsOf(indicator, values).map((reading) => `“${reading.label}”`);
  const chosen = readings.length > 0 ? `；条文理解选用${list(readings)}` : '';
  return `${reason}，得 ${showPoints(award(indicator, values))} 分（满分 ${showPoints(indicator.weight)} 分）${chosen}。`;
}
