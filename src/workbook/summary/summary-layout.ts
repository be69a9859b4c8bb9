// The columns of a category's summary: the points of its parts, and what they come to.
import type { Category } from '../../rubric/tree';
import type { Veto } from '../../standing/veto';
import { uniqueHeaders, type Column } from '../column';
import type { VetoColumn } from '../entry/entry-layout';
import { formsOf, type Form } from '../form';
import type { FactColumn, RosterLayout } from '../roster/roster-layout';
import { factId, standingColumns, type StandingRole } from '../score/score-layout';

export type SummaryColumn = Column &
  (
    | { role: 'unit' | 'roster-row' | 'name' | 'weighted' | StandingRole }
    | { role: 'fact'; fact: FactColumn }
    /** The row of the unit on the score sheet of a part. */
    | { role: 'part-row'; form: Form }
    | { role: 'part-points'; form: Form }
    | { role: 'veto'; veto: Veto; form: Form }
  );

export interface SummaryLayout {
  category: Category;
  forms: readonly Form[];
  rows: typeof summaryRows;
  columns: readonly SummaryColumn[];
  indexOf: ReadonlyMap<string, number>;
}

/** Rows of a summary, from 0. */
export const summaryRows = { title: 0, hint: 1, weight: 2, header: 3, first: 4 } as const;

export const partRowId = ({ part }: Form): string => `part-row:${part.name}`;
export const partPointsId = ({ part }: Form): string => `part:${part.name}`;

/** Undefined for a category that is one form: there the score sheet says it all. */
export function summaryLayout(category: Category, roster: RosterLayout, vetoesOf: (form: Form) => readonly VetoColumn[]): SummaryLayout | undefined {
  const forms = formsOf(category);
  if (forms.some(({ isWhole }) => isWhole)) return undefined;
  const gates = roster.facts.filter((fact) => fact.of === 'gates' && fact.categories.includes(category));
  const wished: SummaryColumn[] = [
    { role: 'unit', id: 'unit', header: '编号' },
    { role: 'roster-row', id: 'roster-row', header: '名册行' },
    ...forms.map((form): SummaryColumn => ({ role: 'part-row', id: partRowId(form), header: `${form.part.name}行`, form })),
    { role: 'name', id: 'name', header: '单位名称' },
    ...gates.map((fact): SummaryColumn => ({ role: 'fact', id: factId(fact), header: fact.header, fact })),
    ...forms.map((form): SummaryColumn => ({ role: 'part-points', id: partPointsId(form), header: form.part.name, form })),
    { role: 'weighted', id: 'weighted', header: '加权得分' },
    ...forms.flatMap((form) => vetoesOf(form).map(({ id, header, veto }): SummaryColumn => ({ role: 'veto', id, header, veto, form }))),
    ...standingColumns(roster),
  ];
  const headers = uniqueHeaders(wished.map(({ header }) => ({ name: header, longer: [] })));
  const columns = wished.map((column, index) => ({ ...column, header: headers[index]! }));
  return { category, forms, rows: summaryRows, columns, indexOf: new Map(columns.map(({ id }, index) => [id, index])) };
}
