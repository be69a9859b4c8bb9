// Writes a choice into the settings of the open workbook, where it is recorded for everyone who opens it.
import { scoreChanges } from '../app/rescore';
import { refresh, type OpenBook } from '../commands/session';
import { excelHost } from '../hosts/excel/excel-host';
import { fold } from '../model/text';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { FormulaMode } from '../workbook/frame';
import type { Change } from '../workbook/host';
import { tableNames } from '../workbook/names';
import { formulaNames, settingColumns, type SettingKey } from '../workbook/settings-sheet';

/** Chooses a reading by the label of its choice; points follow. */
export async function chooseReading(id: string, label: string): Promise<Outcome<undefined>> {
  const change = await findPlace(tableNames.readings, id, ['编号', '当前理解'], label);
  return change.ok ? carryOut([change.value]) : change;
}

/** Chooses how points stand in the score sheets, and lays these anew. */
export async function chooseFormulas(open: OpenBook, mode: FormulaMode): Promise<Outcome<undefined>> {
  const key: SettingKey = 'formulas';
  const change = await findPlace(tableNames.settings, key, [settingColumns[0], settingColumns[2]], formulaNames[mode]);
  if (!change.ok) return change;
  const everyCategory = open.book.frame.scheme.categories.map((_, index) => index);
  return carryOut([change.value, ...scoreChanges({ ...open.book, formulas: mode }, everyCategory)]);
}

async function carryOut(changes: readonly Change[]): Promise<Outcome<undefined>> {
  const applied = await excelHost.apply(changes);
  if (!applied.ok) return applied;
  await refresh();
  return ok(undefined);
}

/** The cell of the second column in the row that the first column calls `id`, looked up afresh: rows may have been moved or sorted. */
async function findPlace(name: string, id: string, columns: readonly [string, string], text: string): Promise<Outcome<Change>> {
  const table = (await excelHost.survey()).tables.find((each) => fold(each.name) === fold(name));
  const cells = table ? (await excelHost.read([{ sheet: table.sheet, area: table.area }]))[0]! : [];
  const [key, value] = columns.map((column) => (cells[0] ?? []).findIndex((header) => fold(String(header ?? '')) === fold(column))) as [number, number];
  const row = cells.findIndex((line, index) => index > 0 && String(line[key] ?? '').trim() === id);
  if (!table || key < 0 || value < 0 || row < 0) return refuse('BAD_REQUEST', `“${name}”表里找不到这一项，可能已被删除。请点“再读一次”，或重新生成工作簿。`);
  return ok({ do: 'write', sheet: table.sheet, row: table.area.row + row, column: table.area.column + value, cells: [[text]] });
}
