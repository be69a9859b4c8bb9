// The columns of a category's entry sheet. Writer, formulas and reader all derive from this one list.
import type { Input } from '../model/inputs';
import { enteredInputs, type Category, type Indicator } from '../rubric/tree';
import type { Veto } from '../standing/veto';
import { uniqueHeaders, type Column, type HeaderWish } from './column';

/** One input of one indicator; `position` counts the indicator's entered inputs from 0. */
export interface InputColumn extends Column {
  role: 'input';
  indicator: Indicator;
  input: Input;
  position: number;
}

/** 是/否 for one veto clause; blank means that it was not found. */
export interface VetoColumn extends Column {
  role: 'veto';
  veto: Veto;
}

export type EntryColumn = (Column & { role: 'unit' }) | (Column & { role: 'name' }) | InputColumn | VetoColumn;

/** `columns` stand side by side from the sheet's first column on. */
export interface EntryLayout {
  category: Category;
  columns: readonly EntryColumn[];
  inputs: readonly InputColumn[];
  vetoes: readonly VetoColumn[];
}

/** Rows of a new entry sheet, from 0. The hidden row of ids stands directly above the table's header. */
export const entryRows = { title: 0, hint: 1, band: 2, ids: 3, header: 4, first: 5 } as const;

/** The column of the unit's hidden id and the column of its name. */
export const UNIT_COLUMN = 0;
export const NAME_COLUMN = 1;

export const unitColumn = { role: 'unit', id: '#unit', header: '编号' } as const;
export const nameColumn = { role: 'name', id: '#name', header: '单位名称' } as const;

/** `高校/信息公开#1`: stable as long as the rubric keeps the indicator. */
export function inputId(category: Category, indicator: Indicator, position: number): string {
  return `${category.name}/${indicator.key}#${position + 1}`;
}

export function entryLayout(category: Category): EntryLayout {
  const slots = category.indicators.flatMap((indicator) =>
    enteredInputs(indicator).map((input, position) => ({ indicator, input, position })),
  );
  const items = category.data.vetoes?.items ?? [];
  const headers = uniqueHeaders([
    { name: unitColumn.header, longer: [] },
    { name: nameColumn.header, longer: [] },
    ...slots.map(({ indicator, input }): HeaderWish => ({
      name: input.name,
      longer: [`${input.name}（${indicator.name}）`, `${input.name}（${indicator.path}）`],
    })),
    ...items.map((veto): HeaderWish => ({ name: veto.name, longer: [`${veto.name}（否决 ${veto.number}）`] })),
  ]).slice(2);
  const inputs = slots.map(({ indicator, input, position }, index): InputColumn => ({
    role: 'input',
    id: inputId(category, indicator, position),
    header: headers[index]!,
    indicator,
    input,
    position,
  }));
  const vetoes = items.map((veto, index): VetoColumn => ({
    role: 'veto',
    id: `#veto${veto.number}`,
    header: headers[slots.length + index]!,
    veto,
  }));
  return { category, columns: [unitColumn, nameColumn, ...inputs, ...vetoes], inputs, vetoes };
}
