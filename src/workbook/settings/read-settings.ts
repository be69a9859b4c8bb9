// Reads the settings sheet back: which scheme, which year, which readings of unclear clauses.
import type { Cell } from '../../model/cell';
import type { Issue } from '../../model/issue';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { fold, list } from '../../model/text';
import { chosenOf } from '../../rubric/readings';
import type { RubricData } from '../../rubric/schema';
import type { Review } from '../../standing/review';
import { cellName } from '../area';
import type { FoundTable } from '../found/found-table';
import type { FormulaMode } from '../frame';
import { readReview } from './review-settings';
import { demoNames, formulaNames, settingColumns, type SettingKey } from './settings-sheet';

export interface Settings {
  scheme: string;
  rubricVersion: string;
  year: number | undefined;
  formulas: FormulaMode;
  demo: boolean;
  createdOn: string;
  /** Rounds or sources; undefined where the book has none. */
  review: Review | undefined;
}

const NOT_OURS = '这不是本工具生成的工作簿（没有找到“设置”表）。请选择用本工具生成的工作簿，或先生成一本。';

/** Refuses a workbook that does not say which scheme it is for. */
export function readSettings(table: FoundTable | undefined): Outcome<Settings> {
  if (!table) return refuse('BAD_REQUEST', NOT_OURS);
  const [keys, contents] = [settingColumns[0], settingColumns[2]].map((header) => offsetOf(table, header));
  if (keys === undefined || contents === undefined) return refuse('BAD_REQUEST', `“设置”表的表头被改动了。请把表头改回“${list(settingColumns)}”。`);
  const values = new Map(table.rows.map((row) => [String(row[keys] ?? ''), row[contents] ?? null]));
  const text = (key: SettingKey): string => String(values.get(key) ?? '').trim();
  if (text('scheme') === '') return refuse('BAD_REQUEST', `“设置”表没有写明方案。请在“设置”表的“方案”一行填上方案编号，例如 hunan-2022。`);
  const year = Number(text('year'));
  const review = readReview(text);
  if (!review.ok) return review;
  return ok({
    scheme: text('scheme'),
    rubricVersion: text('rubricVersion'),
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    formulas: modes.find((mode) => fold(formulaNames[mode]) === fold(text('formulas'))) ?? 'score',
    demo: fold(text('demo')) === fold(demoNames.yes),
    createdOn: text('createdOn'),
    review: review.value,
  });
}

const modes = Object.keys(formulaNames) as FormulaMode[];

/** The choice of every reading that the workbook records; what it does not record takes its default. */
export function readReadings(data: RubricData, table: FoundTable | undefined): { chosen: Record<string, string>; issues: Issue[] } {
  const chosen: Record<string, string> = {};
  const issues: Issue[] = [];
  if (!table) {
    if (data.readings.length > 0) issues.push({ severity: 'warning', code: 'MISSING_TABLE', message: '没有找到“条文理解”表，有歧义的条文都按默认理解计分。请补上“设置”表。' });
    return { chosen, issues };
  }
  const offsets = { id: offsetOf(table, '编号') ?? 0, label: offsetOf(table, '当前理解') ?? 3 };
  for (const [index, row] of table.rows.entries()) {
    const reading = data.readings.find((each) => each.id === String(row[offsets.id] ?? '').trim());
    const label: Cell = row[offsets.label] ?? null;
    if (!reading || label === null || String(label).trim() === '') continue;
    const choice = reading.choices.find((each) => fold(each.label) === fold(String(label)) || each.id === label);
    if (choice) chosen[reading.id] = choice.id;
    else {
      const cell = cellName(table.area.row + 1 + index, table.area.column + offsets.label);
      issues.push({
        severity: 'error',
        code: 'UNKNOWN_CHOICE',
        message: `条文理解“${reading.question}”没有“${String(label)}”这个选项，现按默认的“${chosenOf(reading, {}).label}”计分。请从下拉列表中选择。`,
        where: `${table.sheet}!${cell}`,
        sheet: table.sheet,
        cell,
      });
    }
  }
  return { chosen, issues };
}

function offsetOf({ headers }: FoundTable, header: string): number | undefined {
  const offset = headers.findIndex((each) => fold(String(each ?? '')) === fold(header));
  return offset < 0 ? undefined : offset;
}

