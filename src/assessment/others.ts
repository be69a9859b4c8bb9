// What follows for a unit from the values of all units of its category: the largest, their mean, its place among them.
import { aggregates, type Input } from '../model/inputs';
import type { Outcome } from '../model/outcome';
import { unitNamed } from '../rubric/concern';
import { comparedInputs, statedInputs, type Indicator, type Scheme } from '../rubric/tree';
import type { UnitInput } from './assessment';
import type { DrawnFor } from './draws';
import { readFacts } from './facts';
import type { Table } from './names';
import { readCell } from './read-values';
import { stateOf } from './states';

/** Numbers by the input that takes them; absent where there are none to take them from. */
export type Taken = ReadonlyMap<Input, number>;

interface Whole {
  scheme: Scheme;
  findTable: (category: string) => Outcome<Table>;
  drawn: DrawnFor;
}

/** The valid numbers of an input that is compared: those of the units that it concerns, and by unit those of all. */
interface Compared {
  all: number[];
  own: Map<UnitInput, number>;
}

const NOTHING: Taken = new Map();

/** What a unit takes; what cannot be read, or does not concern a unit, does not count for anybody. */
export function takenFrom(units: readonly UnitInput[], whole: Whole): (unit: UnitInput) => Taken {
  const takers = new Map<Table, readonly Indicator[]>();
  const compared = new Map<Input, Compared>();
  for (const unit of units) {
    const table = whole.findTable(unit.category);
    if (!table.ok) continue;
    const { indicators } = table.value.category;
    if (!takers.has(table.value))
      takers.set(
        table.value,
        indicators.filter((indicator) => comparedInputs(indicator).length > 0),
      );
    if (takers.get(table.value)!.length > 0) collect(unit, table.value, whole, compared);
  }
  const prepared = new Map<Input, (own: number) => number>();
  return (unit) => {
    if (compared.size === 0) return NOTHING;
    const table = whole.findTable(unit.category);
    const taken = new Map<Input, number>();
    for (const { inputs } of (table.ok && takers.get(table.value)) || []) {
      for (const input of inputs) {
        const of = input.taken && inputs[input.taken.of]!;
        const found = of && compared.get(of);
        if (!found) continue;
        const { isOwn, over } = aggregates[input.taken!.as];
        const own = found.own.get(unit);
        if (isOwn ? own === undefined : found.all.length === 0) continue;
        if (!prepared.has(input)) prepared.set(input, over(found.all, of.better));
        taken.set(input, prepared.get(input)!(own ?? 0));
      }
    }
    return taken;
  };
}

function collect(
  unit: UnitInput,
  { category, indicator: find, attributes }: Table,
  { scheme, drawn }: Whole,
  compared: Map<Input, Compared>,
): void {
  const name = unitNamed(scheme.data, category.name, unit.name) ?? unit.name;
  const attribute = (key: string) => readFacts(unit.attributes, attributes, '单位属性', () => undefined).values.get(key);
  for (const [given, row] of Object.entries(unit.entries)) {
    const found = find(given);
    if (!found.ok) continue;
    const indicator = found.value;
    const stated = statedInputs(indicator, row.length);
    for (const input of comparedInputs(indicator)) {
      const reading = readCell(input, row[stated.indexOf(input)] ?? null);
      if (reading.state !== 'value' || typeof reading.value !== 'number' || !Number.isFinite(reading.value)) continue;
      if (!compared.has(input)) compared.set(input, { all: [], own: new Map() });
      const { all, own } = compared.get(input)!;
      own.set(unit, reading.value);
      const state = stateOf(indicator, { name, attribute }, indicator.sampling && drawn(indicator.sampling, name));
      if (state === undefined) all.push(reading.value);
    }
  }
}
