// Text from the clipboard goes into cells that keep their looks, as in Excel; Univer would clear these.
import type { FUniver } from '@univerjs/core/facade';
import { enter } from '../host/model/cell';
import type { GridPort } from '../host/model/grid-port';
import type { Filled } from './table-growth';

const BY_KEYS = 'sheet.command.paste-by-short-key';

/** To be called after the sheet's protection is guarded: what that refuses stays refused. */
export function pasteText(api: FUniver, grid: GridPort, filled: Filled): void {
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (event.id !== BY_KEYS || event.cancel) return;
    const { htmlContent, textContent } = (event.params ?? {}) as { htmlContent?: string; textContent?: string };
    if (htmlContent || !textContent || !/[\t\n]/.test(textContent)) return;
    event.cancel = true;
    const {
      sheet,
      area: { row, column, rows, columns },
    } = grid.selection();
    const lines = linesOf(textContent);
    const wide = Math.max(...lines.map((line) => line.length));
    const single = lines.length === 1 && wide === 1;
    const area = { row, column, rows: single ? rows : lines.length, columns: single ? columns : wide };
    const formats = grid.styles(sheet, area);
    grid.write(
      sheet,
      row,
      column,
      formats.map((line, r) => line.map(({ numberFormat }, c) => enter((single ? lines[0]![0] : lines[r]![c]) ?? '', numberFormat))),
    );
    filled(sheet, area);
    grid.select(sheet, area);
  });
}

/** Lines of tab-separated cells; a cell with a line break or a tab stands in quotation marks, as spreadsheets write it. */
function linesOf(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    lines.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end === '\n') lines.push([]);
  }
  return lines;
}
