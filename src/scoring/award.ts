// One indicator: values in, points and their explanation out.
import type { GivenBack } from '../assessment/assessment';
import type { Value } from '../model/inputs';
import { exact, showPoints } from '../model/points';
import { list } from '../model/text';
import { showSigned } from '../rules/signed-words';
import { NO_WEIGHT } from '../rubric/weight';
import { highestPoints, readingsOf, type Indicator } from '../rubric/tree';

/** Points of values that were read. */
export function award(indicator: Indicator, values: readonly Value[]): number {
  return indicator.points(values);
}

/** Points with what is given back, because its cause had cost points elsewhere; never above the highest that there may be. */
export function awardWith(indicator: Indicator, values: readonly Value[], givenBack: readonly GivenBack[]): number {
  const back = givenBack.reduce((sum, each) => sum + each.points, 0);
  return Math.min(highestPoints(indicator), exact(award(indicator, values) + back));
}

/** What was counted, the cap or tier that applied, and what was given back; without the points and a closing mark. */
export function reasonFor(indicator: Indicator, values: readonly Value[], givenBack: readonly GivenBack[] = []): string {
  const reason = indicator.kind.explain(indicator.rule, indicator.weight, values);
  const back = givenBack.map(
    ({ cause, points, deductedIn }) => `；“${cause.name}”已在“${deductedIn}”扣分，不重复扣，加回 ${showPoints(points)} 分`,
  );
  return [reason, ...back].join('');
}

/** Why an indicator is worth nothing, whatever is entered. */
export function zeroedInWords(vetoes: readonly string[]): string {
  return `出现${list(vetoes.map((name) => `“${name}”`))}，本项不得分`;
}

/** One sentence: the reason, the points, and the reading that they depend on. */
export function explain(indicator: Indicator, values: readonly Value[], givenBack: readonly GivenBack[] = []): string {
  const readings = readingsOf(indicator, values).map((reading) => `“${reading.label}”`);
  const chosen = readings.length > 0 ? `；条文理解选用${list(readings)}` : '';
  const points = givenBack.length === 0 ? award(indicator, values) : awardWith(indicator, values, givenBack);
  return `${reasonFor(indicator, values, givenBack)}，${result(indicator, points)}${chosen}。`;
}

function result({ role, weight }: Indicator, points: number): string {
  const full = weight === undefined ? NO_WEIGHT : `${role === 'penalty' ? '最多扣' : '满分'} ${showPoints(weight)} 分`;
  return role === 'penalty' ? `计 ${showPoints(points)} 分（扣分指标，${full}）` : `得 ${showSigned(points)} 分（${full}）`;
}
