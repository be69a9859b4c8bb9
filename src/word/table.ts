// A table of the report: as wide as the type area, its header repeated on every page.
import {
  Paragraph,
  Table,
  TableCell as Cell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import type { BlockColumn, Holds, Row, TableBlock } from '../report/block';
import { cellWords, centred } from './cell-words';
import { typeArea, type PaperOrientation } from './page';
import { style } from './styles';
import { singleLine, widthInCharacters } from './text';

/** A 五号 character in twips. */
const CHARACTER = 210;
const PADDING = 60;
/** Characters that the padding of a cell takes. */
const BORDERS = (2 * PADDING) / CHARACTER;
/** Longer texts may go on over a page's end; splitting a short row only makes it hard to read. */
const SPLIT_FROM = 600;

/** Fewest and most characters that a column of each kind is given before the rest is shared out. */
const widths: Readonly<Record<Holds, readonly [number, number]>> = {
  place: [3, 4],
  label: [5, 9],
  name: [6, 16],
  words: [6, 20],
  long: [12, 34],
  count: [3, 5],
  points: [3.5, 4],
  score: [3.5, 5],
  total: [4, 6],
  mean: [4, 6],
  share: [4, 6],
  mark: [4, 6],
  check: [3, 6],
};

/** Whether the table needs a page of its own, laid sideways. */
export function isWide(table: TableBlock): boolean {
  return wishes(table).reduce((sum, width) => sum + width, 0) * CHARACTER > typeArea('portrait');
}

/** Makes a cell of a table, or gives the one that was made of the same words before. */
export type CellMaker = (text: string, width: number, of: string, columnSpan?: number) => Cell;

/** Statements repeat every clause for every unit: a file made with one maker holds each cell once while it is built. */
export function cellMaker(): CellMaker {
  const made = new Map<string, Cell>();
  return (text, width, of, columnSpan = 1) => {
    const key = `${of}|${width}|${columnSpan}|${text}`;
    const cell = made.get(key) ?? new SharedCell(optionsOf(text, width, of, columnSpan));
    made.set(key, cell);
    return cell;
  };
}

/** A cell that stands in many places and is put into XML once. */
class SharedCell extends Cell {
  private xml?: ReturnType<Cell['prepForXml']>;

  override prepForXml(context: Parameters<Cell['prepForXml']>[0]): ReturnType<Cell['prepForXml']> {
    return (this.xml ??= super.prepForXml(context));
  }
}

export function tableOf(table: TableBlock, orientation: PaperOrientation, cellOf: CellMaker): Table {
  const columnWidths = widthsOf(table, typeArea(orientation));
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { left: PADDING, right: PADDING, top: PADDING / 2, bottom: PADDING / 2, marginUnitType: WidthType.DXA },
    rows: [headRow(table.columns, columnWidths, cellOf), ...table.rows.map((row) => rowOf(row, table.columns, columnWidths, cellOf))],
  });
}

/** Characters that each column asks for. */
function wishes({ columns, rows }: TableBlock): number[] {
  return columns.map(({ title, holds }, column) => {
    const most = widths[holds][1];
    let longest = widthInCharacters(title) / 2;
    for (const row of rows) {
      if (longest >= most) break;
      if (!('heading' in row)) longest = Math.max(longest, widthInCharacters(cellWords(row.cells[column] ?? null, holds)));
    }
    return Math.max(leastOf(holds), Math.min(most, longest) + BORDERS);
  });
}

function leastOf(holds: Holds): number {
  return widths[holds][0] + BORDERS;
}

/** Twips for each column. Where not every text has the room it asks for, columns are as wide as their texts are long on the whole. */
function widthsOf(table: TableBlock, width: number): number[] {
  const wanted = wishes(table);
  const least = table.columns.map(({ holds }) => leastOf(holds));
  return sum(wanted) * CHARACTER <= width ? shared(wanted, least, width) : balanced(means(table), least, width);
}

/** The least for all, and what is left by what each asks for beyond it. */
function shared(wanted: readonly number[], least: readonly number[], width: number): number[] {
  const spare = width / CHARACTER - sum(least);
  const beyond = sum(wanted) - sum(least);
  if (spare <= 0 || beyond <= 0) return least.map((each) => Math.floor((each / sum(least)) * width));
  return wanted.map((each, column) => Math.floor((least[column]! + ((each - least[column]!) / beyond) * spare) * CHARACTER));
}

/** By length, but the least for all; in whole characters, so that like tables get like widths and share their cells. */
function balanced(lengths: readonly number[], least: readonly number[], width: number): number[] {
  const room = width / CHARACTER;
  if (sum(least) >= room) return shared(least, least, width);
  let flexible = lengths.map((_, column) => column);
  const rate = (): number =>
    (room - sum(least.filter((_, column) => !flexible.includes(column)))) / sum(flexible.map((column) => lengths[column]!));
  for (let short = [-1]; short.length > 0; ) {
    const each = rate();
    short = flexible.filter((column) => lengths[column]! * each < least[column]!);
    if (short.length < flexible.length) flexible = flexible.filter((column) => !short.includes(column));
    else short = [];
  }
  const each = rate();
  const widths = least.map((fewest, column) =>
    flexible.includes(column) ? Math.max(fewest, Math.floor(lengths[column]! * each)) : fewest,
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  return widths.map((characters, column) => Math.floor((column === longest ? characters + room - sum(widths) : characters) * CHARACTER));
}

/** Characters that the texts of each column have on average. */
function means({ columns, rows }: TableBlock): number[] {
  const plainRows = rows.flatMap((row) => ('heading' in row ? [] : [row.cells]));
  return columns.map(({ holds }, column) =>
    Math.max(1, sum(plainRows.map((cells) => widthInCharacters(cellWords(cells[column] ?? null, holds)))) / Math.max(1, plainRows.length)),
  );
}

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0);
}

function headRow(columns: readonly BlockColumn[], columnWidths: readonly number[], cellOf: CellMaker): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) => cellOf(title, columnWidths[index]!, style.head)),
  });
}

function rowOf(row: Row, columns: readonly BlockColumn[], columnWidths: readonly number[], cellOf: CellMaker): TableRow {
  if ('heading' in row) {
    const width = columnWidths.reduce((sum, each) => sum + each, 0);
    return new TableRow({ cantSplit: true, children: [cellOf(row.heading, width, style.band, columns.length)] });
  }
  const texts = columns.map(({ holds }, index) => cellWords(row.cells[index] ?? null, holds));
  return new TableRow({
    cantSplit: texts.every((text) => text.length < SPLIT_FROM),
    children: texts.map((text, index) =>
      cellOf(text, columnWidths[index]!, centred.has(columns[index]!.holds) ? style.centredCell : style.cell),
    ),
  });
}

function optionsOf(text: string, width: number, of: string, columnSpan: number): ITableCellOptions {
  return {
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    children: [new Paragraph({ style: of, ...(columnSpan > 1 ? { keepNext: true } : {}), children: [new TextRun(singleLine(text))] })],
  };
}
