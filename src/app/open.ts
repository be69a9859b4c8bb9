// Opens a workbook: survey ─► one read ─► settings ─► roster ─► entries ─► assessment, places, issues, healing.
import type { AssessmentInput, UnitInput } from '../assessment/assessment';
import { tablesOf } from '../assessment/names';
import type { Locate } from '../assessment/place';
import type { Issue } from '../model/issue';
import { ok, type Outcome } from '../model/outcome';
import { fold } from '../model/text';
import { schemeOf } from '../rubric/library';
import type { Scheme } from '../rubric/tree';
import { entryLayout } from '../workbook/entry-layout';
import { foundTables, readRequests, type FoundTable } from '../workbook/found-table';
import type { FormulaMode, Frame } from '../workbook/frame';
import type { Change, Survey, WorkbookHost } from '../workbook/host';
import { locateIn } from '../workbook/locate';
import { isTableOfOurs, tableNames } from '../workbook/names';
import { readEntries, type EntryRow, type OpenedEntries } from '../workbook/read-entries';
import { readRoster, type OpenedRoster, type RosterUnit } from '../workbook/read-roster';
import { readReadings, readSettings } from '../workbook/read-settings';
import { rosterLayout } from '../workbook/roster-layout';
import { absentUnits, missingTable } from '../workbook/table-issues';

export interface OpenedWorkbook {
  frame: Frame;
  formulas: FormulaMode;
  /** The day the book was made. */
  createdOn: string;
  survey: Survey;
  /** undefined when the roster's table is gone. */
  roster: OpenedRoster | undefined;
  /** Per category of the scheme, in its order; undefined when the table is gone. */
  entries: readonly (OpenedEntries | undefined)[];
  /** Score tables as they were found: their ids tell whether they still mirror the entry tables. */
  scores: readonly (FoundTable | undefined)[];
  /** What was entered, in the order of the roster. */
  input: AssessmentInput;
  /** Where the facts of `input` stand in the workbook. */
  locate: Locate;
  /** What is wrong with the workbook itself; what is wrong with the entries is for `assess` to say. */
  issues: Issue[];
  /** Puts headers, hidden ids and names right and adds missing entry rows; nothing that was entered is touched. */
  healing: Change[];
}

/** Reads a workbook in two calls. Refuses one that is not ours or names an unknown scheme. */
export async function openWorkbook(
  host: WorkbookHost,
  load: (id: string, readings?: Readonly<Record<string, unknown>>) => Outcome<Scheme> = schemeOf,
): Promise<Outcome<OpenedWorkbook>> {
  const survey = await host.survey();
  const requests = readRequests(survey, isTableOfOurs);
  const values = requests.length > 0 ? await host.read(requests) : [];
  return interpret(survey, foundTables(survey, isTableOfOurs, values), load);
}

function interpret(
  survey: Survey,
  tables: ReadonlyMap<string, FoundTable>,
  load: (id: string, readings?: Readonly<Record<string, unknown>>) => Outcome<Scheme>,
): Outcome<OpenedWorkbook> {
  const settings = readSettings(tables.get(fold(tableNames.settings)));
  if (!settings.ok) return settings;
  const plain = load(settings.value.scheme);
  if (!plain.ok) return plain;
  const { chosen, issues } = readReadings(plain.value.data, tables.get(fold(tableNames.readings)));
  const scheme = load(settings.value.scheme, chosen);
  if (!scheme.ok) return scheme;
  const { demo, formulas, createdOn, year } = settings.value;

  const rosterTable = tables.get(fold(tableNames.roster));
  const roster = rosterTable && readRoster(rosterLayout(scheme.value), rosterTable, tablesOf(scheme.value));
  const units = roster?.units ?? [];
  const entries = scheme.value.categories.map((category) => {
    const table = tables.get(fold(tableNames.entry(category)));
    return table && readEntries(entryLayout(category), table, roster?.units);
  });
  const rowOf = new Map<RosterUnit, EntryRow>();
  for (const sheet of entries) for (const row of sheet?.rows ?? []) if (row.unit) rowOf.set(row.unit, row);
  const absent = entries.flatMap((sheet) => (sheet && roster ? absentUnits(sheet, roster) : []));
  return ok({
    frame: { scheme: scheme.value, year: year ?? scheme.value.data.year, demo },
    formulas,
    createdOn,
    survey,
    roster,
    entries,
    scores: scheme.value.categories.map((category) => tables.get(fold(tableNames.score(category)))),
    input: { scheme: scheme.value.id, readings: chosen, units: units.map((unit) => withEntries(unit, rowOf.get(unit))) },
    locate: locateIn(roster, entries, rowOf),
    issues: [
      ...(settings.value.rubricVersion === scheme.value.data.version ? [] : [otherVersion(settings.value.rubricVersion, scheme.value)]),
      ...issues,
      ...(roster ? roster.issues : [missingTable(tableNames.roster)]),
      ...scheme.value.categories.flatMap((category, index) => entries[index]?.issues ?? [missingTable(tableNames.entry(category))]),
      ...absent.map(({ issue }) => issue),
    ],
    healing: [...(roster?.healing ?? []), ...entries.flatMap((sheet) => sheet?.healing ?? []), ...absent.flatMap(({ change }) => change ?? [])],
  });
}

function withEntries(unit: RosterUnit, row: EntryRow | undefined): UnitInput {
  return { ...unit.input, entries: row?.entries ?? {}, ...(row && row.vetoes.length > 0 && { vetoes: row.vetoes }) };
}

function otherVersion(version: string, scheme: Scheme): Issue {
  return {
    severity: 'warning',
    code: 'OTHER_RUBRIC_VERSION',
    message: `这本工作簿是按评估细则 ${version || '（未写明版本）'} 生成的，现在用 ${scheme.data.version} 计分。请核对“设置”表的条文理解；需要新版表格时，请重新生成。`,
  };
}
