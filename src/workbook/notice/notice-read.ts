// Reads the settings of the notice back from their tables; rows may have been sorted, the sheet renamed.
import { isBlank, type Cell } from '../../model/cell';
import type { Issue } from '../../model/issue';
import type { Refusal } from '../../model/outcome';
import { fold, list } from '../../model/text';
import { noSettings, type NoticeSettings } from '../../report/notice/settings';
import type { Scheme } from '../../rubric/tree';
import { cellName } from '../area';
import type { FoundTable } from '../found/found-table';
import { tableNames } from '../names';
import { noticeFields } from './notice-fields';
import type { ListRow, NoticeList } from './notice-list';
import { noticeLists } from './notice-lists';
import { wordColumns } from './notice-sheet';

export interface OpenedNotice {
  /** The scheme as its document has it, without what staff decided. */
  rubric: Scheme;
  settings: NoticeSettings;
  /** The sheet that holds them; undefined while there is none. */
  sheet: string | undefined;
  /** Cells and rows that cannot be read: they are left out of the settings. */
  issues: Issue[];
}

export function readNotice(scheme: Scheme, tables: ReadonlyMap<string, FoundTable>): OpenedNotice {
  const issues: Issue[] = [];
  const words = tables.get(fold(tableNames.noticeWords));
  let settings = words ? readWords(scheme, words, issues) : noSettings;
  const names = [tableNames.noticeWords, ...noticeLists.map(({ table }) => table)];
  const sheet = names.map((name) => tables.get(fold(name))?.sheet).find((name) => name !== undefined);
  if (sheet !== undefined) issues.push(...names.filter((name) => !tables.has(fold(name))).map((name) => gone(name, sheet)));
  for (const each of noticeLists as readonly NoticeList<unknown>[]) {
    const table = tables.get(fold(each.table));
    if (!table) continue;
    settings = each.put(settings, readRows(each, table, scheme, issues));
  }
  return { rubric: scheme, settings, sheet, issues };
}

function readWords(scheme: Scheme, table: FoundTable, issues: Issue[]): NoticeSettings {
  const [keyAt, contentAt] = [offsetOf(table, wordColumns[0]), offsetOf(table, wordColumns[3])];
  if (keyAt < 0 || contentAt < 0) {
    issues.push(damaged(table, wordColumns));
    return noSettings;
  }
  const rows = new Map(table.rows.map((row, index): [string, { cell: Cell; index: number }] => [String(row[keyAt] ?? '').trim(), { cell: row[contentAt] ?? null, index }]));
  const isStored = !isBlank(rows.get('form')?.cell);
  return noticeFields(scheme).reduce((settings, field) => {
    const found = rows.get(field.key);
    if (!found || isBlank(found.cell)) return isStored && field.blank ? field.blank(settings) : settings;
    const patch = field.read(found.cell);
    if (patch.ok) return patch.value(settings);
    issues.push(issueAt(table, found.index, contentAt, patch.refusal));
    return settings;
  }, noSettings);
}

function readRows<Row>({ columns, read }: NoticeList<Row>, table: FoundTable, scheme: Scheme, issues: Issue[]): Row[] {
  const offsets = columns.map((header) => offsetOf(table, header));
  if (offsets.includes(-1)) {
    issues.push(damaged(table, columns));
    return [];
  }
  return table.rows.flatMap((cells, index): Row[] => {
    const row: ListRow = Object.fromEntries(columns.map((header, at) => [header, String(cells[offsets[at]!] ?? '').trim()]));
    if (Object.values(row).every((text) => text === '')) return [];
    const outcome = read(row, scheme);
    if (outcome.ok) return [outcome.value];
    issues.push(issueAt(table, index, offsets[0]!, outcome.refusal));
    return [];
  });
}

/** The offset of a column by its header, -1 where somebody changed the header. */
function offsetOf({ headers }: FoundTable, header: string): number {
  return headers.findIndex((each) => fold(String(each ?? '')) === fold(header));
}

function gone(name: string, sheet: string): Issue {
  const message = `“${sheet}”里没有“${name}”表，没有读到内容。请撤销“转换为区域”或表名的改动；不要了的，请删去整张“${sheet}”，再重新填写。`;
  return { severity: 'error', code: 'MISSING_TABLE', message, where: sheet, sheet };
}

function damaged(table: FoundTable, columns: readonly string[]): Issue {
  return issueAt(table, -1, 0, { code: 'BAD_REQUEST', message: `表头被改动了，没有读到内容。请把表头改回“${list(columns)}”。` });
}

function issueAt({ name, sheet, area }: FoundTable, row: number, column: number, { code, message }: Refusal): Issue {
  const cell = cellName(area.row + 1 + row, area.column + Math.max(0, column));
  return { severity: 'error', code, message: `“${name}”：${message}`, where: `${sheet}!${cell}`, sheet, cell };
}
