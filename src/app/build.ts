// Builds a workbook: units ─► ids ─► roster rows and entry rows ─► points ─► sheets.
import type { Draw, UnitInput } from '../assessment/assessment';
import { categoriesInUse } from '../assessment/in-use';
import { tablesOf, type Table } from '../assessment/names';
import type { Cell } from '../model/cell';
import { breaks, type Pieces } from '../model/pieces';
import type { Category, Scheme } from '../rubric/tree';
import { carriedRubricSheet } from '../workbook/carried-rubric';
import { clauseSheet } from '../workbook/clause/clause-sheet';
import { hasDraws } from '../workbook/draw/draw-layout';
import { drawSheet } from '../workbook/draw/draw-sheet';
import { entryLayout, type EntryLayout } from '../workbook/entry/entry-layout';
import { entrySheetInPieces } from '../workbook/entry/entry-sheet';
import { allForms, type Form } from '../workbook/form';
import type { FormulaMode, Frame } from '../workbook/frame';
import { homeSheet } from '../workbook/home-sheet';
import { sheetNames } from '../workbook/names';
import { newPlacement, type Placement } from '../workbook/placement';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan';
import { progressOf } from '../workbook/entry/progress';
import { rosterLayout, rosterRows, type RosterLayout } from '../workbook/roster/roster-layout';
import type { OwnColumns } from '../workbook/roster/own-columns';
import { rosterSheet } from '../workbook/roster/roster-sheet';
import { rulesInPieces } from '../workbook/clause/rules-sheet';
import { settingsSheet } from '../workbook/settings/settings-sheet';
import { idsFor, type BookUnit } from '../workbook/unit-id';
import { entryRow } from '../workbook/entry/unit-rows';
import { rosterRow } from '../workbook/roster/roster-row';
import { scoreSheetFor, summarySheetFor, type EntryTable } from './score-sheets';
import { scoresInPieces, stateFinder, type ScoreOf } from './scores';

export interface BookRequest {
  scheme: Scheme;
  /** 考评年度. */
  year: number;
  /** In the order of the roster. Units whose category is unknown stand in the roster only, for people to mend. */
  units: readonly UnitInput[];
  formulas: FormulaMode;
  demo: boolean;
  /** Draws that were made already. */
  draws?: readonly Draw[];
  /** Columns of the roster that are no part of the scheme, with their cells in the order of the units. */
  own?: OwnColumns;
  /** The day it is made, `2022-12-20`. */
  today: string;
}

export function buildWorkbook(request: BookRequest): WorkbookPlan {
  return { title: titleOf(request), sheets: [...planSheets(request)] };
}

/** The same, with breaks: a rubric of a thousand indicators takes longer than a pane may stand still. */
export async function buildWithBreaks(request: BookRequest): Promise<WorkbookPlan> {
  const sheets: SheetPlan[] = [];
  const rest = breaks();
  for (const piece of sheetPieces(request)) {
    if (piece) sheets.push(piece);
    await rest();
  }
  return { title: titleOf(request), sheets };
}

export function titleOf({ scheme, year }: BookRequest): string {
  return `${scheme.data.title}（${year} 年度）`;
}

/** The units that the document itself lists, for a book that is made without a list of units. */
export function listedUnits({ data }: Scheme): UnitInput[] {
  return data.units.map(({ name, category }) => ({ name, category, entries: {} }));
}

/** Categories without units get no sheets, unless the book is made without any units. One after the other, for hosts that write each before
 *  they ask for the next: large books never stand whole in memory. */
export function* planSheets(request: BookRequest): Generator<SheetPlan> {
  for (const piece of sheetPieces(request)) if (piece) yield piece;
}

/** Sheets as they are done; undefined where whoever builds may take a break. */
function* sheetPieces({
  scheme,
  year,
  units,
  demo,
  formulas,
  today,
  draws = [],
  own = { columns: [], rows: [] },
}: BookRequest): Generator<SheetPlan | undefined> {
  const frame: Frame = { scheme, year, demo, draws };
  const scores = yield* scoresInPieces(scheme, units, draws);
  const roster = rosterOf(scheme, units);
  const used = categoriesInUse(scheme, units);
  const inUse = allForms(scheme).filter(({ category }) => used.includes(category));
  const forms: EntriesDraft[] = [];
  for (const form of inUse) forms.push(yield* entriesOf(form, roster, scores));
  yield homeSheet(
    frame,
    forms.map(({ layout, entry, rows }) => ({ layout, entry, rows: Math.max(1, rows.length), progress: progressOf(layout, rows) })),
  );
  for (const { layout } of forms) yield clauseSheet(frame, layout.form);
  yield yield* rulesInPieces(frame, inUse);
  yield rosterSheet(
    frame,
    { columns: [...roster.layout.columns, ...own.columns] },
    own.columns.length === 0 ? roster.rows : roster.rows.map((row, index) => [...row, ...own.rows[index]!]),
  );
  if (hasDraws(scheme)) yield drawSheet(frame);
  for (const { layout, rows } of forms) yield yield* entrySheetInPieces(frame, layout, rows);
  const common = { frame, formulas, scores, roster: { layout: roster.layout, placement: roster.placement, rows: roster.rows.length } };
  const tables = forms.map(({ layout, entry, units: own }): EntryTable => {
    const rows = own.map(({ unit, place }, index) => ({
      row: entry.first + index,
      id: unit.id,
      name: unit.input.name,
      place,
      facts: roster.facts(place),
    }));
    return { layout, entry, rows };
  });
  for (const category of used) {
    const own = tables.filter(({ layout }) => layout.category === category);
    for (const table of own) yield yield* scoreSheetFor(common, table);
    const summary = summarySheetFor(common, category, own);
    if (summary) yield yield* summary;
  }
  yield settingsSheet(frame, { formulas, createdOn: today });
  const carried = carriedRubricSheet(scheme.rubric);
  if (carried) yield carried;
}

interface RosterDraft {
  layout: RosterLayout;
  placement: Placement;
  /** `category` is missing where it is unknown; `place` counts the roster's rows from 0. */
  units: { unit: BookUnit; category: Category | undefined; table: Table | undefined; place: number }[];
  rows: Cell[][];
  /** The facts of a roster row by column id. */
  facts(place: number): ReadonlyMap<string, Cell>;
}

function rosterOf(scheme: Scheme, inputs: readonly UnitInput[]): RosterDraft {
  const layout = rosterLayout(scheme);
  const find = tablesOf(scheme);
  const makers = new Map(scheme.categories.map((category) => [category, idsFor(category.name)]));
  const units = inputs.map((input, place) => {
    const found = find(input.category);
    const table = found.ok ? found.value : undefined;
    const id = table ? makers.get(table.category)!() : '';
    return { unit: { id, input }, category: table?.category, table, place };
  });
  const rows = units.map(({ unit, category, place }) => rosterRow(layout, unit, category?.name ?? unit.input.category, place + 1));
  return {
    layout,
    placement: newPlacement(sheetNames.roster, rosterRows.first, layout.columns),
    units,
    rows,
    facts: (place) => new Map(layout.columns.map(({ id }, index) => [id, rows[place]![index]!])),
  };
}

interface EntriesDraft {
  layout: EntryLayout;
  entry: Placement;
  units: RosterDraft['units'];
  rows: Cell[][];
}

function* entriesOf(form: Form, roster: RosterDraft, scores: ScoreOf): Pieces<EntriesDraft> {
  const layout = entryLayout(form);
  const units = roster.units.filter((unit) => unit.category === form.category);
  const rows: Cell[][] = [];
  for (const { unit, table } of units) {
    yield;
    rows.push(entryRow(layout, table!, unit, stateFinder(scores(form.category, unit.input.name))));
  }
  return { layout, entry: newPlacement(sheetNames.entry(form), layout.rows.first, layout.columns), units, rows };
}
