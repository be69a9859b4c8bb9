// The further lists of a notice as tables, and how their rows are read back.
import type { Issue } from '../../model/issue';
import type { NoticeSettings } from '../../report/notice/settings';
import type { Scheme } from '../../rubric/tree';
import { columnOffset, type FoundTable } from '../found/found-table';
import type { SheetPiece } from '../part/part';
import { tableOnSheet } from '../part/table';
import type { TableColumn } from '../part/table-column';
import type { NoticeRow, NoticeList } from './notice-list';
import { damaged, issueAt, listCheck, noticeTable } from './notice-table';

/** Rows for what people add by hand; a table cannot be without rows. */
const SPARE = 3;

export function listTable(
  { table: name, columns, choices = {}, rows }: NoticeList<unknown>,
  scheme: Scheme,
  settings: NoticeSettings,
  at: { widths: readonly number[]; column: number },
): SheetPiece {
  const own = columns.map(
    (header): TableColumn<NoticeRow> => ({
      header,
      write: (row) => row[header] || null,
      checks: (area) => (choices[header] ? [{ area, ...listCheck(choices[header], header) }] : []),
    }),
  );
  return tableOnSheet(own, rows(settings, scheme), { ...noticeTable, ...at, name, blank: SPARE });
}

/** Rows that cannot be read are noted and left out. */
export function readRows<Row>({ columns, read }: NoticeList<Row>, found: FoundTable, scheme: Scheme, issues: Issue[]): Row[] {
  const offsets = columns.map((header) => columnOffset(found, header));
  if (offsets.includes(-1)) {
    issues.push(damaged(found, columns));
    return [];
  }
  return found.rows.flatMap((cells, index): Row[] => {
    const row: NoticeRow = Object.fromEntries(columns.map((header, at) => [header, String(cells[offsets[at]!] ?? '').trim()]));
    if (Object.values(row).every((text) => text === '')) return [];
    const outcome = read(row, scheme);
    if (outcome.ok) return [outcome.value];
    issues.push(issueAt(found, index, offsets[0]!, outcome.refusal));
    return [];
  });
}
