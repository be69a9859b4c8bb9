// Reads the settings of the notice back from their tables; rows may have been sorted, the sheet renamed.
import type { Issue } from '../../model/issue';
import { fold } from '../../model/text';
import { noSettings, type NoticeSettings } from '../../report/notice/settings';
import type { Scheme } from '../../rubric/tree';
import type { FoundTable } from '../found/found-table';
import { tableNames } from '../names';
import { readRows } from './list-table';
import type { NoticeList } from './notice-list';
import { noticeLists } from './notice-lists';
import { readWords } from './word-table';

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

function gone(name: string, sheet: string): Issue {
  const message = `“${sheet}”里没有“${name}”表，没有读到内容。请撤销“转换为区域”或表名的改动；不要了的，请删去整张“${sheet}”，再重新填写。`;
  return { severity: 'error', code: 'MISSING_TABLE', message, where: sheet, sheet };
}
