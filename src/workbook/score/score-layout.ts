// The columns of a form's score sheet: who, what decides the standing, points by group, and what they come to.
import { uniqueHeaders } from '../column';
import { causesAt } from '../entry/cause-names';
import { hasLevels, type EntryLayout } from '../entry/entry-layout';
import type { Form } from '../form';
import type { FormulaMode } from '../frame';
import { rowsInOrder } from '../part/stack';
import type { FactColumn } from '../roster/columns/fact';
import type { RosterLayout } from '../roster/roster-layout';
import { applicableColumn, isPartial } from './columns/applicable';
import { baseColumn } from './columns/base';
import { comparedColumns } from './columns/compared';
import { countedColumns } from './columns/counted';
import { readFactColumns, scoreFactColumn } from './columns/fact';
import { scoreNameColumn, rosterRowColumn, scoreUnitColumn } from './columns/identity';
import { partColumn } from './columns/part';
import { pointsColumn } from './columns/points';
import { readCauseColumn, readColumns } from './columns/read';
import { standingColumns } from './columns/standing';
import { groupBand, subtotalColumn } from './columns/subtotal';
import { totalColumn } from './columns/total';
import { scoreVetoColumn } from './columns/veto';
import type { ScoreBoard, ScoreColumn, Wished } from './score-column';

/** Rows of a score sheet, from 0. */
interface ScoreRows {
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
  category: Form['category'];
  form: Form;
  rows: ScoreRows;
  /** Side by side from the sheet's first column on. */
  columns: readonly ScoreColumn[];
  /** Column by id. */
  indexOf: ReadonlyMap<string, number>;
}

const plainRows: ScoreRows = rowsInOrder(['title', 'hint', 'band', 'weight', 'header', 'first']);
const levelRows: ScoreRows = rowsInOrder(['title', 'hint', 'band', 'levels', 'weight', 'header', 'first']);

export function scoreLayout(entry: EntryLayout, roster: RosterLayout, mode: FormulaMode): ScoreLayout {
  const { category, form } = entry;
  const facts = roster.facts.filter(
    (fact) => fact.required && fact.categories.includes(category) && (fact.of === 'gates' ? form.isWhole : isNeeded(fact, form)),
  );
  const wished: Wished<ScoreColumn>[] = [
    scoreUnitColumn,
    rosterRowColumn,
    scoreNameColumn,
    ...facts.map(scoreFactColumn),
    ...form.part.groups.flatMap((group) => [
      ...group.indicators.map((indicator) => pointsColumn(form, indicator, groupBand(group))),
      subtotalColumn(group),
    ]),
    ...entry.vetoes.map(scoreVetoColumn),
    ...(isPartial(form) ? [applicableColumn(form)] : []),
    baseColumn(form),
    ...(form.isWhole ? standingColumns(roster, totalColumn(form), facts, entry.vetoes) : [partColumn(form)]),
    ...countedColumns(form),
    ...facts.flatMap((fact) => readFactColumns(fact, mode)),
    ...(mode === 'values'
      ? []
      : form.indicators.flatMap((indicator) => [
          ...readColumns(form, indicator, mode),
          ...causesAt(category, indicator).map((cause) => readCauseColumn(indicator, cause)),
          ...comparedColumns(form, indicator),
        ])),
  ];
  return { category, form, rows: hasLevels(form) ? levelRows : plainRows, ...headed(wished) };
}

/** Columns with headers that are told apart, and where each stands. */
export function headed<Board extends ScoreBoard>(
  wished: readonly Wished<ScoreColumn<Board>>[],
): { columns: ScoreColumn<Board>[]; indexOf: Map<string, number> } {
  const headers = uniqueHeaders(wished.map(({ wish }) => wish));
  const columns = wished.map(({ wish: _, ...column }, index) => ({ ...column, header: headers[index]! }));
  return { columns, indexOf: new Map(columns.map(({ id }, index) => [id, index])) };
}

/** Whether the form's rules, or whom they concern, ask for an attribute. */
function isNeeded({ key }: FactColumn, { indicators }: Form): boolean {
  return indicators.some(
    ({ inputs, applies }) =>
      inputs.some((input) => input.attribute === key) || (applies !== undefined && 'attribute' in applies && applies.attribute === key),
  );
}
