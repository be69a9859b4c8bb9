// A workbook as a document: every sheet that shows is a table, its cells with the text that they show.
import { isError, textOf, type Cell } from '../../model/cell';
import { ok, type Outcome } from '../../model/outcome';
import type { XlsxWorkbook } from '../../hosts/xlsx/open-xlsx';
import type { Source, SourceBlock, SourceCell, SourceTable } from '../source';

/** Beyond, formats are not looked at: no scoring table is as large. */
const MOST_FORMATS = 100_000;
const WIDEST = 256;

export async function readWorkbook(book: XlsxWorkbook): Promise<Outcome<Source>> {
  const { sheets } = await book.survey();
  const blocks: SourceBlock[] = [];
  for (const { name, hidden, used } of sheets) {
    if (hidden || used === null) continue;
    const table = await readSheet(book, name, used);
    if (table.cells.length > 0) blocks.push({ is: 'table', table });
  }
  return ok({ blocks });
}

async function readSheet(
  book: XlsxWorkbook,
  sheet: string,
  used: { row: number; column: number; rows: number; columns: number },
): Promise<SourceTable> {
  const filled = await book.filled(sheet);
  const merges = new Map((await book.merges(sheet)).map((area) => [`${area.row},${area.column}`, area]));
  const [traits] = used.rows * used.columns <= MOST_FORMATS ? await book.inspect([{ sheet, area: used }]) : [];
  const cells: SourceCell[] = [];
  for (const row of filled) {
    for (const [column, value] of row.cells.entries()) {
      if (value === undefined || value === null || column >= WIDEST) continue;
      const text = shown(value, traits?.[row.row - used.row]?.[column - used.column]?.numberFormat);
      if (text.trim() === '') continue;
      const area = merges.get(`${row.row},${column}`);
      cells.push({ text, row: row.row, column, rows: area?.rows ?? 1, columns: Math.min(area?.columns ?? 1, WIDEST - column) });
    }
  }
  let [rows, columns] = [0, 0];
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + cell.rows);
    columns = Math.max(columns, cell.column + (isNarrow(cell) ? cell.columns : 1));
  }
  return { sheet, where: `工作表“${sheet}”`, rows, columns, cells };
}

/** A title may be merged far beyond the table. */
function isNarrow({ columns }: SourceCell): boolean {
  return columns <= 4;
}

/** What a cell shows: shares as percentages, and nothing for a formula that has no result. */
function shown(value: Cell, format = ''): string {
  if (isError(value)) return '';
  if (typeof value === 'number' && /%/u.test(format.replace(/"[^"]*"/gu, ''))) return `${textOf(value * 100)}%`;
  return textOf(value).replace(/\r\n?/gu, '\n');
}
