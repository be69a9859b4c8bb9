// The Excel tables of a workbook: where each stands, and making one longer.
import { areaName, parseArea, type Area } from '../../workbook/area';
import type { Book } from './book';
import { needText, putText, relationshipsOf } from './package';
import { DamagedFile } from './xml';
import { child, parseXml } from './xml-tree';
import { listSheets, type SheetEntry } from './workbook-part';

export interface TableEntry {
  name: string;
  sheet: SheetEntry;
  path: string;
  /** Headers and data, without a row of totals. */
  area: Area;
  /** Rows of headers (0 or 1) and of totals. */
  headers: number;
  totals: number;
}

/** Throws DamagedFile where two have one name: nobody knows which of them is meant. */
export function listTables(book: Book): TableEntry[] {
  const tables = listSheets(book).flatMap((sheet) =>
    relationshipsOf(book.parts, sheet.path)
      .filter(({ type }) => type === 'table')
      .map(({ target }) => readTable(book, sheet, target)),
  );
  if (new Set(tables.map(({ name }) => name.toLowerCase())).size < tables.length) throw new DamagedFile('two tables of one name');
  return tables;
}

function readTable(book: Book, sheet: SheetEntry, path: string): TableEntry {
  const { root } = parseXml(needText(book.parts, path));
  const whole = parseArea(root.get('ref') ?? '');
  const name = root.get('displayName') ?? root.get('name');
  if (!whole || !name) throw new DamagedFile('a table without its place');
  const totals = Number(root.get('totalsRowCount') ?? 0);
  return { name, sheet, path, area: { ...whole, rows: whole.rows - totals }, headers: Number(root.get('headerRowCount') ?? 1), totals };
}

/** Sets the area of a table without totals, and of its filter. */
export function resizeTable(book: Book, { path }: TableEntry, area: Area): void {
  const document = parseXml(needText(book.parts, path));
  const { root } = document;
  root.set('ref', areaName(area));
  child(root, 'autoFilter')?.set('ref', areaName(area));
  putText(book.parts, path, String(document));
}
