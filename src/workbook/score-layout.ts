// The columns of a category's score sheet: who, what decides the standing, points by group, the standing.
import type { Category, Group, Indicator } from '../rubric/tree';
import { uniqueHeaders, type Column } from './column';
import type { EntryLayout, VetoColumn } from './entry-layout';
import type { FactColumn, RosterLayout } from './roster-layout';

export type ScoreColumn = Column &
  (
    | { role: 'unit' | 'roster-row' | 'name' | 'base' | 'total' | 'status' | 'grade' | 'rank' }
    | { role: 'fact'; fact: FactColumn }
    | { role: 'points'; indicator: Indicator }
    | { role: 'subtotal'; group: Group }
    | { role: 'veto'; veto: VetoColumn }
  );

export interface ScoreLayout {
  category: Category;
  /** Side by side from the sheet's first column on. */
  columns: readonly ScoreColumn[];
  /** Column by id. */
  indexOf: ReadonlyMap<string, number>;
}

/** Rows of a score sheet, from 0. */
export const scoreRows = { title: 0, hint: 1, band: 2, weight: 3, header: 4, first: 5 } as const;

export const pointsId = (indicator: Indicator): string => `points:${indicator.key}`;
export const subtotalId = (group: Group): string => `subtotal:${group.name}`;
export const factId = (fact: FactColumn): string => `fact:${fact.id}`;

export function scoreLayout(entry: EntryLayout, roster: RosterLayout): ScoreLayout {
  const { category } = entry;
  const facts = roster.facts.filter((fact) => fact.required && fact.categories.includes(category));
  const wished: ScoreColumn[] = [
    { role: 'unit', id: 'unit', header: '编号' },
    { role: 'roster-row', id: 'roster-row', header: '名册行' },
    { role: 'name', id: 'name', header: '单位名称' },
    ...facts.map((fact): ScoreColumn => ({ role: 'fact', id: factId(fact), header: fact.header, fact })),
    ...category.groups.flatMap((group): ScoreColumn[] => [
      ...group.indicators.map((indicator): ScoreColumn => ({ role: 'points', id: pointsId(indicator), header: indicator.key, indicator })),
      { role: 'subtotal', id: subtotalId(group), header: `${group.name}小计`, group },
    ]),
    ...entry.vetoes.map((veto): ScoreColumn => ({ role: 'veto', id: veto.id, header: veto.header, veto })),
    { role: 'base', id: 'base', header: '基础分' },
    { role: 'total', id: 'total', header: '总分' },
    { role: 'status', id: 'status', header: '状态' },
    { role: 'grade', id: 'grade', header: '等次' },
    { role: 'rank', id: 'rank', header: '排名' },
  ];
  const headers = uniqueHeaders(wished.map(({ header }) => ({ name: header, longer: [] })));
  const columns = wished.map((column, index) => ({ ...column, header: headers[index]! }));
  return { category, columns, indexOf: new Map(columns.map(({ id }, index) => [id, index])) };
}
