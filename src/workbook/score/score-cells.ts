// The rows of a score sheet: for each column the formula, and the value that the engine gives.
import type { PlanCell } from '../plan';
import { formulaWriter } from './row-formulas';
import type { ScoredRow, Sources } from './score-sources';
import { valueOf } from './score-values';

/** The cells of every row, from the first row of the table on. */
export function scoreCells(sources: Sources, scored: readonly ScoredRow[]): PlanCell[][] {
  const formulaOf = formulaWriter(sources);
  return scored.map((each, index) =>
    sources.layout.columns.map((column): PlanCell => {
      const value = valueOf(sources, column, each);
      if (sources.mode === 'values') return value === '' ? null : value;
      return { formula: formulaOf(column, each.entryRow, sources.layout.rows.first + index), value };
    }),
  );
}
