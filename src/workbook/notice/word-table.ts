// 通报内容: the table of the single settings of a notice, a row for each field, and how it is read back.
import { isBlank, type Cell } from '../../model/cell';
import type { Issue } from '../../model/issue';
import { noSettings, type NoticeSettings } from '../../report/notice/settings';
import type { Scheme } from '../../rubric/tree';
import { columnOffset, type FoundTable } from '../found/found-table';
import { tableNames } from '../names';
import type { SheetPiece } from '../part/part';
import { tableOnSheet } from '../part/table';
import type { TableColumn } from '../part/table-column';
import { noticeFields, type NoticeField } from './notice-fields';
import { damaged, issueAt, listCheck, noticeTable } from './notice-table';

export const wordColumns = ['键', '项目', '说明', '内容'] as const;
const [KEY, NAME, NOTE, CONTENT] = wordColumns;

export function wordTable(scheme: Scheme, settings: NoticeSettings, widths: readonly number[]): SheetPiece {
  const columns: TableColumn<NoticeField>[] = [
    { header: KEY, isHidden: true, write: ({ key }) => key },
    { header: NAME, write: ({ name }) => name },
    { header: NOTE, write: ({ note }) => note || null },
    { header: CONTENT, write: (field) => field.write(settings) || null, check: ({ choices, name }) => choices && listCheck(choices, name) },
  ];
  return tableOnSheet(columns, noticeFields(scheme), { ...noticeTable, widths, name: tableNames.noticeWords });
}

/** Cells that cannot be read are noted, and left out of the settings. */
export function readWords(scheme: Scheme, found: FoundTable, issues: Issue[]): NoticeSettings {
  const [keyAt, contentAt] = [columnOffset(found, KEY), columnOffset(found, CONTENT)];
  if (keyAt < 0 || contentAt < 0) {
    issues.push(damaged(found, wordColumns));
    return noSettings;
  }
  const rows = new Map(
    found.rows.map((row, index): [string, { cell: Cell; index: number }] => [
      String(row[keyAt] ?? '').trim(),
      { cell: row[contentAt] ?? null, index },
    ]),
  );
  const isStored = !isBlank(rows.get('form')?.cell);
  return noticeFields(scheme).reduce((settings, field) => {
    const row = rows.get(field.key);
    if (!row || isBlank(row.cell)) return isStored && field.blank ? field.blank(settings) : settings;
    const patch = field.read(row.cell);
    if (patch.ok) return patch.value(settings);
    issues.push(issueAt(found, row.index, contentAt, patch.refusal));
    return settings;
  }, noSettings);
}
