// Extends a workbook that already exists: opened + wanted ─► missing units ─► missing sheets ─► points. What was entered stays.
import type { UnitInput } from '../assessment/assessment';
import { isBlank, type Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { fold } from '../model/text';
import { isStateWord } from '../workbook/cell/state-words';
import { SPARE_ROWS } from '../workbook/frame';
import { isHalfLaid, type Change } from '../workbook/host';
import { tableNames } from '../workbook/names';
import { readEntries, type OpenedEntries } from '../workbook/entry/read-entries';
import type { OpenedRoster, RosterUnit } from '../workbook/roster/read-roster';
import { formulaNames } from '../workbook/settings/settings';
import { absentUnits } from '../workbook/issues/table-issues';
import type { StateOf } from '../workbook/entry/entry-column';
import type { BookRequest } from './build';
import { growRoster } from './extend-roster';
import { formsInUse } from './in-use';
import { withoutReplaced } from './lost-tables';
import { homeOf, newDraws, newEntries, newGuides, newRoster } from './missing-sheets';
import type { OpenedWorkbook } from './open';
import { scoreChanges } from './rescore';
import { inPlaces } from './sheet-places';
import { statesOf } from './scores';
import { staleRules } from './stale-rules';
import { staleScores } from './stale-scores';

export interface Extension {
  changes: Change[];
  /** What is added, and what is left as it was, in sentences for the user. */
  added: string[];
  kept: string[];
}

/** Refuses a book of another scheme. The book's own year, readings, mark and kind of formulas stay. */
export function extendWorkbook(opened: OpenedWorkbook, wanted: BookRequest): Outcome<Extension> {
  const { scheme } = opened.frame;
  if (wanted.scheme.id !== scheme.id) {
    return refuse('BAD_REQUEST', `这本工作簿是方案 ${scheme.id} 的，不能补成方案 ${wanted.scheme.id}。请换一个文件名另行生成。`);
  }
  const rosterStep = opened.roster ? growRoster(opened.roster, scheme, wanted.units) : addRoster(opened, wanted.units);
  const { roster, newcomers } = rosterStep;
  const inUse = new Set(formsInUse({ roster, forms: opened.forms }).map(({ category }) => category));
  const steps = opened.forms.map(({ form, entries: before }) => {
    // Rows that had no unit to belong to find it in the new roster.
    const sheet =
      before && (opened.roster && !hasRowsFor(newcomers, before) ? before : readEntries(before.layout, before.table, roster.units));
    const healing = sheet && opened.roster && sheet !== before ? sheet.healing : [];
    if (sheet) return { ...growEntries(sheet, roster, sheet === before ? newcomers : [], statesOf(scheme, opened.frame.draws)), healing };
    return inUse.has(form.category) ? { ...addEntries(newEntries(opened, form, roster)), healing } : undefined;
  });
  const entrySteps = steps.flatMap((step) => step ?? []);
  const grown = opened.with({ roster, forms: opened.forms.map((each, index) => ({ ...each, entries: steps[index]?.entries })) });
  const changed = grown.forms.filter(({ entries }, index) => entries !== opened.forms[index]!.entries);
  const scores = scoreChanges(grown, [...staleScores(grown).map(({ of }) => of), ...changed]);
  const rules = staleRules(grown);
  const guides = [...newDraws(grown), ...newGuides(grown)];
  const home = homeChanges(opened, grown);
  const mending = unlike([...opened.healing, ...entrySteps.flatMap((step) => step.healing)]).filter(
    (change) => change.do !== 'append-rows',
  );
  return ok({
    changes: inPlaces(
      opened,
      withoutReplaced([
        ...mending,
        ...[rosterStep, ...entrySteps].flatMap((step) => step.changes),
        ...scores,
        ...home,
        ...(rules ? [rules.change] : []),
        ...guides.map((plan): Change => ({ do: 'add-sheet', plan })),
      ]),
    ),
    added: [
      ...mending.flatMap((change) => (change.do === 'add-table' ? [`“${change.sheet}”的表格标记“${change.planned.name}”补回。`] : [])),
      ...[rosterStep, ...entrySteps].flatMap((step) => step.added),
      ...scores.flatMap((change) =>
        change.do === 'add-sheet'
          ? [`补上“${change.plan.name}”表。`]
          : change.do === 'replace-sheet'
            ? [`“${change.sheet}”按现有的行重新计算。`]
            : [],
      ),
      ...(rules ? [`“${rules.issue.sheet!}”表按现在的设置重新写出。`] : []),
      ...guides.map((plan) => `补上“${plan.name}”表。`),
    ],
    kept: [...keptSettings(opened, wanted), ...[rosterStep, ...entrySteps].flatMap((step) => step.kept)],
  });
}

/** The home sheet counts cells of the entry sheets: it is laid anew when one is new, or has outgrown the rows that are counted. */
function homeChanges({ frame, survey, forms: before }: OpenedWorkbook, { forms }: OpenedWorkbook): Change[] {
  const home = survey.tables.find(({ name }) => name === tableNames.home);
  const isOutdated =
    (home && isHalfLaid(survey, home.sheet)) ||
    forms.some(({ entries }, index) => entries && (!before[index]!.entries || entries.absent.length >= SPARE_ROWS));
  return home && isOutdated && forms.every(({ entries }) => !entries || entries.match.missing.length === 0)
    ? [{ do: 'replace-sheet', sheet: home.sheet, plan: homeOf(frame, forms) }]
    : [];
}

interface Step {
  changes: Change[];
  added: string[];
  kept: string[];
}

function keptSettings({ frame, formulas }: OpenedWorkbook, wanted: BookRequest): string[] {
  return [
    ...(frame.year === wanted.year ? [] : [`考评年度仍为 ${frame.year}，没有改成 ${wanted.year}。`]),
    ...(formulas === wanted.formulas ? [] : [`得分仍用“${formulaNames[formulas]}”，没有改成“${formulaNames[wanted.formulas]}”。`]),
  ];
}

function addRoster(opened: OpenedWorkbook, wanted: readonly UnitInput[]): Step & { roster: OpenedRoster; newcomers: RosterUnit[] } {
  const { plan, roster } = newRoster(opened, wanted);
  // Units that an entry table lacks are found when its rows are joined with the new roster.
  return {
    roster,
    newcomers: [],
    changes: [{ do: 'add-sheet', plan }],
    added: [`补上“${plan.name}”表，共 ${roster.units.length} 个单位。`],
    kept: [],
  };
}

function addEntries({ plan, entries }: ReturnType<typeof newEntries>): Step & { entries: OpenedEntries } {
  return { entries, changes: [{ do: 'add-sheet', plan }], added: [`补上“${plan.name}”表，共 ${entries.rows.length} 个单位。`], kept: [] };
}

/** Whether a row that belonged to nobody bears a newcomer's name: it will stand for it. */
function hasRowsFor(newcomers: readonly RosterUnit[], { layout, rows }: OpenedEntries): boolean {
  const waiting = new Set(rows.filter(({ unit }) => !unit).map(({ name }) => fold(name)));
  return newcomers.some(({ category, name }) => category === layout.category && waiting.has(fold(name)));
}

function unlike(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}

/** Rows for the units that have none; newcomers are not among the sheet's own absent ones yet. */
function growEntries(
  sheet: OpenedEntries,
  roster: OpenedRoster,
  newcomers: readonly RosterUnit[],
  states: (unit: RosterUnit) => StateOf,
): Step & { entries: OpenedEntries } {
  const fresh = newcomers.filter((unit) => unit.category === sheet.layout.category);
  const absent = [...sheet.absent, ...fresh];
  const indicators = new Map(sheet.layout.inputs.map(({ indicator }) => [indicator.key, indicator]));
  const isEntry = (key: string, cell: Cell): boolean => !isBlank(cell) && !isStateWord(indicators.get(key)!, cell);
  const filled = sheet.rows.reduce(
    (all, { entries, tracks }) =>
      all +
      [{ entries }, ...Object.values(tracks)]
        .flatMap((each) => Object.entries(each.entries))
        .reduce((sum, [key, row]) => sum + row.filter((cell) => isEntry(key, cell)).length, 0),
    0,
  );
  const kept = filled > 0 ? [`“${sheet.table.name}”已录入 ${filled} 格，没有改动。`] : [];
  if (absent.length === 0) return { entries: sheet, changes: [], added: [], kept };
  const entries = { ...sheet, absent };
  const changes = absentUnits(entries, roster, states).flatMap(({ change }) => change ?? []);
  return { entries, changes, added: changes.length > 0 ? [`“${sheet.table.name}”补上 ${absent.length} 行。`] : [], kept };
}
