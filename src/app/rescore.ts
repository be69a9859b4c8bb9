// Lays the score sheets of an opened workbook anew over its entry tables.
import type { FoundTable } from '../workbook/found/found-table';
import { atOnce, type Pieces } from '../model/pieces';
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
import type { OpenedForm } from './opened-form';
import { scoreSheetFor, summarySheetFor, type EntryUnit } from './score-sheets';
import { scoresInPieces } from './scores';

/** Lays the score sheets of these forms of the workbook anew, with rows for the units that healing adds to the entry tables; where a
 *  category has
 *  several forms, all of them and their summary, which looks into them. */
export function scoreChanges(opened: OpenedWorkbook, wanted?: readonly OpenedForm[]): Change[] {
  return atOnce(scoreChangesInPieces(opened, wanted));
}

/** The same, row by row. */
export function* scoreChangesInPieces(opened: OpenedWorkbook, wanted: readonly OpenedForm[] = opened.forms): Pieces<Change[]> {
  const { frame, formulas, roster, input, survey } = opened;
  if (!roster || wanted.length === 0 || !isWhole(roster)) return [];
  const common = {
    frame,
    formulas,
    scores: yield* scoresInPieces(frame.scheme, input.units, frame.draws),
    roster: { layout: rosterLayout(frame.scheme), placement: foundPlacement(roster.table, roster.match), rows: roster.table.rows.length },
  };
  const lay = (table: FoundTable | undefined, plan: SheetPlan, after: string): Change =>
    table ? { do: 'replace-sheet', sheet: table.sheet, plan } : { do: 'add-sheet', plan: freelyNamed(plan, survey), after };
  const changes: Change[] = [];
  for (const category of frame.scheme.categories) {
    const own = opened.forms.filter(({ form }) => form.category === category);
    const tables = (own.some((each) => wanted.includes(each)) ? own : []).flatMap(({ form, entries, score }) => {
      if (!entries || !isWhole(entries)) return [];
      const entry = foundPlacement(entries.table, entries.match);
      return [
        {
          score,
          after: entries.table.sheet,
          layout: entries.layout,
          entry,
          rows: unitRows(entries, roster),
          scoreSheet: score?.sheet ?? freeName(sheetNames.score(form), survey),
        },
      ];
    });
    for (const table of tables) changes.push(lay(table.score, yield* scoreSheetFor(common, table), table.after));
    const summary = tables.length === own.length ? summarySheetFor(common, category, tables) : undefined;
    if (summary) changes.push(lay(own[0]!.summary, yield* summary, tables.at(-1)!.scoreSheet));
  }
  return changes;
}

/** Formulas cannot point at columns that were not found. */
function isWhole({ match }: OpenedEntries | OpenedRoster): boolean {
  return match.missing.length === 0;
}

function unitRows(sheet: OpenedEntries, roster: OpenedRoster): EntryUnit[] {
  const first = roster.table.area.row + 1;
  const next = nextRow(sheet.table, sheet.rows.length);
  return [
    ...sheet.rows.map(({ row, id, name, unit }) =>
      unit ? { row, id: unit.id, name: unit.name, place: unit.row - first, facts: unit.cells } : { row, id, name, facts: new Map() },
    ),
    ...sheet.absent.map((unit, index) => ({ row: next + index, id: unit.id, name: unit.name, place: unit.row - first, facts: unit.cells })),
  ];
}
