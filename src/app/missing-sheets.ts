// Plans the sheets that a workbook has lost, as they would stand in a new one with the same units.
import type { UnitInput } from '../assessment/assessment';
import { tablesOf } from '../assessment/names';
import type { Scheme } from '../rubric/tree';
import { clauseSheet } from '../workbook/clause/clause-sheet';
import { entryLayout } from '../workbook/entry/entry-layout';
import { entrySheet } from '../workbook/entry/entry-sheet';
import { hasDraws } from '../workbook/draw/draw-layout';
import { drawSheet } from '../workbook/draw/draw-sheet';
import type { Form } from '../workbook/form';
import { freelyNamed } from '../workbook/free-name';
import { homeSheet } from '../workbook/home-sheet';
import { sheetNames, tableNames } from '../workbook/names';
import { foundPlacement } from '../workbook/placement';
import type { SheetPlan } from '../workbook/plan';
import { progressOf } from '../workbook/entry/progress';
import { readEntries, type OpenedEntries } from '../workbook/entry/read-entries';
import { readRoster, type OpenedRoster } from '../workbook/roster/read-roster';
import { rosterLayout } from '../workbook/roster/roster-layout';
import { rosterSheet } from '../workbook/roster/roster-sheet';
import { rulesSheet } from '../workbook/clause/rules-sheet';
import { tableOfPlan } from '../workbook/table-of-plan';
import { idsFor, type BookUnit } from '../workbook/unit-id';
import { entryRow } from '../workbook/entry/unit-rows';
import { rosterRow } from '../workbook/roster/roster-row';
import { formsInUse } from './in-use';
import type { OpenedWorkbook } from './open';
import { scoresOf, stateFinder } from './scores';

/** A roster of the given units and of those that the entry tables name. */
export function newRoster(
  { frame, forms, survey }: OpenedWorkbook,
  wanted: readonly UnitInput[],
): { plan: SheetPlan; roster: OpenedRoster } {
  const { scheme } = frame;
  const layout = rosterLayout(scheme);
  const find = tablesOf(scheme);
  const named = forms.flatMap(({ form, entries }) =>
    (entries?.rows ?? [])
      .filter(({ name }) => name !== '')
      .map(({ id, name }) => ({ id, input: { name, category: form.category.name, entries: {} } })),
  );
  const units = withIds(scheme, named, wanted);
  const rows = units.map((unit, index) => {
    const found = find(unit.input.category);
    return rosterRow(layout, unit, found.ok ? found.value.category.name : unit.input.category, index + 1);
  });
  const plan = freelyNamed(rosterSheet(frame, layout, rows), survey);
  return { plan, roster: readRoster(layout, tableOfPlan(plan), find) };
}

/** Units of the entry tables keep their ids and take the facts that are given; other given units follow. */
function withIds(scheme: Scheme, named: readonly BookUnit[], wanted: readonly UnitInput[]): BookUnit[] {
  const find = tablesOf(scheme);
  const makers = new Map(
    scheme.categories.map((category) => [
      category,
      idsFor(
        category.name,
        named.map(({ id }) => id),
      ),
    ]),
  );
  const keyOf = (input: UnitInput): string => {
    const found = find(input.category);
    return `${found.ok ? found.value.category.name : input.category}/${input.name}`;
  };
  const given = new Map(wanted.map((input) => [keyOf(input), input]));
  const idFor = (input: UnitInput): string => {
    const found = find(input.category);
    return found.ok ? makers.get(found.value.category)!() : '';
  };
  const old = named.map(({ id, input }) => ({
    id: id === '' ? idFor(input) : id,
    input: { ...(given.get(keyOf(input)) ?? input), entries: {} },
  }));
  const known = new Set(named.map(({ input }) => keyOf(input)));
  return [...old, ...wanted.filter((input) => !known.has(keyOf(input))).map((input) => ({ id: idFor(input), input }))];
}

/** An entry sheet with a blank row for every unit of the roster. */
export function newEntries(
  { frame, survey }: OpenedWorkbook,
  form: Form,
  roster: OpenedRoster,
): { plan: SheetPlan; entries: OpenedEntries } {
  const { category } = form;
  const layout = entryLayout(form);
  const found = tablesOf(frame.scheme)(category.name);
  const units = roster.units.filter((unit) => unit.category === category);
  const scores = scoresOf(
    frame.scheme,
    units.map(({ input }) => input),
    frame.draws,
  );
  const rows = found.ok
    ? units.map(({ id, input }) =>
        entryRow(
          layout,
          found.value,
          { id, input: { ...input, entries: {}, vetoes: [], causes: {} } },
          stateFinder(scores(category, input.name)),
        ),
      )
    : [];
  const plan = freelyNamed(entrySheet(frame, layout, rows), survey);
  return { plan, entries: readEntries(layout, tableOfPlan(plan), roster.units) };
}

/** The record of draws, where the scheme has draws and it is gone. */
export function newDraws({ frame, survey, draws }: OpenedWorkbook): SheetPlan[] {
  return hasDraws(frame.scheme) && !draws ? [freelyNamed(drawSheet(frame), survey)] : [];
}

/** Clause sheets and the home sheet hold nothing that is entered; they are added where they are gone. */
export function newGuides(opened: OpenedWorkbook): SheetPlan[] {
  const { frame, survey } = opened;
  const forms = formsInUse(opened);
  const has = (name: string): boolean => survey.sheets.some((sheet) => sheet.name === name);
  const clauses = [
    ...forms.filter((form) => !has(sheetNames.clauses(form))).map((form) => clauseSheet(frame, form)),
    ...(has(sheetNames.rules) ? [] : [rulesSheet(frame, forms)]),
  ];
  const hasHome = has(sheetNames.home) || survey.tables.some((table) => table.name === tableNames.home);
  return hasHome || opened.forms.some(({ entries }) => entries && entries.match.missing.length > 0)
    ? clauses
    : [...clauses, homeOf(frame, opened.forms)];
}

/** The home sheet over entry tables wherever they stand. */
export function homeOf(frame: OpenedWorkbook['frame'], forms: OpenedWorkbook['forms']): SheetPlan {
  return homeSheet(
    frame,
    forms
      .flatMap(({ entries }) => entries ?? [])
      .map(({ layout, table, match, rows, absent }) => {
        const cells = table.rows.map((row) => layout.columns.map(({ id }) => row[match.at.get(id) ?? -1] ?? null));
        const { units, due, done } = progressOf(layout, cells);
        const blank = absent.length * layout.inputs.length;
        return {
          layout,
          entry: foundPlacement(table, match),
          rows: rows.length + absent.length,
          progress: { units: units + absent.length, due: due + blank, done },
        };
      }),
  );
}
