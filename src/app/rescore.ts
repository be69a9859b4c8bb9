// Keeps the score sheets of an opened workbook in step with its entry tables.
import type { Issue } from '../model/issue';
import type { Cell } from '../model/cell';
import type { FoundTable } from '../workbook/found-table';
import type { Change } from '../workbook/host';
import { sheetNames, tableNames } from '../workbook/names';
import { foundPlacement } from '../workbook/placement';
import type { OpenedEntries } from '../workbook/read-entries';
import type { OpenedRoster } from '../workbook/read-roster';
import { rosterLayout } from '../workbook/roster-layout';
import { missingTable, nextRow } from '../workbook/table-issues';
import type { OpenedWorkbook } from './open';
import { scoreSheetFor, type UnitRow } from './score-sheets';
import { scoresOf } from './scores';

/** Score sheets that no longer mirror their entry table row by row: rows were added or deleted, or the sheet is gone. */
export function staleScores({ frame, entries, scores }: OpenedWorkbook): { index: number; issue: Issue }[] {
  return frame.scheme.categories.flatMap((category, index) => {
    const [table, sheet] = [scores[index], entries[index]];
    if (!sheet) return [];
    if (!table) return [{ index, issue: { ...missingTable(tableNames.score(category)), severity: 'warning' as const } }];
    if (!isStale(table, sheet)) return [];
    const message = `“${table.name}”表与“${sheet.table.name}”表的行对不上（增删过单位）。可以一键修复，重新生成得分表。`;
    return [{ index, issue: { severity: 'warning' as const, code: 'STALE_SCORES', message, where: table.sheet, sheet: table.sheet, category: category.name } }];
  });
}

function isStale(table: FoundTable, sheet: OpenedEntries): boolean {
  const cells = table.rows.map((row): Cell => row[0] ?? null);
  if (cells.some((cell) => cell === '#REF!')) return true;
  if (table.rows.length !== Math.max(1, sheet.rows.length)) return true;
  // A file that another program saved may hold formulas without values: then there is nothing to compare.
  const shown = new Set(cells.map((cell) => String(cell ?? '')).filter((id) => id !== ''));
  const wanted = new Set(sheet.rows.map(({ id, unit }) => unit?.id ?? id).filter((id) => id !== ''));
  return shown.size > 0 && (shown.size !== wanted.size || [...shown].some((id) => !wanted.has(id)));
}

/** Lays the score sheets of these categories anew, with rows for the units that healing adds to the entry tables. */
export function scoreChanges(opened: OpenedWorkbook, indexes: Iterable<number>): Change[] {
  const { frame, formulas, roster, entries, scores, input } = opened;
  const wanted = [...new Set(indexes)];
  if (!roster || wanted.length === 0 || !isWhole(roster)) return [];
  const points = scoresOf(frame.scheme, input.units);
  return wanted.flatMap((index): Change[] => {
    const sheet = entries[index];
    if (!sheet || !isWhole(sheet)) return [];
    const plan = scoreSheetFor(
      { frame, formulas, scores: points },
      { layout: sheet.layout, entry: foundPlacement(sheet.table, sheet.match), rows: unitRows(sheet, roster) },
      { layout: rosterLayout(frame.scheme), placement: foundPlacement(roster.table, roster.match), rows: roster.table.rows.length },
    );
    const table = scores[index];
    if (table) return [{ do: 'replace-sheet', sheet: table.sheet, plan }];
    const name = sheetNames.score(sheet.layout.category);
    const taken = opened.survey.sheets.some((each) => each.name === name);
    return [taken ? { do: 'replace-sheet', sheet: name, plan } : { do: 'add-sheet', plan, after: sheet.table.sheet }];
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
