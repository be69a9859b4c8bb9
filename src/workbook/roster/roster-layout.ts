// The columns of the roster: who is assessed, and every fact about a unit that is not an entry.
import { attributesOf, gatesOf, observationsOf, type Fact } from '../../assessment/facts';
import type { Input } from '../../model/inputs';
import type { Category, Scheme } from '../../rubric/tree';
import { uniqueHeaders } from '../column';
import { rowsInOrder } from '../part/stack';
import { rosterDeductionColumn } from './columns/deduction';
import { rosterFactColumn, type FactColumn, type FactData } from './columns/fact';
import { categoryColumn, rosterNameColumn, numberColumn, rosterUnitColumn } from './columns/identity';
import type { RosterColumn } from './roster-column';

export interface RosterLayout {
  scheme: Scheme;
  columns: readonly RosterColumn[];
  facts: readonly FactColumn[];
  /** Absent where the document knows no outside deduction. */
  deduction?: RosterColumn;
}

/** Rows of a new roster, from 0. */
export const rosterRows = rowsInOrder(['title', 'hint', 'ids', 'header', 'first']);

const fixed = [numberColumn, rosterUnitColumn, rosterNameColumn, categoryColumn];

export function rosterLayout(scheme: Scheme): RosterLayout {
  const attributes = collect(scheme, 'attributes', (category) => attributesOf(scheme, category));
  const gates = collect(scheme, 'gates', () => gatesOf(scheme));
  const observations = collect(scheme, 'observations', (category) => observationsOf(scheme, category));
  // What scoring needs comes first, remarks about the unit after it, in the order in which a clerk fills them in.
  const ordered = [
    ...attributes.filter((column) => column.required),
    ...gates,
    ...attributes.filter((column) => !column.required && column.input.type === 'date'),
    ...attributes.filter((column) => !column.required && column.input.type !== 'date'),
    ...observations,
  ];
  const headers = uniqueHeaders([
    ...fixed.map(({ header }) => ({ name: header, longer: [] })),
    ...ordered.map(({ input, of }) => ({ name: input.name, longer: [`${input.name}（${titles[of]}）`] })),
    ...(scheme.data.externalDeduction ? [{ name: scheme.data.externalDeduction.name, longer: ['外部扣分'] }] : []),
  ]).slice(fixed.length);
  const facts = ordered.map((fact, index) => rosterFactColumn(fact, headers[index]!));
  const { externalDeduction } = scheme.data;
  const deduction = externalDeduction && rosterDeductionColumn(headers.at(-1)!, externalDeduction.clause);
  return { scheme, columns: [...fixed, ...facts, ...(deduction ? [deduction] : [])], facts, ...(deduction && { deduction }) };
}

const titles = { attributes: '单位属性', gates: '参评条件', observations: '检查记录' } as const;

/** The facts of all categories together; one that several categories have stands once. */
function collect(scheme: Scheme, of: FactData['of'], factsOf: (category: Category) => readonly Fact[]): FactData[] {
  const found = new Map<string, { input: Input; categories: Category[] }>();
  for (const category of scheme.categories) {
    for (const { key, input } of factsOf(category)) {
      if (!found.has(key)) found.set(key, { input, categories: [] });
      found.get(key)!.categories.push(category);
    }
  }
  return [...found].map(([key, { input, categories }]) => ({
    of,
    key,
    input,
    categories,
    required: of === 'gates' || (of === 'attributes' && isScored(scheme, key)),
    help: helpFor(scheme, of, key),
  }));
}

/** Whether a rule gives points by this attribute. */
function isScored(scheme: Scheme, attribute: string): boolean {
  return scheme.categories.some((category) =>
    category.indicators.some(
      ({ inputs, applies }) =>
        inputs.some((input) => input.attribute === attribute) ||
        (applies !== undefined && 'attribute' in applies && applies.attribute === attribute),
    ),
  );
}

function helpFor(scheme: Scheme, of: FactData['of'], key: string): string {
  const { attributes, gates, observations } = scheme.data;
  if (of === 'gates') return gates.find((gate) => gate.name === key)?.clause ?? '';
  if (of === 'observations') return observations.find((each) => each.id === key)?.hint ?? '';
  const day = gates.find((gate) => gate.dateColumn === key);
  const hint = attributes.find((each) => each.name === key)?.hint;
  return hint ?? (day?.deadline ? `应于 ${day.deadline} 前上报。` : '');
}
