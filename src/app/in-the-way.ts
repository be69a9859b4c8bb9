// What would be lost where entry sheets are laid anew: in sentences, each with its place and what to do.
import { isBlank } from '../model/cell';
import { list } from '../model/text';
import { cellName } from '../workbook/area';
import { placeLists } from '../workbook/entry/cause-lists';
import { entrySheet } from '../workbook/entry/entry-sheet';
import type { OpenedEntries } from '../workbook/entry/read-entries';
import type { FoundTable } from '../workbook/found/found-table';
import type { Frame } from '../workbook/frame';
import type { Survey, WorkbookHost } from '../workbook/host';
import type { SheetPlan } from '../workbook/plan';
import { ownOffsets } from '../workbook/roster/own-columns';

/** Places named of each kind. */
const NAMED = 5;

/** What stands on an entry sheet and is no entry: laying it anew would clear it. */
export async function inTheWay(
  host: Pick<WorkbookHost, 'read'>,
  { layout, table, match, issues }: OpenedEntries,
  { frame, survey }: { frame: Frame; survey: Survey },
): Promise<string[]> {
  const own = ownOffsets({ table, match }).map((offset) => `“${String(table.headers[offset] ?? '')}”`);
  const lists = placeLists(layout).map(({ area }) => area.column + area.columns);
  const outside = issues.some(({ code, cell }) => code === 'ROWS_OUTSIDE_TABLE' && cell !== undefined);
  const isBeside = !outside && (await isWrittenBeside(host, survey, table, entrySheet(frame, layout, []), lists));
  return [
    ...issues
      .filter(({ code, cell }) => code === 'MISSING_COLUMN' || (code === 'ROWS_OUTSIDE_TABLE' && cell !== undefined))
      .map(({ where, message }) => `${where}：${message}`),
    ...(own.length > 0 ? [`“${table.sheet}”里有自己加的列${list(own)}，请先移到别的工作表。`] : []),
    ...(isBeside ? [`“${table.sheet}”的表格以外还写有内容，请先移到别的工作表。`] : []),
  ];
}

/** Whether something stands below the table of a sheet, or beside it, that `plan`, which laid the sheet, has not written. What stands in
 *  columns up to one of `known` is ours. */
export async function isWrittenBeside(
  host: Pick<WorkbookHost, 'read'>,
  { sheets }: Survey,
  { sheet, area }: Pick<FoundTable, 'sheet' | 'area'>,
  plan: SheetPlan,
  known: readonly number[] = [],
): Promise<boolean> {
  const used = sheets.find(({ name }) => name === sheet)?.used;
  if (!used) return false;
  const right = Math.max(area.column + area.columns, ...known);
  const end = used.column + used.columns;
  if (used.row + used.rows > area.row + area.rows || end > Math.max(right, reachOf(plan))) return true;
  if (end <= right) return false;
  // Above a narrow table, its title and its advice reach farther than its columns.
  const [cells] = await host.read([{ sheet, area: { row: area.row, column: right, rows: area.rows, columns: end - right } }]);
  return cells!.some((row) => row.some((cell) => !isBlank(cell)));
}

/** The column right of all that it writes. */
function reachOf({ blocks }: SheetPlan): number {
  return Math.max(0, ...blocks.flatMap(({ column, cells }) => cells.map((row) => column + row.findLastIndex((cell) => cell !== null) + 1)));
}

/** Formulas among the entries: only their values would be left. */
export async function formulasIn(host: Pick<WorkbookHost, 'inspect'>, sheets: readonly OpenedEntries[]): Promise<string[]> {
  return formulasOf(
    host,
    sheets.flatMap(({ match, table }) => (match.missing.length === 0 ? [{ table }] : [])),
  );
}

/** In all columns of a table, or in those `at` so many places. */
export async function formulasOf(
  host: Pick<WorkbookHost, 'inspect'>,
  all: readonly { table: FoundTable; at?: readonly number[] }[],
): Promise<string[]> {
  if (all.length === 0) return [];
  const traits = await host.inspect(
    all.map(({ table: { sheet, area, rows } }) => ({ sheet, area: { ...area, row: area.row + 1, rows: rows.length } })),
  );
  return all.flatMap(({ table, at }, index) => {
    const places = traits[index]!.flatMap((row, down) =>
      row.flatMap((cell, across) =>
        cell.isFormula && (at?.includes(across) ?? true) ? [cellName(table.area.row + 1 + down, table.area.column + across)] : [],
      ),
    );
    return places.length > 0
      ? [
          `“${table.sheet}”的 ${list(places.slice(0, NAMED))}${places.length > NAMED ? `等 ${places.length} 格` : ''} 是公式，请先复制、“选择性粘贴”为数值。`,
        ]
      : [];
  });
}
