// 标杆: the best value of a column, among all units of the category, for rules that compare a unit with it.
import { appliesTo, unitNamed } from '../rubric/concern';
import type { RubricData } from '../rubric/schema';
import { statedInputs, type Indicator } from '../rubric/tree';
import type { UnitInput } from './assessment';
import type { Table } from './names';
import type { Outcome } from '../model/outcome';
import { readCell } from './read-values';

/** The largest value entered for the input at this position of an indicator; undefined while there is none. */
export type BestIn = (indicator: Indicator, position: number) => number | undefined;

/** Looks once through what was entered for all units; whatever cannot be read is passed over. */
export function bestIn(units: readonly UnitInput[], data: RubricData, findTable: (category: string) => Outcome<Table>): BestIn {
  const best = new Map<Indicator, Map<number, number>>();
  for (const unit of units) {
    const table = findTable(unit.category);
    if (!table.ok || !table.value.category.indicators.some(isCompared)) continue;
    const own = { name: unitNamed(data, table.value.category.name, unit.name) ?? unit.name, attribute: () => undefined };
    for (const [name, row] of Object.entries(unit.entries)) {
      const found = table.value.indicator(name);
      if (!found.ok || !isCompared(found.value) || appliesTo(found.value, own) === false) continue;
      const indicator = found.value;
      const stated = statedInputs(indicator, row.length);
      for (const { best: compared } of indicator.inputs) {
        if (!compared) continue;
        const input = indicator.inputs[compared.of]!;
        const reading = readCell(input, row[stated.indexOf(input)] ?? null);
        if (reading.state !== 'value' || typeof reading.value !== 'number') continue;
        const known = best.get(indicator) ?? new Map<number, number>();
        best.set(indicator, known.set(compared.of, Math.max(known.get(compared.of) ?? 0, reading.value)));
      }
    }
  }
  return (indicator, position) => best.get(indicator)?.get(position);
}

function isCompared({ inputs }: Indicator): boolean {
  return inputs.some((input) => input.best !== undefined);
}
