// The columns of a form's entry sheet. Writer, formulas and reader all derive from this one list.
import { type Category, type Indicator } from '../../rubric/tree';
import { uniqueHeaders, type HeaderWish } from '../column';
import type { Form } from '../form';
import { rowsInOrder } from '../part/stack';
import { causesAt } from './cause-names';
import { causeHeaders, causePlaceColumn, causePointsColumn, type CauseColumn } from './columns/cause';
import { entryNameColumn, entryUnitColumn } from './columns/identity';
import { inputColumn, type InputColumn } from './columns/input';
import { reasonColumn, type ReasonColumn } from './columns/reason';
import { entryVetoColumn, type VetoColumn } from './columns/veto';
import type { EntryColumn, WishedColumn } from './entry-column';

/** Rows of a new entry sheet, from 0. The hidden row of ids stands directly above the table's header. */
interface EntryRows {
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
  /** Column by id. */
  indexOf: ReadonlyMap<string, number>;
  inputs: readonly InputColumn[];
  reasons: readonly ReasonColumn[];
  causes: readonly CauseColumn[];
  vetoes: readonly VetoColumn[];
}

function rowsOf(form: Form): EntryRows {
  return rowsInOrder([
    'title',
    'hint',
    ...(hasLevels(form) ? ['levels'] : []),
    'band',
    ...(form.review ? ['tracks'] : []),
    'ids',
    'header',
    'first',
  ]) as unknown as EntryRows;
}

/** The column of the unit's hidden id and the column of its name. */
export const UNIT_COLUMN = 0;
export const NAME_COLUMN = 1;

export function entryLayout(form: Form): EntryLayout {
  const { category } = form;
  const inputs: InputColumn[] = [];
  const reasons: ReasonColumn[] = [];
  const causes: CauseColumn[] = [];
  const vetoes: VetoColumn[] = [];
  const tracks = form.review?.tracks ?? [undefined];
  const wished: WishedColumn[] = [
    entryUnitColumn,
    entryNameColumn(form, { hasLevels: hasLevels(form) }),
    ...form.indicators.flatMap((indicator) => [
      ...tracks.flatMap((track) =>
        indicator.entered.map(({ name }, position) =>
          kept(inputs, titled(track === undefined ? name : `${track}·${name}`, indicator), (header) =>
            inputColumn(form, indicator, position, track, header),
          ),
        ),
      ),
      ...(form.review?.kind === 'rounds'
        ? [kept(reasons, titled('理由', indicator), (header) => reasonColumn(form, indicator, header))]
        : []),
      ...causesAt(category, indicator).flatMap((cause) => {
        const wish = (field: keyof typeof causeHeaders): HeaderWish => ({
          name: causeHeaders[field],
          longer: [`${causeHeaders[field]}（${indicator.name}）`, `${causeHeaders[field]}（${cause.name}）`],
        });
        return [
          kept(causes, wish('points'), (header) => causePointsColumn(indicator, cause, header)),
          kept(causes, wish('deductedIn'), (header) => causePlaceColumn(indicator, cause, header)),
        ];
      }),
    ]),
    ...form.vetoes.map((veto) =>
      kept(vetoes, { name: veto.name, longer: [`${veto.name}（否决 ${veto.number}）`] }, (header) => entryVetoColumn(form, veto, header)),
    ),
  ];
  const headers = uniqueHeaders(wished.map(({ wish }) => wish));
  const columns = wished.map(({ make }, index) => make(headers[index]!));
  return {
    category,
    form,
    rows: rowsOf(form),
    columns,
    indexOf: new Map(columns.map(({ id }, index) => [id, index])),
    inputs,
    reasons,
    causes,
    vetoes,
  };
}

/** Whether the official table has levels between its groups and its indicators. */
export function hasLevels({ indicators }: Form): boolean {
  return indicators.some(({ under }) => under.length > 0);
}

function titled(name: string, indicator: Indicator): HeaderWish {
  return { name, longer: [`${name}（${indicator.name}）`, `${name}（${indicator.path}）`] };
}

/** A column that stands in a list of its kind as well, once it is made. */
function kept<Each extends EntryColumn>(list: Each[], wish: HeaderWish, make: (header: string) => Each): WishedColumn {
  return {
    wish,
    make: (header) => {
      const column = make(header);
      list.push(column);
      return column;
    },
  };
}
