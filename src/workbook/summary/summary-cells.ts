// The rows of a summary: for each column the formula, and the value that the engine gives.
import type { Cell } from '../../model/cell';
import { sumPoints, exact } from '../../model/points';
import { cellName } from '../area';
import { cellReference, columnReference, type Placement } from '../placement';
import type { PlanCell } from '../plan';
import type { Form } from '../form';
import type { FormulaMode, Frame } from '../frame';
import { mirror, rosterFact, rosterPlace } from '../score/score-formulas';
import { factId } from '../score/score-layout';
import type { ScoredRow } from '../score/score-sources';
import { standingValue } from '../score/score-values';
import { FOUND, UNFINISHED } from '../score/score-words';
import * as standing from '../score/standing-formulas';
import { standingWriter } from '../score/standing-writer';
import { partPointsId, partRowId, type SummaryColumn, type SummaryLayout } from './summary-layout';

/** Where a summary takes its cells from. */
export interface SummarySources {
  frame: Frame;
  layout: SummaryLayout;
  mode: FormulaMode;
  /** The entry table of the first part: the summary has its rows in the same order. */
  entry: Placement;
  roster: Placement;
  rosterReach: number;
  /** The score table of each part, and how many rows it has. */
  scores: ReadonlyMap<Form, { placement: Placement; rows: number }>;
  rows: number;
}

/** A row with the value that each part's score sheet shows for the unit, and the row in which it stands there (from 1). */
export interface SummaryRow extends ScoredRow {
  parts: ReadonlyMap<Form, { points: Cell; place: number | undefined }>;
}

export function summaryCells(sources: SummarySources, rows: readonly SummaryRow[]): PlanCell[][] {
  const formulaOf = summaryWriter(sources);
  const { layout, mode } = sources;
  return rows.map((each, index) =>
    layout.columns.map((column): PlanCell => {
      const value = valueOf(column, each, sources);
      if (mode === 'values') return value === '' ? null : value;
      return { formula: formulaOf(column, each.entryRow, layout.rows.first + index), value };
    }),
  );
}

function summaryWriter(sources: SummarySources): (column: SummaryColumn, entryRow: number, row: number) => string {
  const { layout, frame, entry, roster, rosterReach, scores } = sources;
  const { gates, externalDeduction } = frame.scheme.data;
  const rosterColumn = (id: string): string => columnReference(roster, id, rosterReach);
  const partColumn = (form: Form, id: string): string => columnReference(scores.get(form)!.placement, id, scores.get(form)!.rows);
  const facts = layout.columns.flatMap((each) => (each.role === 'fact' ? [each.fact] : []));
  const standingFormula = standingWriter(sources, layout, {
    gates: gates.flatMap((gate) => facts.filter(({ key }) => key === gate.name).map((fact) => ({ gate, id: factId(fact) }))),
    vetoes: layout.columns.flatMap((each) => (each.role === 'veto' ? [{ id: each.id, veto: each.veto }] : [])),
  });
  return (column, entryRow, row) => {
    const own = (id: string): string => cellName(row, layout.indexOf.get(id)!);
    const unit = { id: own('unit'), name: own('name') };
    const looked = (form: Form, id: string, otherwise: string): string => `IF(${own(partRowId(form))}="","${otherwise}",INDEX(${partColumn(form, id)},${own(partRowId(form))}))`;
    switch (column.role) {
      case 'unit':
        return mirror(cellReference(entry, '#unit', entryRow));
      case 'name':
        return mirror(cellReference(entry, '#name', entryRow));
      case 'roster-row':
        return rosterPlace(unit, { ids: rosterColumn('#unit'), names: rosterColumn('#name') });
      case 'part-row':
        return rosterPlace(unit, { ids: partColumn(column.form, 'unit'), names: partColumn(column.form, 'name') });
      case 'fact':
        return rosterFact(own('roster-row'), rosterColumn(column.fact.id), column.fact.input);
      case 'part-points':
        return looked(column.form, 'part', UNFINISHED);
      case 'veto':
        return looked(column.form, column.id, '');
      case 'weighted':
        return standing.weighted(layout.forms.map((form) => ({ cell: own(partPointsId(form)), weight: form.part.weight })));
      case 'deduction':
        return standing.rosterNumber(own('roster-row'), rosterColumn('#deduction'));
      case 'total':
        return standing.totalOfParts(own('weighted'), externalDeduction && own('deduction'));
      default:
        return standingFormula(column.role, row);
    }
  };
}

function valueOf(column: SummaryColumn, row: SummaryRow, { layout }: SummarySources): Cell {
  const { id, name, rosterPlace: place, facts, unit, result, parts } = row;
  const points = layout.forms.map((form) => parts.get(form)?.points ?? UNFINISHED);
  const isWhole = points.every((each) => typeof each === 'number');
  switch (column.role) {
    case 'unit':
      return id ?? '';
    case 'name':
      return name ?? '';
    case 'roster-row':
      return place ?? '';
    case 'part-row':
      return parts.get(column.form)?.place ?? '';
    case 'fact':
      return facts.get(column.fact.id) ?? '';
    case 'part-points':
      return parts.get(column.form)?.points ?? UNFINISHED;
    case 'veto':
      return unit?.vetoes.includes(column.veto.number) ? FOUND : '';
    case 'weighted':
      return isWhole ? exact(sumPoints(layout.forms.map((form, index) => (points[index] as number) * form.part.weight)) / 100) : UNFINISHED;
    case 'total':
      return isWhole ? (result?.total ?? UNFINISHED) : UNFINISHED;
    default:
      return standingValue(column.role, row);
  }
}
