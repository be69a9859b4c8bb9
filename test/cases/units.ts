// Units for tests: every value entered so that it reaches the most, then changed where a test asks for it.
import type { UnitInput } from '../../src/assessment/assessment';
import type { Cell } from '../../src/model/cell';
import { typeOf } from '../../src/model/inputs';
import { findCategory } from '../../src/rubric/find';
import type { Indicator, Scheme } from '../../src/rubric/tree';
import { shelf } from '../shelf';

/** A bundled scheme; throws when there is none. */
export function bundled(id: string, readings: Record<string, string> = {}): Scheme {
  const scheme = shelf.scheme(id, readings);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}

export const hunan = bundled('hunan-2022');

/** A unit of hunan-2022 that was reported in time and reaches the most everywhere (高校: 105). */
export function fullUnit(category: string, name: string, change: Partial<UnitInput> = {}): UnitInput {
  const { indicators } = findCategory(hunan, category)!;
  return {
    name,
    category,
    gates: { 上报工作总结: true },
    ...(category === '高校' && { attributes: { 办学层次: '本科' } }),
    ...change,
    entries: { ...Object.fromEntries(indicators.map((indicator) => [indicator.key, bestCells(indicator)])), ...change.entries },
  };
}

function bestCells(indicator: Indicator): Cell[] {
  const values = indicator.kind.witness(indicator.rule, indicator.weight);
  return indicator.inputs.flatMap((input, position) =>
    input.attribute === undefined ? [typeOf(input).write(input, values[position]!)] : [],
  );
}

/** Without one indicator's entry. */
export function without(unit: UnitInput, indicator: string): UnitInput {
  return { ...unit, entries: Object.fromEntries(Object.entries(unit.entries).filter(([key]) => key !== indicator)) };
}
