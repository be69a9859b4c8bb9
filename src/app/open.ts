// Opens a workbook: survey ─► one read ─► settings ─► roster ─► entries ─► assessment, places, issues, healing.
import type { AssessmentInput, Draw, UnitInput } from '../assessment/assessment';
import { tablesOf } from '../assessment/names';
import type { LocateDraw } from '../assessment/draws';
import { withReview } from '../assessment/review';
import type { Locate } from '../assessment/place';
import type { Cell } from '../model/cell';
import type { Issue } from '../model/issue';
import { ok, type Outcome } from '../model/outcome';
import { fold } from '../model/text';
import { withNoticeSettings } from '../report/notice/settings';
import type { Shelf } from '../rubric/shelf';
import type { Scheme } from '../rubric/tree';
import { entryLayout, type EntryLayout } from '../workbook/entry/entry-layout';
import { allForms } from '../workbook/form';
import { ruleTextsArea } from '../workbook/clause/rules-sheet';
import { bareRequests, copyRequests, headRequests, type BareSheet } from '../workbook/found/lost-tables';
import { foundTables, readRequests, type FoundTable, type ReadRequest } from '../workbook/found/found-table';
import type { FormulaMode, Frame } from '../workbook/frame';
import type { Change, Survey, WorkbookHost } from '../workbook/host';
import { locateIn } from '../workbook/issues/locate';
import { isLaidAnew, isSheetOfOurs, isTableOfOurs, sheetNames, tableNames } from '../workbook/names';
import { readNotice, type OpenedNotice } from '../workbook/notice/notice-read';
import { hasDraws } from '../workbook/draw/draw-layout';
import { locateDrawIn, readDrawRecord, type OpenedDraws } from '../workbook/draw/read-draws';
import { namesInRows, readEntries, type EntryRow } from '../workbook/entry/read-entries';
import { readRoster, type OpenedRoster, type RosterUnit } from '../workbook/roster/read-roster';
import { readReadings } from '../workbook/settings/readings';
import { readSettings, type Settings } from '../workbook/settings/settings';
import { rosterLayout } from '../workbook/roster/roster-layout';
import { absentUnits, missingTable } from '../workbook/issues/table-issues';
import { compareCopy, findCopies, type EntryCopy } from './entry-copies';
import { formsInUse, newCategories, newCategoryIssue } from './in-use';
import { lostTables, withLost, type LostTables, type Tables } from './lost-tables';
import type { OpenedForm } from './opened-form';
import { findPercents, percentIssue, withPercents, type FoundEntryTable, type PercentColumn } from './percent-cells';
import { statesOf } from './scores';
import { tableCopies } from './table-copies';
import { enteredMarks, settingMarks, tableMarks } from './table-marks';

export interface OpenedWorkbook {
  frame: Frame;
  formulas: FormulaMode;
  /** The day the book was made. */
  createdOn: string;
  /** What staff decided about honours and notice; own honours and findings stand in the frame's scheme already. */
  notice: OpenedNotice;
  survey: Survey;
  /** undefined when the roster's table is gone. */
  roster: OpenedRoster | undefined;
  /** Every form of the scheme, in its order. */
  forms: readonly OpenedForm[];
  /** How points are made, as the rules sheet says it, row by row; undefined when it is gone. */
  rules: readonly (readonly Cell[])[] | undefined;
  /** The record of draws; undefined where there is none, or it is gone. */
  draws: OpenedDraws | undefined;
  /** What was entered, in the order of the roster. */
  input: AssessmentInput;
  /** Where the facts of `input` stand in the workbook. */
  locate: Locate;
  locateDraw: LocateDraw;
  /** What is entered and does not count, because the rubric counts only what is confirmed; by {@link entryMark}. */
  unconfirmed?: ReadonlySet<string>;
  /** Copies of entry sheets; they are not read. */
  copies: readonly EntryCopy[];
  /** Rates that stand in percent cells; `entries` and `input` have what they mean. */
  percents: readonly PercentColumn[];
  /** What is wrong with the workbook itself; what is wrong with the entries is for `assess` to say. */
  issues: Issue[];
  /** Puts headers, hidden ids and names right and adds missing entry rows; nothing that was entered is touched. */
  healing: Change[];
  /** The workbook as it will be after a change that is planned: what was entered and what is worked out follow. */
  with(change: BookChange): OpenedWorkbook;
}

interface BookChange {
  scheme?: Scheme;
  formulas?: FormulaMode;
  roster?: OpenedRoster;
  forms?: readonly OpenedForm[];
  /** All of them, in the order in which they were made. */
  draws?: readonly Draw[];
  /** Those that the entry sheets tell of, unless given. */
  units?: UnitInput[];
}

function withChange(
  this: OpenedWorkbook,
  { scheme = this.frame.scheme, formulas = this.formulas, roster = this.roster, forms = this.forms, draws, units }: BookChange,
): OpenedWorkbook {
  const { review } = scheme.data;
  const drawn = draws && { draws: [...draws] };
  const input = { ...this.input, units: units ?? withEntries(roster?.units ?? [], forms), ...drawn, ...(review && { review }) };
  if (!review) delete input.review;
  return { ...this, frame: { ...this.frame, scheme, ...drawn }, formulas, roster, forms, input };
}

/** Reads a workbook in two calls, and one more where copies of entry sheets have names of their own, and where rates may stand in percent
 *  cells. Refuses one that is not ours or names an unknown scheme. */
export async function openWorkbook(
  host: WorkbookHost,
  shelf: Shelf,
  prefers: 'own-files' | 'carried' = 'own-files',
): Promise<Outcome<OpenedWorkbook>> {
  const survey = await host.survey();
  const requests = readRequests(survey, isTableOfOurs);
  const bare = bareRequests(survey, isTableOfOurs);
  const isOurBook = requests.length + bare.length > 0;
  const rules = isOurBook ? rulesRequest(survey) : [];
  const known = new Set(bare.map(({ sheet }) => sheet));
  const heads = isOurBook ? headRequests(survey, (sheet) => known.has(sheet) || isSheetOfOurs(sheet), isTableOfOurs) : [];
  const wanted = [...requests, ...bare, ...rules, ...heads];
  const values = wanted.length > 0 ? await host.read(wanted) : [];
  const copied = copyRequests(survey, heads, values.slice(requests.length + bare.length + rules.length));
  const copies = copied.length > 0 ? await host.read(copied) : [];
  const sheets = [
    ...bare.map((request, index): BareSheet => ({ ...request, cells: values[requests.length + index]! })),
    ...copied.map((request, index): BareSheet => ({ ...request, cells: copies[index]! })),
  ];
  const tables = foundTables(survey, isTableOfOurs, values);
  const withCarried = await shelfWith(tables, shelf, prefers);
  if (!withCarried.ok) return withCarried;
  const recognised = recognise(survey, tables, sheets, withCarried.value);
  if (!recognised.ok) return recognised;
  const { forms } = recognised.value;
  const percents = await findPercents(
    host,
    [...forms, ...recognised.value.copies].flatMap((each) => (each.table ? [{ ...each, table: each.table }] : [])),
  );
  return ok({ ...interpret(recognised.value, percents), rules: rules.length > 0 ? values[requests.length + bare.length] : undefined });
}

/** The rubric that the workbook carries lies on the shelf too: behind one of its id that people brought, or before it. */
async function shelfWith(tables: Tables, shelf: Shelf, prefers: 'own-files' | 'carried'): Promise<Outcome<Shelf>> {
  const found = tables.get(fold(tableNames.carriedRubric));
  if (!found) return ok(shelf);
  const { offerCarried } = await import('./carried-offer'); // what checks a rubric is loaded where there is one
  const offer = offerCarried(found);
  if (!offer.ok) return offer;
  return ok(prefers === 'own-files' && shelf.own.includes(offer.value.id) ? shelf : shelf.with([offer.value]));
}

/** The rules sheet is no table: its bands are merged cells. */
function rulesRequest({ sheets }: Survey): ReadRequest[] {
  const found = sheets.find(({ name }) => name === sheetNames.rules);
  const area = found && ruleTextsArea(found);
  return found && area ? [{ sheet: found.name, area }] : [];
}

/** What a workbook is, before its rows are read: its scheme and settings, and which table is which. */
interface Recognised {
  survey: Survey;
  settings: Settings;
  scheme: Scheme;
  chosen: ReturnType<typeof readReadings>['chosen'];
  tables: Tables;
  /** Per form of the scheme; without a table where it is gone. */
  forms: readonly { layout: EntryLayout; table: FoundTable | undefined }[];
  copies: readonly FoundEntryTable[];
  lost: LostTables;
  issues: Issue[];
}

function recognise(survey: Survey, known: Tables, bare: readonly BareSheet[], shelf: Shelf): Outcome<Recognised> {
  const begun = withLost(known, settingMarks, bare, survey);
  const recorded = readSettings(begun.get(fold(tableNames.settings)));
  if (!recorded.ok) return recorded;
  const { settings } = recorded.value;
  const plain = shelf.scheme(settings.scheme);
  if (!plain.ok) return plain;
  const { chosen, issues } = readReadings(plain.value.data, begun.get(fold(tableNames.readings)));
  const loaded = plain.value.under(chosen);
  if (!loaded.ok) return loaded;
  const { formulas, review } = settings;
  const scheme = withReview(loaded.value, review);
  const marks = tableMarks(scheme, formulas);
  const tables = withLost(begun, marks, bare, survey, [...settingMarks, ...marks]);
  const lost = lostTables(tables, [...settingMarks, ...marks], survey, isLaidAnew);
  const layouts = allForms(scheme).map((form) => entryLayout(form));
  const copies = findCopies({ tables, bare }, layouts);
  const copied = new Set(copies.map(({ table }) => table.sheet));
  const spare = bare.filter(({ sheet }) => !copied.has(sheet));
  return ok({
    survey,
    settings,
    scheme,
    chosen,
    tables,
    forms: layouts.map((layout) => ({ layout, table: tables.get(fold(tableNames.entry(layout.form))) })),
    copies,
    lost,
    issues: [...recorded.value.issues, ...issues, ...tableCopies(tables, [...settingMarks, ...enteredMarks(scheme)], spare)],
  });
}

function interpret(recognised: Recognised, percents: readonly PercentColumn[]): Omit<OpenedWorkbook, 'rules'> {
  const { survey, settings, scheme, chosen, tables, lost, issues } = recognised;
  const { demo, formulas, createdOn, year, review } = settings;
  const notice = readNotice(scheme, tables);
  const rosterTable = tables.get(fold(tableNames.roster));
  const roster = rosterTable && readRoster(rosterLayout(scheme), rosterTable, tablesOf(scheme));
  const units = roster?.units ?? [];
  const named = recognised.forms.map(({ layout, table }) => ({ layout, names: table ? namesInRows(layout, table) : [] }));
  const namesBeside = ({ category }: EntryLayout): Set<string> =>
    new Set(named.flatMap(({ layout, names }) => (layout.category === category ? [] : names)));
  const forms = recognised.forms.map(
    ({ layout, table }): OpenedForm => ({
      form: layout.form,
      entries: table && readEntries(layout, withPercents(table, percents), roster?.units, namesBeside(layout)),
      score: tables.get(fold(tableNames.score(layout.form))),
      summary: tables.get(fold(tableNames.summary(layout.category))),
    }),
  );
  const entries = forms.flatMap((each) => each.entries ?? []);
  const copies = recognised.copies.map(({ layout, table }) =>
    compareCopy(
      { layout, table: withPercents(table, percents) },
      entries.find((each) => each.layout === layout),
      units,
    ),
  );
  const own = percents.filter(({ table }) => recognised.forms.some((form) => form.table === table));
  const drawTable = tables.get(fold(tableNames.draws));
  const draws = drawTable && readDrawRecord(drawTable, scheme);
  const given = (draws?.draws.length ?? 0) > 0 ? { draws: draws!.draws } : {};
  const frame: Frame = { scheme: withNoticeSettings(scheme, notice.settings), year: year ?? scheme.data.year, demo, ...given };
  const inUse = new Set(formsInUse({ roster, forms }).map(({ category }) => category));
  const fresh = newCategories({ frame, roster, survey });
  const absent = entries.flatMap((sheet) => (roster ? absentUnits(sheet, roster, statesOf(scheme, given.draws)) : []));
  return {
    frame,
    formulas,
    createdOn,
    notice,
    survey,
    roster,
    forms,
    draws,
    input: { scheme: scheme.id, readings: chosen, units: withEntries(units, forms), ...given, ...(review && { review }) },
    locate: locateIn(roster, entries),
    locateDraw: locateDrawIn(draws),
    copies,
    percents: own,
    issues: [
      ...lost.issues,
      ...own.map((column) => percentIssue(column, formulas)),
      ...(settings.rubricVersion === scheme.data.version ? [] : [otherVersion(settings.rubricVersion, scheme)]),
      ...issues,
      ...(roster ? roster.issues : [missingTable(tableNames.roster)]),
      ...fresh.map((category) => newCategoryIssue(category, roster!)),
      ...forms.flatMap(
        ({ form, entries: own }) =>
          own?.issues ?? (inUse.has(form.category) && !fresh.includes(form.category) ? [missingTable(tableNames.entry(form))] : []),
      ),
      ...copies.map(({ issue }) => issue),
      ...(hasDraws(scheme) ? (draws?.issues ?? [missingTable(tableNames.draws)]) : []),
      ...absent.map(({ issue }) => issue),
      ...notice.issues,
    ],
    healing: [
      ...lost.healing,
      ...(roster?.healing ?? []),
      ...entries.flatMap((sheet) => sheet.healing),
      ...(draws?.healing ?? []),
      ...absent.flatMap(({ change }) => change ?? []),
    ],
    with: withChange,
  };
}

/** The units with what stands in their rows, on however many sheets. */
function withEntries(units: readonly RosterUnit[], forms: readonly OpenedForm[]): UnitInput[] {
  const rows = new Map<RosterUnit, EntryRow[]>();
  for (const { entries } of forms)
    for (const row of entries?.rows ?? []) if (row.unit) rows.set(row.unit, [...(rows.get(row.unit) ?? []), row]);
  return units.map((unit) => {
    const own = rows.get(unit) ?? [];
    const vetoes = own.flatMap((row) => row.vetoes);
    const causes = own.flatMap((row) => Object.entries(row.causes));
    const reasons = own.flatMap((row) => Object.entries(row.reasons));
    const tracks = tracksOf(own);
    return {
      ...unit.input,
      entries: Object.assign({}, ...own.map((row) => row.entries)) as UnitInput['entries'],
      ...(vetoes.length > 0 && { vetoes }),
      ...(causes.length > 0 && { causes: Object.fromEntries(causes) }),
      ...(Object.keys(tracks).length > 0 && { tracks }),
      ...(reasons.length > 0 && { reasons: Object.fromEntries(reasons) }),
    };
  });
}

/** The rounds or sources behind the first, from all rows of a unit. */
function tracksOf(rows: readonly EntryRow[]): NonNullable<UnitInput['tracks']> {
  const tracks: NonNullable<UnitInput['tracks']> = {};
  for (const row of rows) {
    for (const [track, { entries }] of Object.entries(row.tracks)) tracks[track] = { entries: { ...tracks[track]?.entries, ...entries } };
  }
  return tracks;
}

function otherVersion(version: string, scheme: Scheme): Issue {
  return {
    severity: 'warning',
    code: 'OTHER_RUBRIC_VERSION',
    message: `这本工作簿是按评估细则 ${version || '（未写明版本）'} 生成的，现在用 ${scheme.data.version} 计分。请核对“设置”表的条文理解；需要新版表格时，请重新生成。`,
  };
}
