// Changes a choice that is recorded in the workbook: which reading of a clause, or how points stand in the score sheets.
import { fold } from '../model/text';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { FormulaMode } from '../workbook/frame';
import type { Change, WorkbookHost } from '../workbook/host';
import { heldReadings } from '../workbook/score/laid-with';
import { tableNames } from '../workbook/names';
import { formulaNames, settingColumns, type SettingKey } from '../workbook/settings/settings';
import type { OpenedWorkbook } from './open';
import { scoreChanges } from './rescore';
import { staleRules } from './stale-rules';

/** Lays every score sheet anew and then records how points stand, so that work that was interrupted is seen to be; what was entered is not
 *  touched. */
export async function formulaChanges(host: WorkbookHost, opened: OpenedWorkbook, mode: FormulaMode): Promise<Outcome<Change[]>> {
  const key: SettingKey = 'formulas';
  const recorded = await settingChange(host, tableNames.settings, key, [settingColumns[0], settingColumns[2]], formulaNames[mode]);
  if (!recorded.ok) return recorded;
  return ok([...scoreChanges(opened.with({ formulas: mode })), ...rulesChange(opened), recorded.value]);
}

/** The rules sheet, where it says something else than the settings. */
const rulesChange = (opened: OpenedWorkbook): Change[] => {
  const rules = staleRules(opened);
  return rules ? [rules.change] : [];
};

/** The score sheets anew that hold what a reading decides, and the rules, for a workbook whose reading was just chosen. SCORE follows by
 *  itself. */
export function readingChanges(opened: OpenedWorkbook, id: string): Change[] {
  const { scheme } = opened.frame;
  const mode = opened.formulas === 'values' ? 'native' : opened.formulas; // fixed numbers come of the rule as well
  const concerned = opened.forms.filter(({ form }) => heldReadings(scheme, form, mode).some((reading) => reading.id === id));
  return [...scoreChanges(opened, concerned), ...rulesChange(opened)];
}

/** Writes `text` into the second column in the row that the first column calls `id`, looked up afresh: rows may have been moved or sorted.
 *  */
export async function settingChange(
  host: WorkbookHost,
  name: string,
  id: string,
  columns: readonly [string, string],
  text: string,
): Promise<Outcome<Change>> {
  const table = (await host.survey()).tables.find((each) => fold(each.name) === fold(name));
  const cells = table ? (await host.read([{ sheet: table.sheet, area: table.area }]))[0]! : [];
  const [key, value] = columns.map((column) => (cells[0] ?? []).findIndex((header) => fold(String(header ?? '')) === fold(column))) as [
    number,
    number,
  ];
  const row = cells.findIndex((line, index) => index > 0 && String(line[key] ?? '').trim() === id);
  if (!table || key < 0 || value < 0 || row < 0)
    return refuse('BAD_REQUEST', `“${name}”表里找不到这一项，可能已被删除。请点“再读一次”，或重新生成工作簿。`);
  return ok({ do: 'write', sheet: table.sheet, row: table.area.row + row, column: table.area.column + value, cells: [[text]] });
}
