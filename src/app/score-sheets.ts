// Score sheets over entry tables, new or found: each row of units with the engine's points beside the formulas.
import type { Standing } from '../report/source';
import type { Cell } from '../model/cell';
import type { Pieces } from '../model/pieces';
import type { Category } from '../rubric/tree';
import type { EntryLayout } from '../workbook/entry/entry-layout';
import type { Form } from '../workbook/form';
import { SPARE_ROWS, type FormulaMode, type Frame } from '../workbook/frame';
import { sheetNames } from '../workbook/names';
import { newPlacement, type Placement } from '../workbook/placement';
import type { SheetPlan } from '../workbook/plan';
import type { RosterLayout } from '../workbook/roster/roster-layout';
import { scoreLayout } from '../workbook/score/score-layout';
import { PART } from '../workbook/score/columns/part';
import type { ScoredRow } from '../workbook/score/score-column';
import { scoreSheet, type ScoreSources } from '../workbook/score/score-sheet';
import { UNFINISHED } from '../workbook/score/score-words';
import { summaryLayout } from '../workbook/summary/summary-layout';
import { summarySheet } from '../workbook/summary/summary-sheet';

/** A row of an entry table; `place` counts the rows of the roster's table from 0. */
export interface EntryUnit {
  /** Row of the sheet, from 0. */
  row: number;
  id: Cell;
  name: string;
  place?: number;
  /** The unit's roster cells by column id. */
  facts: ReadonlyMap<string, Cell>;
}

/** What the score sheets of a book have in common. */
interface ScoreFrame {
  frame: Frame;
  formulas: FormulaMode;
  scores: (category: Category, name: string) => Standing | undefined;
  roster: { layout: RosterLayout; placement: Placement; rows: number };
}

/** An entry table with its rows; `scoreSheet` is the name that its score sheet has in the workbook. */
export interface EntryTable {
  layout: EntryLayout;
  entry: Placement;
  rows: readonly EntryUnit[];
  scoreSheet?: string | undefined;
}

export function scoreSheetFor(common: ScoreFrame, entries: EntryTable): Pieces<SheetPlan> {
  const { sources, scored } = scoring(common, entries);
  return scoreSheet(sources, scored);
}

/** The summary of a category over the score sheets of its forms; undefined where one form is the whole. */
export function summarySheetFor(common: ScoreFrame, category: Category, tables: readonly EntryTable[]): Pieces<SheetPlan> | undefined {
  const { frame, formulas, roster } = common;
  const layout = summaryLayout(
    category,
    roster.layout,
    (form) => tables.find((table) => table.layout.form.part === form.part)?.layout.vetoes ?? [],
  );
  if (!layout) return undefined;
  const parts = layout.forms.map((form) => ({ form, table: tables.find((table) => table.layout.form.part === form.part)! }));
  const scorings = parts.map(({ form, table }) => ({ form, ...scoring(common, table), table }));
  const scores = new Map(
    scorings.map(({ form, sources, scored, table }) => {
      const { columns, rows } = sources.layout;
      return [form, { placement: newPlacement(table.scoreSheet ?? sheetNames.score(form), rows.first, columns), rows: scored.length }];
    }),
  );
  const rows = scorings[0]!.scored.map((row) => ({
    ...row,
    parts: new Map<Form, { points: Cell; place: number | undefined }>(
      scorings.map(({ form, sources, scored }) => {
        const index = row.id === null && row.name === null ? 0 : scored.findIndex((each) => each.id === row.id && each.name === row.name);
        const column = sources.layout.columns[sources.layout.indexOf.get(PART)!]!;
        return [form, { points: index < 0 ? UNFINISHED : column.value(scored[index]!, sources), place: index < 0 ? undefined : index + 1 }];
      }),
    ),
  }));
  const { entry } = scorings[0]!.table;
  return summarySheet(
    { frame, mode: formulas, layout, entry, roster: roster.placement, rosterReach: roster.rows + SPARE_ROWS, scores, rows: rows.length },
    rows,
  );
}

function scoring(
  { frame, formulas, scores, roster }: ScoreFrame,
  { layout, entry, rows }: EntryTable,
): { sources: ScoreSources; scored: readonly ScoredRow[] } {
  const found = rows.map(({ row, id, name, place, facts }) => ({
    entryRow: row,
    id,
    name,
    facts,
    ...(place !== undefined && { rosterPlace: place + 1 }),
    ...scores(layout.category, name),
  }));
  // A table cannot be without rows: a blank one mirrors the first row of the entry table.
  const scored = found.length > 0 ? found : [{ entryRow: entry.first, id: null, name: null, facts: new Map<string, Cell>() }];
  const sources = {
    frame,
    mode: formulas,
    layout: scoreLayout(layout, roster.layout, formulas),
    entry,
    roster: roster.placement,
    rosterReach: roster.rows + SPARE_ROWS,
    rows: scored.length,
  };
  return { sources, scored };
}
