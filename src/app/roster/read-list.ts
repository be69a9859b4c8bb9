// Reads a list of units from what people bring: bytes ─► text or workbook ─► tables ─► rows; the same for pane and command line.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { list } from '../../model/text';
import { isBlank, type Cell } from '../../model/cell';
import type { Scheme } from '../../rubric/tree';
import type { Area } from '../../workbook/area';
import type { WorkbookHost } from '../../workbook/host';
import { tableNames } from '../../workbook/names';
import { rosterLayout } from '../../workbook/roster/roster-layout';
import { fileKind, markupKind } from './file-kind';
import { MERGED_COLUMNS } from './merged';
import { nameWords } from './name-words';
import { readTable, type TableList } from './read-table';
import type { FileRow, FoundList, ListTable } from './roster-list';
import { sectionOf } from './section';
import { textTable } from './separator';

/** A workbook as far as lists need it. */
export interface ListBook extends Pick<WorkbookHost, 'survey' | 'read'> {
  /** The areas of merged cells of a sheet; a host that cannot tell has none. */
  merges?(sheet: string): Promise<readonly Area[]>;
  /** The rows of a sheet in which something stands, with holes where nothing stands; without it the used area is read. */
  filled?(sheet: string): Promise<readonly { row: number; cells: readonly (Cell | undefined)[]; isHidden?: boolean }[]>;
}

type OpenBook = (bytes: Uint8Array) => Promise<Outcome<ListBook>>;

/** A list; or the sheets of which people must choose, since several could be it. */
export type ListOrChoice = { state: 'list'; list: FoundList } | { state: 'choose'; sheets: readonly { name: string; units: number }[] };

/** What a file holds; `sheets` are those that people chose. */
export async function readListFile(
  bytes: Uint8Array,
  scheme: Scheme,
  open: OpenBook,
  sheets?: readonly string[],
): Promise<Outcome<ListOrChoice>> {
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  if (kind.value.kind === 'text') return readListText(kind.value.text, scheme);
  const book = await open(bytes);
  if (!book.ok) return book;
  const tables = await tablesOfBook(book.value, sheets);
  return tables.ok ? chooseTables(tables.value, scheme, sheets) : tables;
}

/** What a pasted text, or the text of a file, holds. */
export function readListText(text: string, scheme: Scheme): Outcome<ListOrChoice> {
  const markup = markupKind(text);
  if (markup) return refuse('BAD_REQUEST', markup);
  return single(textTable(text, rosterLayout(scheme)), scheme);
}

/** What cells hold that were selected; `first` is the line of the first row. */
export function readListCells(cells: readonly (readonly Cell[])[], scheme: Scheme, first = 1): Outcome<ListOrChoice> {
  return single({ rows: cells.map((row, index) => ({ line: first + index, cells: row })), merges: [], isSheet: true }, scheme);
}

const EMPTY = '名单是空的。请在第一行写“单位名称,类别”，下面每行一个单位。';

function single(table: ListTable, scheme: Scheme): Outcome<ListOrChoice> {
  const read = readTable(table, scheme, rosterLayout(scheme), nameWords(scheme));
  if (read.unclear !== undefined) return refuse('BAD_REQUEST', read.unclear);
  if (!read.drafts.some(mayBeUnit)) return refuse('BAD_REQUEST', read.drafts.length === 0 ? EMPTY : nobody(read));
  return ok({ state: 'list', list: { drafts: read.drafts, unused: read.unused, sheets: [], unread: [] } });
}

function nobody({ drafts }: TableList): string {
  const rows = drafts.slice(0, 3).map(({ line, name, leftOut }) => `第 ${line} 行“${name}”（${leftOut}）`);
  return `名单里没有单位：只有${list(rows)}${drafts.length > 3 ? `等 ${drafts.length} 行` : ''}。请在表头写“单位名称”，下面每行一个单位。`;
}

function mayBeUnit({ leftOut }: { leftOut?: string }): boolean {
  return leftOut === undefined;
}

interface SheetTable extends ListTable {
  sheet: string;
  isHidden: boolean;
}

/** All that stands on the visible sheets of a workbook, whoever made it. */
export async function visibleTables(book: ListBook): Promise<SheetTable[]> {
  const { sheets } = await book.survey();
  const visible = sheets.filter(({ hidden, used }) => !hidden && used !== null);
  return Promise.all(visible.map(({ name, used }) => tableOn(book, { name, hidden: false, used: used! })));
}

async function tableOn(
  book: ListBook,
  { name, hidden, used }: { name: string; hidden: boolean; used: Area },
  only?: Area,
): Promise<SheetTable> {
  const merges = (await book.merges?.(name)) ?? [];
  const rows = reachMerges(await rowsOf(book, name, only ?? used, only !== undefined), merges);
  return { sheet: name, isHidden: hidden, isSheet: true, merges, rows };
}

async function tablesOfBook(book: ListBook, chosen: readonly string[] | undefined): Promise<Outcome<SheetTable[]>> {
  const survey = await book.survey();
  const own = survey.tables.find(({ name }) => name === tableNames.roster);
  const wanted = chosen ?? (own ? [own.sheet] : undefined);
  const missing = (chosen ?? []).filter((name) => !survey.sheets.some((sheet) => sheet.name === name));
  if (missing.length > 0)
    return refuse('BAD_REQUEST', `名单工作簿里没有表“${list(missing)}”。有这些表：${list(survey.sheets.map(({ name }) => name))}。`);
  const sheets = survey.sheets.filter(({ name, used }) => used !== null && (wanted?.includes(name) ?? true));
  if (sheets.length === 0) return refuse('BAD_REQUEST', EMPTY);
  return ok(
    // Of a workbook of ours the roster's table only.
    await Promise.all(
      sheets.map(({ name, hidden, used }) => tableOn(book, { name, hidden, used: used! }, own?.sheet === name ? own.area : undefined)),
    ),
  );
}

/** The rows of a sheet, or of an area of it, their cells by the columns of the sheet. */
async function rowsOf(book: ListBook, sheet: string, area: Area, isOnly: boolean): Promise<FileRow[]> {
  const { row, column, rows, columns } = area;
  if (book.filled) {
    const filled = await book.filled(sheet);
    const inside = filled.filter((each) => !isOnly || (each.row >= row && each.row < row + rows));
    return inside.map((each) => ({
      line: each.row + 1,
      ...(each.isHidden && { isHidden: true }),
      cells: Array.from(each.cells, (cell, index) => (isOnly && (index < column || index >= column + columns) ? null : (cell ?? null))),
    }));
  }
  const [values] = await book.read([{ sheet, area }]);
  const before = Array<Cell>(column).fill(null);
  const filled = values!.map((cells, down) => ({ line: row + down + 1, cells })).filter(({ cells }) => !cells.every(isBlank));
  return column === 0 ? filled : filled.map(({ line, cells }) => ({ line, cells: [...before, ...cells] }));
}

/** Merged cells hold for rows whose own last cells are blank and missing. */
function reachMerges(rows: readonly FileRow[], merges: readonly Area[]): FileRow[] {
  const width = Math.max(0, ...merges.map(({ column, columns }) => column + Math.min(columns, MERGED_COLUMNS)));
  return rows.map((row) =>
    row.cells.length < width ? { ...row, cells: [...row.cells, ...Array<Cell>(width - row.cells.length).fill(null)] } : row,
  );
}

/** The sheet with the list; all of them where each is named by its category; otherwise people choose. */
function chooseTables(tables: readonly SheetTable[], scheme: Scheme, chosen: readonly string[] | undefined): Outcome<ListOrChoice> {
  const layout = rosterLayout(scheme);
  const names = nameWords(scheme);
  const read = tables.map((table) => ({ table, list: readTable(table, scheme, layout, names) }));
  const holding = read.filter(({ list: { drafts } }) => drafts.some(mayBeUnit));
  const visible = holding.filter(({ table }) => !table.isHidden);
  const clean = visible.filter(({ list: { drafts } }) => drafts.some((draft) => mayBeUnit(draft) && draft.asked === undefined));
  const headed = visible.filter(({ list: { isHeaded } }) => isHeaded);
  const plain = visible.filter(({ list: { drafts } }) => {
    const open = drafts.filter(mayBeUnit);
    return open.filter(({ name }) => names.ending(name) ?? names.listed(name)).length * 2 >= open.length;
  });
  const meant = chosen !== undefined ? holding : headed.length > 0 ? headed : plain.length > 0 ? plain : clean.length > 0 ? clean : visible;
  if (meant.length === 0) return nothingIn(read, holding);
  const categories = meant.map(({ table }) => sectionOf(table.sheet, scheme, layout.facts).category);
  const isByCategory = categories.every((category) => category !== undefined) && new Set(categories).size === meant.length;
  if (meant.length > 1 && chosen === undefined && !isByCategory) {
    return ok({
      state: 'choose',
      sheets: meant.map(({ table, list: { drafts } }) => ({ name: table.sheet, units: drafts.filter(mayBeUnit).length })),
    });
  }
  const unread = read.filter((each) => !each.table.isHidden && !meant.includes(each));
  return ok({
    state: 'list',
    list: {
      drafts: meant.flatMap(({ list: { drafts } }) => drafts),
      unused: [...new Set(meant.flatMap(({ list: { unused } }) => unused))],
      sheets: meant.map(({ table }) => table.sheet),
      unread: unread.map(({ table }) => table.sheet),
    },
  });
}

type Read = { table: SheetTable; list: TableList };

function nothingIn(read: readonly Read[], holding: readonly Read[]): Outcome<never> {
  const hidden = holding.map(({ table }) => table.sheet);
  if (hidden.length > 0) return refuse('BAD_REQUEST', `名单只在隐藏的表“${list(hidden)}”里。请在 Excel 中取消隐藏并保存，再试一次。`);
  const unclear = read.find((each) => each.list.unclear !== undefined);
  if (unclear) return refuse('BAD_REQUEST', `表“${unclear.table.sheet}”：${unclear.list.unclear!}`);
  const [first] = read;
  return refuse('BAD_REQUEST', first && first.list.drafts.length > 0 ? nobody(first.list) : EMPTY);
}
