// 采用: under a review, which cells of the entry sheet count. Of rounds the last that has an entry: hidden columns pick it.
import { trimmed } from '../../../formula/words-cell';
import type { Cell } from '../../../model/cell';
import { stateWords } from '../../../assessment/states';
import { type Indicator } from '../../../rubric/tree';
import { anyOf } from '../../cell/formula-words';
import { inputId } from '../../entry/entry-ids';
import { enteredCell } from '../../entry/entered-cell';
import type { Form } from '../../form';
import type { RowCells, ScoreColumn, ScoredRow, Wished } from '../score-column';
import { mirror } from './identity';

/** `counted:高校/信息公开#1`; `position` counts the indicator's entered inputs from 0. */
function countedId({ category }: Form, indicator: Indicator, position: number): string {
  return `counted:${inputId(category, indicator, position)}`;
}

/** One for every input where there are rounds; none elsewhere, where it is known which column counts. */
export function countedColumns(form: Form): Wished<ScoreColumn>[] {
  if (form.review?.kind !== 'rounds') return [];
  return form.indicators.flatMap((indicator) => indicator.entered.map((_, position) => countedColumn(form, indicator, position)));
}

function countedColumn(form: Form, indicator: Indicator, position: number): Wished<ScoreColumn> {
  const { name } = indicator.entered[position]!;
  return {
    id: countedId(form, indicator, position),
    wish: { name: `采用·${name}`, longer: [`采用·${name}（${indicator.name}）`, `采用·${name}（${indicator.path}）`] },
    band: '采用的录入值',
    isHidden: true,
    styles: ['centred'],
    value: (row) => countedValue(indicator, position, row),
    formula:
      () =>
      ({ entered }) =>
        lastRound(form, indicator, position, entered),
  };
}

/** The cell of the last round of which some cell of the indicator is filled. */
function lastRound({ category, review }: Form, indicator: Indicator, position: number, entered: RowCells['entered']): string {
  const [first, ...later] = review!.tracks;
  const cell = (track: string, at: number): string => entered(inputId(category, indicator, at, track));
  return later.reduce(
    (otherwise, track) => {
      const all = indicator.entered.map((_, at) => cell(track, at));
      return `IF(${anyOf(all.map((each) => `${trimmed(each)}<>""`))},${mirror(cell(track, position))},${otherwise})`;
    },
    mirror(cell(first!, position)),
  );
}

/** The raw cell that counts, wherever it stands. */
export function countedCell(form: Form, indicator: Indicator, position: number, { known, entered }: RowCells): string {
  const { category, review } = form;
  return (
    known(countedId(form, indicator, position)) ??
    entered(inputId(category, indicator, position, review?.kind === 'sources' ? review.counts : undefined))
  );
}

/** The raw value of the round that counts; where nothing is to be entered, the word that says so. */
export function countedValue(indicator: Indicator, position: number, { unit, result }: ScoredRow): Cell {
  const state = result?.states?.[indicator.key];
  return enteredCell(indicator, position, unit?.counted.get(indicator.key) ?? []) ?? (state ? stateWords[state] : '');
}
