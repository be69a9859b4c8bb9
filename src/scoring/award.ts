// One indicator: raw cells in, points and their explanation out.
import { isBlank, type Cell } from '../model/cell';
import { typeOf, type Input, type Value } from '../model/inputs';
import { ok, refuse, type Outcome } from '../model/outcome';
import { showPoints } from '../model/points';
import { list } from '../model/text';
import type { Indicator } from '../rubric/tree';

/** Reads the cells of one indicator, in contract order, into values. */
export function readValues(indicator: Indicator, cells: readonly Cell[]): Outcome<Value[]> {
  const { inputs } = indicator;
  if (cells.length > inputs.length) {
    return refuse(
      'TOO_MANY_VALUES',
      `“${indicator.name}”要 ${inputs.length} 个值（${list(inputs.map((input) => input.name))}），现给了 ${cells.length} 个。请删去多余的值。`,
    );
  }
  const values: Value[] = [];
  for (const [position, input] of inputs.entries()) {
    const cell = cells[position] ?? null;
    if (!isAsked(input, values)) {
      values.push(null);
      continue;
    }
    if (isBlank(cell)) {
      return refuse('MISSING_VALUE', `“${indicator.name}”的“${input.name}”还没有填。请填${typeOf(input).allowed(input)}。`, input.name);
    }
    const value = typeOf(input).read(input, cell);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}

/** Whether an input is asked for, given the values before it. */
export function isAsked(input: Input, before: readonly Value[]): boolean {
  if (!input.askedWhen) return true;
  const decisive = before[input.askedWhen.position];
  return typeof decisive !== 'number' || decisive > input.askedWhen.exceeds;
}

/** Points of values that were read. */
export function award(indicator: Indicator, values: readonly Value[]): number {
  return indicator.kind.score(indicator.rule, indicator.weight, values);
}

/** One sentence: what was counted, the cap or tier that applied, the points. */
export function explain(indicator: Indicator, values: readonly Value[]): string {
  const reason = indicator.kind.explain(indicator.rule, indicator.weight, values);
  return `${reason}，得 ${showPoints(award(indicator, values))} 分（满分 ${showPoints(indicator.weight)} 分）。`;
}
