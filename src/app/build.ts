// Builds a workbook: units ─► ids ─► roster rows and entry rows ─► points ─► sheets.
import type { UnitInput } from '../assessment/assessment';
import { tablesOf, type Table } from '../assessment/names';
import type { Cell } from '../model/cell';
import type { Category, Scheme } from '../rubric/tree';
import { clauseSheet } from '../workbook/clause-sheet';
import { entryLayout, entryRows, type EntryLayout } from '../workbook/entry-layout';
import { entrySheet } from '../workbook/entry-sheet';
import type { FormulaMode, Frame } from '../workbook/frame';
import { homeSheet } from '../workbook/home-sheet';
import { sheetNames } from '../workbook/names';
import { newPlacement, type Placement } from '../workbook/placement';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan';
import { progressOf } from '../workbook/progress';
import { rosterLayout, rosterRows, type RosterLayout } from '../workbook/roster-layout';
import { rosterSheet } from '../workbook/roster-sheet';
import { settingsSheet } from '../workbook/settings-sheet';
import { idsFor } from '../workbook/unit-id';
import { entryRow, rosterRow, type BookUnit } from '../workbook/unit-rows';
import { scoreSheetFor } from './score-sheets';
import { scoresOf } from './scores';

export interface BookRequest {
  scheme: Scheme;
  /** 考评年度. */
  year: number;
  /** In the order of the roster. Units whose category is unknown stand in the roster only, for people to mend. */
  units: readonly UnitInput[];
  formulas: FormulaMode;
  demo: boolean;
  /** The day it is made, `2022-12-20`. */
  today: string;
}

export function buildWorkbook(request: BookRequest): WorkbookPlan {
  return { title: titleOf(request), sheets: [...planSheets(request)] };
}

export function titleOf({ scheme, year }: BookRequest): string {
  return `${scheme.data.title}（${year} 年度）`;
}

/** The sheets one after the other, for hosts that write each before they ask for the next: large books never stand whole in memory. */
export function* planSheets({ scheme, year, units, demo, formulas, today }: BookRequest): Generator<SheetPlan> {
  const frame: Frame = { scheme, year, demo };
  const roster = rosterOf(scheme, units);
  const categories = scheme.categories.map((category) => entriesOf(category, roster));
  yield homeSheet(frame, categories.map(({ layout, entry, rows }) => ({ layout, entry, rows: Math.max(1, rows.length), progress: progressOf(layout, rows) })));
  for (const category of scheme.categories) yield clauseSheet(frame, category);
  yield rosterSheet(frame, roster.layout, roster.rows);
  for (const { layout, rows } of categories) yield entrySheet(frame, layout, rows);
  const scores = scoresOf(scheme, units);
  for (const { layout, entry, units: own } of categories) {
    const rows = own.map(({ unit, place }, index) => ({ row: entryRows.first + index, id: unit.id, name: unit.input.name, place, facts: roster.facts(place) }));
    yield scoreSheetFor({ frame, formulas, scores }, { layout, entry, rows }, { layout: roster.layout, placement: roster.placement, rows: roster.rows.length });
  }
  yield settingsSheet(frame, { formulas, createdOn: today });
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

function entriesOf(category: Category, roster: RosterDraft): EntriesDraft {
  const layout = entryLayout(category);
  const units = roster.units.filter((unit) => unit.category === category);
  return {
    layout,
    entry: newPlacement(sheetNames.entry(category), entryRows.first, layout.columns),
    units,
    rows: units.map(({ unit, table }) => entryRow(layout, table!, unit)),
  };
}
