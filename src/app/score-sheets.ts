// Score sheets over entry tables, new or found: each row of units with the engine's points beside the formulas.
import type { Cell } from '../model/cell';
import type { Category } from '../rubric/tree';
import type { EntryLayout } from '../workbook/entry-layout';
import { SPARE_ROWS, type FormulaMode, type Frame } from '../workbook/frame';
import type { Placement } from '../workbook/placement';
import type { SheetPlan } from '../workbook/plan';
import type { RosterLayout } from '../workbook/roster-layout';
import { scoreLayout } from '../workbook/score-layout';
import { scoreSheet } from '../workbook/score-sheet';
import type { Score } from './scores';

/** A row of an entry table; `place` counts the rows of the roster's table from 0. */
export interface UnitRow {
  /** Row of the sheet, from 0. */
  row: number;
  id: Cell;
  name: string;
  place?: number;
  /** The unit's roster cells by column id. */
  facts: ReadonlyMap<string, Cell>;
}

export function scoreSheetFor(
  { frame, formulas, scores }: { frame: Frame; formulas: FormulaMode; scores: (category: Category, name: string) => Score | undefined },
  entries: { layout: EntryLayout; entry: Placement; rows: readonly UnitRow[] },
  roster: { layout: RosterLayout; placement: Placement; rows: number },
): SheetPlan {
  const { layout, entry } = entries;
  const rows = entries.rows.map(({ row, id, name, place, facts }) => ({
    entryRow: row,
    id,
    name,
    facts,
    ...(place !== undefined && { rosterPlace: place + 1 }),
    ...scores(layout.category, name),
  }));
  // A table cannot be without rows: a blank one mirrors the first row of the entry table.
  const scored = rows.length > 0 ? rows : [{ entryRow: entry.first, id: null, name: null, facts: new Map<string, Cell>() }];
  const last = scored.reduce((most, { entryRow }) => Math.max(most, entryRow), entry.first);
  const sources = {
    frame,
    mode: formulas,
    layout: scoreLayout(layout, roster.layout),
    entry,
    entryReach: last - entry.first + 1 + SPARE_ROWS,
    roster: roster.placement,
    rosterReach: roster.rows + SPARE_ROWS,
    rows: scored.length,
  };
  return scoreSheet(sources, scored);
}
