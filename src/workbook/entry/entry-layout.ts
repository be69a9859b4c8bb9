// The columns of a form's entry sheet. Writer, formulas and reader all derive from this one list.
import type { Input } from '../../model/inputs';
import { enteredInputs, type Category, type Indicator } from '../../rubric/tree';
import type { Cause } from '../../standing/cause';
import type { Veto } from '../../standing/veto';
import { causesAt } from './cause-names';
import { uniqueHeaders, type Column, type HeaderWish } from '../column';
import type { Form } from '../form';

/** One input of one indicator; `position` counts the indicator's entered inputs from 0. Under a review there is one for each track. */
export interface InputColumn extends Column {
  role: 'input';
  indicator: Indicator;
  input: Input;
  position: number;
  track?: string;
}

/** Why a later round changes an earlier one. */
export interface ReasonColumn extends Column {
  role: 'reason';
  indicator: Indicator;
}

/** What a cause that was taken off already gives back to the indicator beside it: the points, and where they were taken off. */
export interface CauseColumn extends Column {
  role: 'cause';
  indicator: Indicator;
  cause: Cause;
  field: 'points' | 'deductedIn';
}

/** 是/否 for one veto clause; blank means that it was not found. */
export interface VetoColumn extends Column {
  role: 'veto';
  veto: Veto;
}

export type EntryColumn = (Column & { role: 'unit' }) | (Column & { role: 'name' }) | InputColumn | ReasonColumn | CauseColumn | VetoColumn;

/** Rows of a new entry sheet, from 0. The hidden row of ids stands directly above the table's header. */
export interface EntryRows {
  title: number;
  hint: number;
  /** The levels above the indicators, where the official table has such. */
  levels?: number;
  band: number;
  /** The rounds or sources below each indicator, under a review. */
  tracks?: number;
  ids: number;
  header: number;
  first: number;
}

/** `columns` stand side by side from the sheet's first column on. */
export interface EntryLayout {
  category: Category;
  form: Form;
  rows: EntryRows;
  columns: readonly EntryColumn[];
  inputs: readonly InputColumn[];
  reasons: readonly ReasonColumn[];
  causes: readonly CauseColumn[];
  vetoes: readonly VetoColumn[];
}

function rowsOf(form: Form): EntryRows {
  const band = hasLevels(form) ? 3 : 2;
  const ids = form.review ? band + 2 : band + 1;
  return { title: 0, hint: 1, ...(band === 3 && { levels: 2 }), band, ...(form.review && { tracks: band + 1 }), ids, header: ids + 1, first: ids + 2 };
}

/** The column of the unit's hidden id and the column of its name. */
export const UNIT_COLUMN = 0;
export const NAME_COLUMN = 1;

export const unitColumn = { role: 'unit', id: '#unit', header: '编号' } as const;
export const nameColumn = { role: 'name', id: '#name', header: '单位名称' } as const;

/** `高校/信息公开#1`, under a review `高校/信息公开#1@复评`: stable as long as the rubric keeps the indicator. */
export function inputId(category: Category, indicator: Indicator, position: number, track?: string): string {
  return `${category.name}/${indicator.key}#${position + 1}${track === undefined ? '' : `@${track}`}`;
}

/** `高校/信息公开#reason`. */
export function reasonId(category: Category, indicator: Indicator): string {
  return `${category.name}/${indicator.key}#reason`;
}

/** `#cause:blank-columns:points`. */
export function causeId(cause: Cause, field: CauseColumn['field']): string {
  return `#cause:${cause.id}:${field}`;
}

const causeHeaders = { points: '计还分数', deductedIn: '已扣分的指标' } as const;

type Wish = { wish: HeaderWish; column: DistributiveOmit<EntryColumn, 'header'> };
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export function entryLayout(form: Form): EntryLayout {
  const { category } = form;
  const wished: Wish[] = [
    { wish: { name: unitColumn.header, longer: [] }, column: unitColumn },
    { wish: { name: nameColumn.header, longer: [] }, column: nameColumn },
    ...form.indicators.flatMap((indicator) => [...inputWishes(form, indicator), ...reasonWishes(form, indicator), ...causeWishes(category, indicator)]),
    ...form.vetoes.map((veto): Wish => ({ wish: { name: veto.name, longer: [`${veto.name}（否决 ${veto.number}）`] }, column: { role: 'veto', id: `#veto${veto.number}`, veto } })),
  ];
  const headers = uniqueHeaders(wished.map(({ wish }) => wish));
  const columns = wished.map(({ column }, index): EntryColumn => ({ ...column, header: headers[index]! }) as EntryColumn);
  return {
    category,
    form,
    rows: rowsOf(form),
    columns,
    inputs: columns.filter((column) => column.role === 'input'),
    reasons: columns.filter((column) => column.role === 'reason'),
    causes: columns.filter((column) => column.role === 'cause'),
    vetoes: columns.filter((column) => column.role === 'veto'),
  };
}

/** Whether the official table has levels between its groups and its indicators. */
export function hasLevels({ indicators }: Form): boolean {
  return indicators.some(({ under }) => under.length > 0);
}

function inputWishes({ category, review }: Form, indicator: Indicator): Wish[] {
  const tracks = review?.tracks ?? [undefined];
  return tracks.flatMap((track) =>
    enteredInputs(indicator).map((input, position): Wish => {
      const name = track === undefined ? input.name : `${track}·${input.name}`;
      return {
        wish: { name, longer: [`${name}（${indicator.name}）`, `${name}（${indicator.path}）`] },
        column: { role: 'input', id: inputId(category, indicator, position, track), indicator, input, position, ...(track !== undefined && { track }) },
      };
    }),
  );
}

function reasonWishes({ category, review }: Form, indicator: Indicator): Wish[] {
  if (review?.kind !== 'rounds') return [];
  const longer = [`理由（${indicator.name}）`, `理由（${indicator.path}）`];
  return [{ wish: { name: '理由', longer }, column: { role: 'reason', id: reasonId(category, indicator), indicator } }];
}

function causeWishes(category: Category, indicator: Indicator): Wish[] {
  return causesAt(category, indicator).flatMap((cause) =>
    (['points', 'deductedIn'] as const).map((field): Wish => ({
      wish: { name: causeHeaders[field], longer: [`${causeHeaders[field]}（${indicator.name}）`, `${causeHeaders[field]}（${cause.name}）`] },
      column: { role: 'cause', id: causeId(cause, field), indicator, cause, field },
    })),
  );
}
