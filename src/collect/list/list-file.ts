// A file that is no handout of ours, as tables of cells: a sheet of any workbook, or any text.
import { fileKind, isPage, markupKind, PAGE_TABLE } from '../../app/roster/file-kind';
import { visibleTables, type ListBook } from '../../app/roster/read-list';
import type { ListTable } from '../../app/roster/roster-list';
import { textTableBy } from '../../app/roster/separator';
import { filledCells } from '../../app/roster/row-kind';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { list } from '../../model/text';
import { isPercentFormat } from '../../workbook/cell/percent-rate';
import { UNIT_ID } from '../../workbook/entry/entry-ids';
import type { WorkbookHost } from '../../workbook/host';
import type { FileFacts } from '../submission';
import { pageTables } from './page-tables';

export interface ListFile {
  file: FileFacts;
  tables: readonly CellTable[];
  /** What people should know of how it was read, in sentences. */
  told: readonly string[];
}

export interface CellTable extends ListTable {
  /** Whether a cell shows its number as a percentage; `line` from 1, `column` from 0. */
  isPercent(line: number, column: number): boolean;
}

type OpenFile = (bytes: Uint8Array) => Promise<Outcome<ListBook & Pick<WorkbookHost, 'inspect'>>>;

/** `isUnit` tells the names of the roster. `file.saved` is when a text was written last. */
export async function readNumberFile(
  bytes: Uint8Array,
  file: FileFacts,
  open: OpenFile,
  isUnit: (name: string) => boolean,
): Promise<Outcome<ListFile>> {
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  if (kind.value.kind === 'text') {
    const { text } = kind.value;
    if (!isPage(text)) return readNumberText(text, file, isUnit);
    const tables = (await pageTables(text)).map((table) => ({ ...table, isPercent: () => false }));
    return ok({ file, tables, told: [`“${file.name}”：${PAGE_TABLE}，照网页里的表格读。`] });
  }
  const book = await open(bytes);
  if (!book.ok) return book;
  const tables = await visibleTables(book.value);
  if (tables.some(({ rows }) => rows.some(({ cells }) => cells.includes(UNIT_ID))))
    return refuse('BAD_REQUEST', '是工作簿或填报表的一张表，隐藏的标识却不在了，没有收。请交回下发的那一份文件，不要另做一份。');
  return ok({
    file,
    tables: await Promise.all(tables.map((table) => withPercents(table, book.value))),
    told: await hiddenSheets(book.value, file),
  });
}

/** What somebody hid was not meant for us, and is not passed over in silence. */
async function hiddenSheets(book: Pick<ListBook, 'survey'>, { name }: FileFacts): Promise<string[]> {
  const hidden = (await book.survey()).sheets.filter((sheet) => sheet.hidden && sheet.used !== null);
  if (hidden.length === 0) return [];
  return [`“${name}”里隐藏的工作表${list(hidden.map((sheet) => `“${sheet.name}”`))}没有读。要收的，请取消隐藏、保存后再收一次。`];
}

/** The text of a file, or what was pasted. */
export function readNumberText(text: string, file: FileFacts, isUnit: (name: string) => boolean): Outcome<ListFile> {
  const markup = markupKind(text);
  if (markup !== undefined) return refuse('BAD_REQUEST', markup);
  // Rows with our names tell most; where nothing is called as it is here, names with numbers beside them do.
  const scoreOf = (rows: readonly (readonly string[])[]): number => {
    const several = rows.filter((cells) => cells.filter((cell) => cell.trim() !== '').length > 1);
    const numbered = several.filter((cells) => cells.some((cell) => /^\s*[\d.]+\s*$/u.test(cell))).length;
    return several.filter((cells) => cells.some(isUnit)).length * rows.length + numbered;
  };
  return ok({ file, tables: [{ ...textTableBy(text, scoreOf), isPercent: () => false }], told: [] });
}

/** Formats are asked for only where numbers stand in rows of several cells: a stray cell far away is no row of a list. */
async function withPercents(table: ListTable & { sheet: string }, book: Pick<WorkbookHost, 'inspect'>): Promise<CellTable> {
  const places = table.rows.flatMap(({ line, cells }) =>
    filledCells(cells).length > 1 ? cells.flatMap((cell, column) => (typeof cell === 'number' ? [{ row: line - 1, column }] : [])) : [],
  );
  if (places.length === 0) return { ...table, isPercent: () => false };
  const extent = (numbers: readonly number[]): [number, number] =>
    numbers.reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)], [Infinity, -Infinity]);
  const [top, bottom] = extent(places.map(({ row }) => row));
  const [left, right] = extent(places.map(({ column }) => column));
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  const [traits] = await book.inspect([{ sheet: table.sheet, area }]);
  return { ...table, isPercent: (line, column) => isPercentFormat(traits![line - 1 - top]?.[column - left]?.numberFormat ?? '') };
}
