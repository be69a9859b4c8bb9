// The columns of the roster: who is assessed, and every fact about a unit that is not an entry.
import { attributesOf, gatesOf, observationsOf, type Fact } from '../../assessment/facts';
import type { Input } from '../../model/inputs';
import type { Category, Scheme } from '../../rubric/tree';
import { uniqueHeaders, type Column } from '../column';

/** A fact about a unit. `of` says where in the assessment it belongs; `required` marks what scoring needs. */
export interface FactColumn extends Column {
  role: 'fact';
  of: 'attributes' | 'gates' | 'observations';
  key: string;
  input: Input;
  /** Only units of these categories have it. */
  categories: readonly Category[];
  required: boolean;
  /** What to enter, in the words of the document or of the rubric. */
  help: string;
}

/** Points that an outside body took off; a blank is none. */
export type DeductionColumn = Column & { role: 'deduction'; help: string };

export type RosterColumn =
  | (Column & { role: 'number' })
  | (Column & { role: 'unit' })
  | (Column & { role: 'name' })
  | (Column & { role: 'category' })
  | DeductionColumn
  | FactColumn;

export interface RosterLayout {
  scheme: Scheme;
  columns: readonly RosterColumn[];
  facts: readonly FactColumn[];
  /** Absent where the document knows no outside deduction. */
  deduction?: DeductionColumn;
}

/** Rows of a new roster, from 0. */
export const rosterRows = { title: 0, hint: 1, ids: 2, header: 3, first: 4 } as const;

const fixed = [
  { role: 'number', id: '#number', header: '序号' },
  { role: 'unit', id: '#unit', header: '编号' },
  { role: 'name', id: '#name', header: '单位名称' },
  { role: 'category', id: '#category', header: '类别' },
] as const;

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
    ...ordered.map(({ header, of }) => ({ name: header, longer: [`${header}（${titles[of]}）`] })),
    ...(scheme.data.externalDeduction ? [{ name: scheme.data.externalDeduction.name, longer: ['外部扣分'] }] : []),
  ]).slice(fixed.length);
  const facts = ordered.map((column, index) => ({ ...column, header: headers[index]! }));
  const { externalDeduction } = scheme.data;
  const deduction = externalDeduction && ({ role: 'deduction', id: DEDUCTION, header: headers.at(-1)!, help: externalDeduction.clause } as const);
  return { scheme, columns: [...fixed, ...facts, ...(deduction ? [deduction] : [])], facts, ...(deduction && { deduction }) };
}

/** Id of the column of the outside deduction. */
export const DEDUCTION = '#deduction';

const titles = { attributes: '单位属性', gates: '参评条件', observations: '检查记录' } as const;

/** The facts of all categories together; one that several categories have stands once. */
function collect(scheme: Scheme, of: FactColumn['of'], factsOf: (category: Category) => readonly Fact[]): FactColumn[] {
  const found = new Map<string, { input: Input; categories: Category[] }>();
  for (const category of scheme.categories) {
    for (const { key, input } of factsOf(category)) {
      if (!found.has(key)) found.set(key, { input, categories: [] });
      found.get(key)!.categories.push(category);
    }
  }
  return [...found].map(([key, { input, categories }]) => ({
    role: 'fact',
    of,
    key,
    id: `${of}:${key}`,
    header: input.name,
    input,
    categories,
    required: of === 'gates' || (of === 'attributes' && isScored(scheme, key)),
    help: helpFor(scheme, of, key),
  }));
}

/** Whether a rule gives points by this attribute. */
function isScored(scheme: Scheme, attribute: string): boolean {
  return scheme.categories.some((category) =>
    category.indicators.some(({ inputs, applies }) => inputs.some((input) => input.attribute === attribute) || (applies !== undefined && 'attribute' in applies && applies.attribute === attribute)),
  );
}

function helpFor(scheme: Scheme, of: FactColumn['of'], key: string): string {
  const { attributes, gates, observations } = scheme.data;
  if (of === 'gates') return gates.find((gate) => gate.name === key)?.clause ?? '';
  if (of === 'observations') return observations.find((each) => each.id === key)?.hint ?? '';
  const day = gates.find((gate) => gate.dateColumn === key);
  const hint = attributes.find((each) => each.name === key)?.hint;
  return hint ?? (day?.deadline ? `应于 ${day.deadline} 前上报。` : '');
}
