// Copies of the roster, the settings and other tables of which one is read: told, with the rows in which they differ.
import { isBlank, type Cell } from '../model/cell';
import type { Issue } from '../model/issue';
import { fold, list } from '../model/text';
import { columnOffset, type FoundTable } from '../workbook/found/found-table';
import { tableOn, type BareSheet, type TableMark } from '../workbook/found/lost-tables';
import type { Tables } from './lost-tables';

/** One issue for each sheet that holds copies; `sheets` are those on which no table is read. */
export function tableCopies(tables: Tables, marks: readonly TableMark[], sheets: readonly BareSheet[]): Issue[] {
  const used = new Set([...tables.values()].map(({ sheet }) => fold(sheet)));
  return sheets.flatMap((each) => {
    if (used.has(fold(each.sheet))) return [];
    const pairs = marks.flatMap((mark) => {
      const [table, copy] = [tables.get(fold(mark.name)), tableOn(each, mark)];
      return table && copy ? [{ mark, table, copy }] : [];
    });
    return pairs.length > 0 ? [aboutCopy(each.sheet, pairs)] : [];
  });
}

interface Pair {
  mark: TableMark;
  table: FoundTable;
  copy: FoundTable;
}

function aboutCopy(sheet: string, pairs: readonly Pair[]): Issue {
  const { mark, table } = pairs[0]!;
  const rows = pairs.flatMap(differing);
  const isNamesake = isNamesakeOf(sheet, mark.sheet, table.sheet);
  const what = rows.length > 0 ? `其中 ${rows.length} 行和“${table.sheet}”不同（${shown(rows)}）` : `内容和“${table.sheet}”一样`;
  return {
    severity: isNamesake ? 'error' : 'warning',
    code: 'TABLE_COPY',
    message:
      `${isNamesake ? nowRead(table.sheet, sheet) : ''}“${sheet}”是“${table.sheet}”的副本，没有读取；${what}。` +
      (rows.length > 0
        ? `要用副本里的，请把它们改到“${table.sheet}”里，再删去副本；不用的，请直接删去副本。`
        : '请删去这个副本，免得以后改错地方。'),
    where: sheet,
    sheet,
  };
}

/** Whether the copy bears the name that a new book gives, and what is read another: people take it for the one that counts. */
export function isNamesakeOf(copy: string, plain: string, read: string): boolean {
  return fold(copy) === fold(plain) && fold(read) !== fold(plain);
}

export function nowRead(read: string, copy: string): string {
  return `现在读取的是“${read}”，不是“${copy}”。`;
}

/** Rows of the copy that do not stand in the table, by their row on the sheet and the first words in them. */
function differing({ mark, table, copy }: Pair): { row: number; said: string }[] {
  const own = mark.columns.filter(({ id }) => id !== '#number' && id !== '#unit');
  const textsOf = (one: FoundTable): { row: number; cells: string[] }[] =>
    one.rows.flatMap((cells, index) => {
      const texts = own.map(({ header }) => text(cells[columnOffset(one, header)] ?? null));
      return texts.every((each) => each === '') ? [] : [{ row: one.area.row + 1 + index, cells: texts }];
    });
  const known = new Set(textsOf(table).map(({ cells }) => JSON.stringify(cells)));
  return textsOf(copy).flatMap(({ row, cells }) =>
    known.has(JSON.stringify(cells)) ? [] : [{ row, said: cells.find((each) => each !== '') ?? '' }],
  );
}

function text(cell: Cell): string {
  return isBlank(cell) ? '' : fold(String(cell));
}

const SHOWN = 3;

function shown(rows: readonly { row: number; said: string }[]): string {
  return `${list(rows.slice(0, SHOWN).map(({ row, said }) => `第 ${row + 1} 行“${said}”`))}${rows.length > SHOWN ? '等' : ''}`;
}
