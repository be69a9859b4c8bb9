// 随带细则: a rubric of somebody's own travels with the workbook, as text on a sheet that people do not see.
import { ok, refuse, type Outcome } from '../model/outcome';
import { asFile } from '../rubric/format';
import type { RubricData } from '../rubric/schema';
import { carriedRows, carriedText, carrierHeaders, carrierSheet } from './carried-text';
import type { FoundTable } from './found/found-table';
import { sheetNames, tableNames } from './names';
import type { SheetPlan } from './plan';

/** undefined for a rubric that every copy of the program has: those do not carry their document's text. */
export function carriedRubricSheet(rubric: RubricData): SheetPlan | undefined {
  return rubric.text === undefined ? undefined : carrierOf(rubric, tableNames.carriedRubric);
}

/** Carries any rubric, in a table of that name. */
export function carrierOf(rubric: RubricData, table: string): SheetPlan {
  return carrierSheet(sheetNames.carriedRubric, table, textOf(rubric));
}

/** What is found in its table. */
export function carriedCells(rubric: RubricData): Pick<FoundTable, 'headers' | 'rows'> {
  return { headers: carrierHeaders, rows: carriedRows(textOf(rubric)) };
}

const textOf = (rubric: RubricData): string => JSON.stringify(asFile(rubric));

/** The rubric as plain data, not yet checked; undefined where the workbook carries none. */
export function readCarriedRubric(found: Pick<FoundTable, 'headers' | 'rows'> | undefined): Outcome<unknown> {
  if (!found) return ok(undefined);
  const text = carriedText(found);
  if (text === undefined) return unreadable();
  try {
    return ok(JSON.parse(text));
  } catch {
    return unreadable();
  }
}

function unreadable(): ReturnType<typeof refuse> {
  return refuse(
    'BAD_REQUEST',
    `隐藏工作表“${sheetNames.carriedRubric}”里随带的评估细则被改动过，读不出来，没有计分。录入的数据都在。请用原来的评估细则文件（命令行加 --rubric），或用备份的工作簿。`,
  );
}
