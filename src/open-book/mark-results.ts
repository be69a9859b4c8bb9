// Writes on the result sheets themselves that they are out of date, and takes it away again: a sheet is printed without the pane.
// It is done when people have the workbook checked, and never by itself: undoing would take it back before what they did themselves.
import type { Change, WorkbookHost } from '../workbook/host';
import type { Results } from './book';

export const STALE_MARK = '【已过时，请重新生成】';
const TITLE = { row: 0, column: 0, rows: 1, columns: 1 };

/** The mark stands before the title. A sheet that cannot be written to, because it is protected, stays as it is: the pane tells of it all
 *  the same. */
export async function markResults(host: WorkbookHost, { sheets, stale }: Results): Promise<void> {
  if (sheets.length === 0) return;
  const outdated = new Set(stale);
  const titles = await host.read(sheets.map((sheet) => ({ sheet, area: TITLE })));
  for (const [index, sheet] of sheets.entries()) {
    const title = String(titles[index]![0]![0] ?? '');
    const plain = title.startsWith(STALE_MARK) ? title.slice(STALE_MARK.length) : title;
    const wanted = outdated.has(sheet) ? STALE_MARK + plain : plain;
    if (wanted === title || plain === '') continue;
    const change: Change = { do: 'write', sheet, row: TITLE.row, column: TITLE.column, cells: [[wanted]] };
    await host.apply([change]).catch(() => undefined);
  }
}
