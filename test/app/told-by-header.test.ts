// Whatever is wrong with a book, it is told by the words that stand in it (sheet, cell, header), never by what only programs call things.
import { openWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import type { Cell } from '../../src/model/cell';
import type { Issue } from '../../src/model/issue';
import { cellName } from '../../src/workbook/area';
import { rounds } from '../cases/reviewed';
import { withReview } from '../../src/assessment/review';
import { shelf } from '../shelf';
import type { MemoryHost } from '../workbook/memory-host';
import { bundled, host } from '../workbook/sample-book';

/** Paths, codes, ids of columns, observations and causes. */
const PROGRAMS =
  /units\[|\b(?:entries|attributes|gates|observations|vetoes|causes|tracks)\b|#[a-z]|[a-z]+-[a-z]+|[A-Z]{2,}_[A-Z]|undefined|\bnull\b|NaN|object/u;

const damages: Record<string, (book: MemoryHost, table: string) => void> = {
  'wrong values': (book, table) => everyCell(book, table, 1, '坏值'),
  'blank cells': (book, table) => everyCell(book, table, 1, null),
  'other headers': (book, table) => everyCell(book, table, 0, '改过'),
  'rows that are gone, strange or twice': (book, table) => {
    const [, first, second] = book.rows(table);
    book.addRow(table, second!);
    book.addRow(
      table,
      second!.map((cell) => (cell === '乙单位' ? '外来单位' : null)),
    );
    book.deleteRow(table, 0);
    book.addRow(
      table,
      first!.map((cell) => (cell === '甲单位' ? null : '坏值')),
    );
  },
  'columns that are gone': (book, table) => {
    for (let column = book.areaOf(table).columns - 1; column > 1; column--) book.deleteTableColumn(table, column);
  },
};

/** From the row of the table on; the names of units and their ids stay. */
function everyCell(book: MemoryHost, table: string, first: number, cell: Cell): void {
  const { row, column, rows, columns } = book.areaOf(table);
  const sheet = book.sheets.find(({ tables }) => tables.some(({ name }) => name === table))!.name;
  const named = book.rows(table)[0]!.indexOf('类别') < 0 ? 2 : 4;
  for (let at = first; at < (first === 0 ? 1 : rows); at++)
    for (let offset = named; offset < columns; offset++) book.type(sheet, cellName(row + at, column + offset), cell);
}

async function issuesOf(book: MemoryHost): Promise<Issue[]> {
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return validateWorkbook(opened.value).issues;
}

test.each(shelf.ids.flatMap((id) => Object.keys(damages).map((what) => [id, what] as const)))('%s: %s', async (id, what) => {
  for (const review of [undefined, rounds]) {
    const scheme = withReview(bundled(id), review);
    const category = scheme.categories.at(-1)!.name;
    const units = ['甲单位', '乙单位'].map((name) => ({ name, category, entries: {} }));
    const tables = host({ scheme, units })
      .sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name))
      .filter((name) => name === '名册' || name.startsWith('录入_'));
    let told = 0;
    for (const table of tables) {
      const book = host({ scheme, units });
      damages[what]!(book, table);
      const issues = await issuesOf(book);
      told += issues.length;
      expect(
        issues
          .filter(({ message, where = '' }) => PROGRAMS.test(message) || PROGRAMS.test(where))
          .map(({ message, where }) => [where, message]),
      ).toEqual([]);
      expect(issues.filter(({ code, sheet }) => code !== 'NOT_DRAWN' && sheet === undefined)).toEqual([]);
    }
    expect(told).toBeGreaterThan(0);
  }
});
