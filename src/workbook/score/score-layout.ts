// The columns of a form's score sheet: who, what decides the standing, points by group, and what they come to.
import type { Category, Group, Indicator } from '../../rubric/tree';
import { uniqueHeaders, type Column } from '../column';
import { countedInputs, type CountedInput } from './counted-columns';
import { helpColumns, type HelpColumn } from './read-columns';
import { hasLevels, type EntryLayout, type VetoColumn } from '../entry/entry-layout';
import type { Form } from '../form';
import type { FormulaMode } from '../frame';
import type { FactColumn, RosterLayout } from '../roster/roster-layout';

/** What the whole of a unit's points come to; it stands where the whole category is scored. */
export type StandingRole = 'deduction' | 'total' | 'status' | 'grade' | 'rank';

export type ScoreColumn = Column &
  (
    | { role: 'unit' | 'roster-row' | 'name' | 'applicable' | 'base' | 'part' | StandingRole }
    | { role: 'fact'; fact: FactColumn }
    | { role: 'points'; indicator: Indicator }
    | { role: 'subtotal'; group: Group }
    | { role: 'veto'; veto: VetoColumn }
    | CountedInput
    | HelpColumn
  );

/** Rows of a score sheet, from 0. */
export interface ScoreRows {
  title: number;
  hint: number;
  band: number;
  /** The levels between groups and indicators, where the official table has such. */
  levels?: number;
  weight: number;
  header: number;
  first: number;
}

export interface ScoreLayout {
  category: Category;
  form: Form;
  rows: ScoreRows;
  /** Side by side from the sheet's first column on. */
  columns: readonly ScoreColumn[];
  /** Column by id. */
  indexOf: ReadonlyMap<string, number>;
}

const plainRows: ScoreRows = { title: 0, hint: 1, band: 2, weight: 3, header: 4, first: 5 };
const levelRows: ScoreRows = { title: 0, hint: 1, band: 2, levels: 3, weight: 4, header: 5, first: 6 };

export const pointsId = (indicator: Indicator): string => `points:${indicator.key}`;
export const subtotalId = (group: Group): string => `subtotal:${group.name}`;
export const factId = (fact: FactColumn): string => `fact:${fact.id}`;

export function scoreLayout(entry: EntryLayout, roster: RosterLayout, mode: FormulaMode): ScoreLayout {
  const { category, form } = entry;
  const facts = roster.facts.filter((fact) => fact.required && fact.categories.includes(category) && (fact.of === 'gates' ? form.isWhole : isNeeded(fact, form)));
  const wished: ScoreColumn[] = [
    { role: 'unit', id: 'unit', header: '编号' },
    { role: 'roster-row', id: 'roster-row', header: '名册行' },
    { role: 'name', id: 'name', header: '单位名称' },
    ...facts.map((fact): ScoreColumn => ({ role: 'fact', id: factId(fact), header: fact.header, fact })),
    ...form.part.groups.flatMap((group): ScoreColumn[] => [
      ...group.indicators.map((indicator): ScoreColumn => ({ role: 'points', id: pointsId(indicator), header: indicator.key, indicator })),
      { role: 'subtotal', id: subtotalId(group), header: `${group.name}小计`, group },
    ]),
    ...entry.vetoes.map((veto): ScoreColumn => ({ role: 'veto', id: veto.id, header: veto.header, veto })),
    ...(isPartial(form) ? [{ role: 'applicable' as const, id: 'applicable', header: '适用分值' }] : []),
    { role: 'base', id: 'base', header: '基础分' },
    ...(form.isWhole ? standingColumns(roster) : [{ role: 'part' as const, id: 'part', header: `${form.part.name}得分` }]),
  ];
  const hidden = [...countedInputs(form), ...helpColumns(form, mode)];
  const headers = uniqueHeaders([...wished.map(({ header }) => ({ name: header, longer: [] })), ...hidden.map(({ wish }) => wish)]);
  const columns = [...wished, ...hidden.map(({ column }) => column)].map((column, index): ScoreColumn => ({ ...column, header: headers[index]! }));
  return { category, form, rows: hasLevels(form) ? levelRows : plainRows, columns, indexOf: new Map(columns.map(({ id }, index) => [id, index])) };
}

/** The columns of the standing, for a score sheet and for a summary. */
export function standingColumns({ deduction }: RosterLayout): (Column & { role: StandingRole })[] {
  return [
    ...(deduction ? [{ role: 'deduction' as const, id: 'deduction', header: deduction.header }] : []),
    { role: 'total', id: 'total', header: '总分' },
    { role: 'status', id: 'status', header: '状态' },
    { role: 'grade', id: 'grade', header: '等次' },
    { role: 'rank', id: 'rank', header: '排名' },
  ];
}

/** Whether some indicators of the base do not count for every unit. */
export function isPartial({ part }: Form): boolean {
  return part.groups.some(({ role, indicators }) => role === 'base' && indicators.some(({ applies, sampling }) => applies !== undefined || sampling !== undefined));
}

function isNeeded({ key }: FactColumn, { indicators }: Form): boolean {
  return indicators.some(({ inputs, applies }) => inputs.some((input) => input.attribute === key) || (applies !== undefined && 'attribute' in applies && applies.attribute === key));
}
