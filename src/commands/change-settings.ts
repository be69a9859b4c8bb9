// Writes a choice into the settings of the open workbook, where it is recorded for everyone who opens it.
import { formulaChanges, readingChanges, settingChange } from '../app/change-setting';
import { currentSession, refresh, type OpenBook } from './session';
import { excelHost } from '../hosts/excel/excel-host';
import { ok, type Outcome } from '../model/outcome';
import type { FormulaMode } from '../workbook/frame';
import type { Change } from '../workbook/host';
import { tableNames } from '../workbook/names';

/** Chooses a reading by the label of its choice; points follow. Score sheets that hold the rule itself are laid anew. */
export async function chooseReading(id: string, label: string): Promise<Outcome<undefined>> {
  const change = await settingChange(excelHost, tableNames.readings, id, ['编号', '当前理解'], label);
  if (!change.ok) return change;
  const recorded = await carryOut([change.value]);
  const session = currentSession();
  if (!recorded.ok || session.state !== 'open') return recorded;
  const changes = readingChanges(session.open.book, id);
  return changes.length > 0 ? carryOut(changes) : recorded;
}

/** Chooses how points stand in the score sheets, and lays these anew. */
export async function chooseFormulas(open: OpenBook, mode: FormulaMode, step?: (done: number, total: number) => void): Promise<Outcome<undefined>> {
  const changes = await formulaChanges(excelHost, open.book, mode);
  return changes.ok ? carryOut(changes.value, step) : changes;
}

async function carryOut(changes: readonly Change[], step?: (done: number, total: number) => void): Promise<Outcome<undefined>> {
  const applied = await excelHost.apply(changes, step);
  if (!applied.ok) return applied;
  await refresh();
  return ok(undefined);
}
