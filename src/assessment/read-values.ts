// Reads the raw cells of one indicator into typed values, or says what is wrong with them.
import { isBlank, type Cell } from '../model/cell';
import { typeOf, type Input, type Value } from '../model/inputs';
import { ok, refuse, type Outcome } from '../model/outcome';
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
