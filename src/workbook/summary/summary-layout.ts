// The columns of a category's summary: the points of its parts, and what they come to.
import type { Category } from '../../rubric/tree';
import type { VetoColumn } from '../entry/columns/veto';
import { formsOf, type Form } from '../form';
import { rowsInOrder } from '../part/stack';
import type { RosterLayout } from '../roster/roster-layout';
import { scoreFactColumn } from '../score/columns/fact';
import { scoreNameColumn, rosterRowColumn, scoreUnitColumn } from '../score/columns/identity';
import { standingColumns } from '../score/columns/standing';
import type { Wished } from '../score/score-column';
import { headed } from '../score/score-layout';
import { partPointsColumn } from './columns/part-points';
import { partRowColumn } from './columns/part-row';
import { partVetoColumn } from './columns/part-veto';
import { totalOfPartsColumn } from './columns/total-of-parts';
import { weightedColumn } from './columns/weighted';
import type { SummaryColumn } from './summary-column';

export interface SummaryLayout {
  category: Category;
  forms: readonly Form[];
  rows: typeof summaryRows;
  columns: readonly SummaryColumn[];
  /** Column by id. */
  indexOf: ReadonlyMap<string, number>;
}

/** Rows of a summary, from 0. */
const summaryRows = rowsInOrder(['title', 'hint', 'weight', 'header', 'first']);

/** Undefined for a category that is one form: there the score sheet says it all. */
export function summaryLayout(
  category: Category,
  roster: RosterLayout,
  vetoesOf: (form: Form) => readonly VetoColumn[],
): SummaryLayout | undefined {
  const forms = formsOf(category);
  if (forms.some(({ isWhole }) => isWhole)) return undefined;
  const gates = roster.facts.filter((fact) => fact.of === 'gates' && fact.categories.includes(category));
  const wished: Wished<SummaryColumn>[] = [
    scoreUnitColumn,
    rosterRowColumn,
    ...forms.map(partRowColumn),
    scoreNameColumn,
    ...gates.map((fact) => ({ ...scoreFactColumn(fact), width: undefined })),
    ...forms.map(partPointsColumn),
    weightedColumn(forms),
    ...forms.flatMap((form) => vetoesOf(form).map((veto) => partVetoColumn(form, veto))),
    ...standingColumns(
      roster,
      totalOfPartsColumn(forms),
      gates,
      forms.flatMap((form) => vetoesOf(form)),
    ),
  ];
  return { category, forms, rows: summaryRows, ...headed(wished) };
}
