// 指标规则: a rubric as a workbook to be checked and corrected in Excel, and read back.
import '../rules/further';
import { fold } from '../model/text';
import { ok, refuse, type Outcome } from '../model/outcome';
import { parseRubric } from '../rubric/load';
import type { RubricData } from '../rubric/schema';
import { readCarriedRubric } from '../workbook/carried-rubric';
import type { WorkbookHost } from '../workbook/host';
import { sheetNames } from '../workbook/names';
import type { WorkbookPlan } from '../workbook/plan';
import { ruleBook } from '../workbook/rule-table/rule-book';
import { RULE_COLUMNS, type RuleColumnName } from '../workbook/rule-table/rule-rows';
import { readRuleRows, type RuleTableRead } from '../workbook/rule-table/read-rule-rows';

export function buildRuleBook(rubric: RubricData): WorkbookPlan {
  return { title: `指标规则 · ${rubric.title}`, sheets: ruleBook(rubric) };
}

export interface RuleBookRead extends Pick<RuleTableRead, 'changes' | 'issues'> {
  /** As it is to be; as it was where something is wrong. */
  rubric: RubricData;
}

/** undefined where the workbook is none of these. */
export async function readRuleBook(host: WorkbookHost, today: string): Promise<Outcome<RuleBookRead> | undefined> {
  const { sheets } = await host.survey();
  const find = (name: string) => sheets.find((sheet) => fold(sheet.name) === fold(name) && sheet.used !== null);
  const [table, carrier] = [find(sheetNames.ruleTable), find(sheetNames.carriedRubric)];
  if (!table) return undefined;
  const requests = [table, ...(carrier ? [carrier] : [])].map(({ name, used }) => ({ sheet: name, area: used! }));
  const [cells, carried] = await host.read(requests);
  const header = cells!.findIndex(
    (row) => row.some((cell) => fold(String(cell ?? '')) === '编号') && row.some((cell) => String(cell ?? '') === '条文'),
  );
  if (header < 0) return undefined;
  if (!carried)
    return refuse(
      'BAD_REQUEST',
      `这本“${sheetNames.ruleTable}”少了隐藏的“${sheetNames.carriedRubric}”表，对不上原来的细则。请用原来那一份文件改，不要把表复制到别的工作簿里。`,
    );
  const [headers = [], ...rows] = carried;
  const data = readCarriedRubric({ headers, rows });
  if (!data.ok) return data;
  const base = parseRubric(data.value);
  if (!base.ok) return base;
  const places = RULE_COLUMNS.map((name) => cells![header]!.findIndex((cell) => fold(String(cell ?? '')) === fold(name)));
  const lacking = RULE_COLUMNS.filter((_, at) => places[at]! < 0);
  if (lacking.length > 0)
    return refuse(
      'BAD_REQUEST',
      `“${sheetNames.ruleTable}”表少了“${lacking.join('”“')}”列，读不回来。请用原来那一份文件改，不要删改表头。`,
    );
  const columns = Object.fromEntries(RULE_COLUMNS.map((name, at) => [name, places[at]!])) as Record<RuleColumnName, number>;
  const { row } = table.used!;
  const read = readRuleRows(base.value, { rows: cells!.slice(header + 1), row: row + header + 1, columns }, today);
  if (read.issues.length > 0) return ok({ rubric: base.value, changes: read.changes, issues: read.issues });
  const rubric = parseRubric(read.rubric);
  return rubric.ok ? ok({ rubric: rubric.value, changes: read.changes, issues: [] }) : rubric;
}
