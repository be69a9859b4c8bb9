// The functions about one indicator: SCORE, SCORE.EXPLAIN, SCORE.MAX, SCORE.CLAUSE and SCORE.CHECK.
import { readValues } from '../assessment/read-values';
import type { Value } from '../model/inputs';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { Indicator } from '../rubric/tree';
import { NO_WEIGHT } from '../rubric/weight';
import { award, explain as explainAward } from '../scoring/award';
import { answer } from './answer';
import { toCell, toCells, type Argument } from './cells';
import { findIndicatorInForce } from './current';

/** The word for values that can be scored. */
const PASSED = '通过';

export function scoreIndicator(category: Argument, indicator: Argument, values?: Argument): number {
  const read = readArguments(category, indicator, values);
  return answer(read.ok ? ok(award(read.value.indicator, read.value.values)) : read);
}

export function explainIndicator(category: Argument, indicator: Argument, values?: Argument): string {
  const read = readArguments(category, indicator, values);
  return answer(read.ok ? ok(explainAward(read.value.indicator, read.value.values)) : read);
}

export function max(category: Argument, indicator: Argument): number {
  const found = findIndicatorInForce(toCell(category), toCell(indicator));
  return answer(found.ok ? fullMarksOf(found.value) : found);
}

/** An open account has none, and 0 would be wrong. */
function fullMarksOf({ key, weight }: Indicator): Outcome<number> {
  if (weight !== undefined) return ok(weight);
  return refuse('BAD_REQUEST', `指标“${key}”在评估细则里${NO_WEIGHT}，没有满分可答。请去掉这个公式，或换一个有分值的指标。`, '指标');
}

export function clause(category: Argument, indicator: Argument): string {
  return answer(findIndicatorInForce(toCell(category), toCell(indicator))).clause;
}

export function checkIndicator(category: Argument, indicator: Argument, values?: Argument): string {
  const read = readArguments(category, indicator, values);
  return read.ok ? PASSED : read.refusal.message;
}

function readArguments(category: Argument, name: Argument, cells: Argument): Outcome<{ indicator: Indicator; values: Value[] }> {
  const indicator = findIndicatorInForce(toCell(category), toCell(name));
  if (!indicator.ok) return indicator;
  const values = readValues(indicator.value, toCells(cells));
  return values.ok ? ok({ indicator: indicator.value, values: values.value }) : values;
}
