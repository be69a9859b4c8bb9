// Writes a planned sheet and everything that hangs on it into the workbook's parts.
import type { SheetPlan, TablePlan } from '../../workbook/plan';
import { folderOf, type Book } from './book';
import { joined } from './bytes';
import { layCharts } from './drawing';
import { printNames } from './features-xml';
import { noteShapes, notesXml } from './notes-xml';
import { addPart, freePath, partsOfType, readText, relate } from './package';
import { sheetXml } from './sheet-xml';
import { tableXml } from './table-xml';
import { safeHeader } from './text';
import { enterSheet } from './workbook-part';
import type { Parts } from './parts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet that stands in the workbook, and the content that its part is still to get: piece by piece, to be gone through once and
 *  before anything else is done to the workbook, whose texts it adds to. */
export interface UnwrittenSheet {
  path: string;
  content: Iterable<Uint8Array>;
}

/** Adds a sheet, after the sheet `after` or at the end. The plan has been checked, and its names are free. */
export function addSheet(book: Book, plan: SheetPlan, { after, front }: { after?: string; front?: boolean } = {}): UnwrittenSheet {
  const folder = folderOf(book.main);
  const path = freePath(book.parts, (number) => `${folder}worksheets/sheet${number}.xml`);
  const laid = layXlsxSheet(book, path, plan, front);
  enterSheet(book, plan, relate(book.parts, book.main, 'worksheet', path), after, printNames(plan.name, plan.print));
  return laid;
}

/** Gives the part its content. */
export function fillSheet({ parts }: Book, { path, content }: UnwrittenSheet): void {
  parts.set(path, joined([...content]));
}

/** Makes the sheet's part at `path` with its tables, charts and notes; `drawing` is the id of pictures that stay. */
export function layXlsxSheet(book: Book, path: string, plan: SheetPlan, front = false, drawing?: string): UnwrittenSheet {
  const { parts, styles, strings } = book;
  const tables = (plan.tables ?? []).map((table) => addTablePart(book, path, table));
  const numbering = { cell: styles.cell.bind(styles), conditional: styles.conditional.bind(styles), place: strings.place.bind(strings) };
  const links = { tables, notes: layNotes(book, path, plan), drawing: layCharts(book, path, plan, drawing) };
  addPart(parts, path, `${SHEET_TYPE}.worksheet+xml`, '');
  return { path, content: sheetXml(withHeaders(plan), numbering, links, front) };
}

/** The part of a table of the sheet at `path`; answers the id by which the sheet lists it. */
export function addTablePart({ parts, main }: Book, path: string, table: TablePlan): string {
  const tablePath = freePath(parts, (number) => `${folderOf(main)}tables/table${number}.xml`);
  addPart(parts, tablePath, `${SHEET_TYPE}.table+xml`, tableXml(table, freeTableId(parts)));
  return relate(parts, path, 'table', tablePath);
}

/** A table's header cells must read as its columns are named, to the letter. */
function withHeaders(plan: SheetPlan): SheetPlan {
  const headers = (plan.tables ?? []).map(({ area, columns }) => ({
    row: area.row,
    column: area.column,
    cells: [columns.map(safeHeader)],
  }));
  return { ...plan, blocks: [...plan.blocks, ...headers] };
}

function layNotes({ parts, main }: Book, path: string, { notes = [] }: SheetPlan): string | undefined {
  if (notes.length === 0) return undefined;
  const folder = folderOf(main);
  const notesPath = freePath(parts, (number) => `${folder}comments${number}.xml`);
  const shapesPath = freePath(parts, (number) => `${folder}drawings/vmlDrawing${number}.vml`);
  addPart(parts, notesPath, `${SHEET_TYPE}.comments+xml`, notesXml(notes));
  addPart(
    parts,
    shapesPath,
    'application/vnd.openxmlformats-officedocument.vmlDrawing',
    noteShapes(notes, Number(/(\d+)\.vml$/.exec(shapesPath)![1])),
  );
  relate(parts, path, 'comments', notesPath);
  return relate(parts, path, 'vmlDrawing', shapesPath);
}

/** Tables are numbered through the whole workbook. */
function freeTableId(parts: Parts): number {
  const ids = partsOfType(parts, `${SHEET_TYPE}.table+xml`).map((path) =>
    Number(/<(?:\w+:)?table\b[^>]*?\sid="(\d+)"/.exec(readText(parts, path)!)?.[1] ?? 0),
  );
  return Math.max(0, ...ids) + 1;
}
