// Lays the score sheets of an opened workbook anew over its entry tables.
import { allForms } from '../workbook/form';
import type { FoundTable } from '../workbook/found/found-table';
import type { Change } from '../workbook/host';
import { sheetNames } from '../workbook/names';
import { freelyNamed, freeName } from '../workbook/free-name';
import { foundPlacement } from '../workbook/placement';
import type { SheetPlan } from '../workbook/plan';
import type { OpenedEntries } from '../workbook/entry/read-entries';
import type { OpenedRoster } from '../workbook/roster/read-roster';
import { rosterLayout } from '../workbook/roster/roster-layout';
import { nextRow } from '../workbook/issues/table-issues';
import type { OpenedWorkbook } from './open';
import { scoreSheetFor, summarySheetFor, type UnitRow } from './score-sheets';
import { scoresOf } from './scores';

/** Lays the score sheets of these forms anew, with rows for the units that healing adds to the entry tables; where a category has
 *  several forms, all of them and their summary, which looks into them. */
export function scoreChanges(opened: OpenedWorkbook, indexes: Iterable<number>): Change[] {
  const { frame, formulas, roster, entries, scores, summaries, input, survey } = opened;
  const wanted = new Set(indexes);
  if (!roster || wanted.size === 0 || !isWhole(roster)) return [];
  const forms = allForms(frame.scheme);
  const common = {
    frame,
    formulas,
    scores: scoresOf(frame.scheme, input.units, frame.draws),
    roster: { layout: rosterLayout(frame.scheme), placement: foundPlacement(roster.table, roster.match), rows: roster.table.rows.length },
  };
  const lay = (table: FoundTable | undefined, plan: SheetPlan, after: string): Change =>
    table ? { do: 'replace-sheet', sheet: table.sheet, plan } : { do: 'add-sheet', plan: freelyNamed(plan, survey), after };
  return frame.scheme.categories.flatMap((category, place): Change[] => {
    const own = forms.flatMap((form, index) => (form.category === category ? [index] : []));
    const affected = own.length > 1 && own.some((index) => wanted.has(index)) ? own : own.filter((index) => wanted.has(index));
    const tables = affected.flatMap((index) => {
      const sheet = entries[index];
      if (!sheet || !isWhole(sheet)) return [];
      return [{ index, sheet, layout: sheet.layout, entry: foundPlacement(sheet.table, sheet.match), rows: unitRows(sheet, roster), scoreSheet: scores[index]?.sheet ?? freeName(sheetNames.score(forms[index]!), survey) }];
    });
    const changes = tables.map((table) => lay(scores[table.index], scoreSheetFor(common, table), table.sheet.table.sheet));
    const summary = tables.length === own.length ? summarySheetFor(common, category, tables) : undefined;
    return summary ? [...changes, lay(summaries[place], summary, tables.at(-1)!.scoreSheet)] : changes;
  });
}

/** Formulas cannot point at columns that were not found. */
function isWhole({ match }: OpenedEntries | OpenedRoster): boolean {
  return match.missing.length === 0;
}

function unitRows(sheet: OpenedEntries, roster: OpenedRoster): UnitRow[] {
  const first = roster.table.area.row + 1;
  const next = nextRow(sheet.table, sheet.rows.length);
  return [
    ...sheet.rows.map(({ row, id, name, unit }) => (unit ? { row, id: unit.id, name: unit.name, place: unit.row - first, facts: unit.cells } : { row, id, name, facts: new Map() })),
    ...sheet.absent.map((unit, index) => ({ row: next + index, id: unit.id, name: unit.name, place: unit.row - first, facts: unit.cells })),
  ];
}
