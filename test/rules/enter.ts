// Scores a rule from raw cells, as somebody would enter them, blanks included.
import { worth } from '../../src/formula/compile';
import { isBlank, type Cell } from '../../src/model/cell';
import { typeOf, type Value } from '../../src/model/inputs';
import { kindOf, ruleSchema } from '../../src/rules';
import { asked } from './arbitraries';

/** A rule as it would stand in a rubric, with its weight, ready to be given cells. */
export function ruleOf(data: object, weight: number) {
  const rule = ruleSchema.parse(data);
  const kind = kindOf(rule);
  const inputs = kind.inputs(rule, weight);
  const read = (cells: readonly Cell[]): Value[] => {
    const values = inputs.map((input, position): Value => {
      const cell = cells[position] ?? null;
      if (isBlank(cell)) return null;
      const outcome = typeOf(input).read(input, cell);
      if (!outcome.ok) throw new Error(outcome.refusal.message);
      return outcome.value;
    });
    return asked(inputs, values);
  };
  return {
    rule,
    kind,
    inputs,
    points: (...cells: Cell[]) => worth(kind.points(rule, weight, 0), read(cells)),
    words: (...cells: Cell[]) => kind.explain(rule, weight, read(cells)),
    range: kind.range(rule, weight),
    faults: (kind.faults?.(rule, weight) ?? []).map((fault) => `${fault.fault} ${fault.at}`),
    numbers: kind.numbers(rule, weight),
    terms: kind.terms(rule, weight),
  };
}

/** The messages with which a rule is refused. */
export function refusalsOf(data: object): string[] {
  const parsed = ruleSchema.safeParse(data);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
}
