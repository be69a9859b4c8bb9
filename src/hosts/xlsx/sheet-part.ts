// A worksheet part in three pieces, so that thousands of rows need not become a tree to change what is around them.
import { plainXml } from './plain-xml';
import { DamagedFile } from './xml';
import { parseXml, type Element } from './xml-tree';

export interface SheetPart {
  /** The namespace prefix with its colon, or nothing. */
  prefix: string;
  /** Everything before the rows. */
  head: string;
  /** The `<row>` elements as text. */
  rows: string;
  /** Everything after the rows. */
  tail: string;
}

export function splitSheet(text: string): SheetPart {
  const xml = plainXml(text);
  const root = /<((?:[\w.-]+:)?)worksheet[\s>]/.exec(xml);
  const prefix = root?.[1] ?? '';
  const open = new RegExp(`<${prefix}sheetData(?:\\s[^>]*?)?(/?)>`).exec(xml);
  if (!root || !open) throw new DamagedFile('a worksheet without its rows');
  const start = open.index + open[0].length;
  const close = `</${prefix}sheetData>`;
  if (open[1]) return { prefix, head: `${xml.slice(0, open.index)}<${prefix}sheetData>`, rows: '', tail: close + xml.slice(start) };
  const end = xml.indexOf(close, start);
  if (end < 0) throw new DamagedFile('a worksheet that stops in its rows');
  return { prefix, head: xml.slice(0, start), rows: xml.slice(start, end), tail: xml.slice(end) };
}

export function joinSheet({ head, rows, tail }: SheetPart): string {
  return head + rows + tail;
}

/** Changes what is around the rows; the rows stay as they are. */
export function editAround(part: SheetPart, edit: (root: Element) => void): SheetPart {
  const document = parseXml(part.head + part.tail);
  edit(document.root);
  return { ...splitSheet(String(document)), rows: part.rows };
}

export interface RowText {
  row: number;
  /** Where it stands in the rows' text. */
  start: number;
  end: number;
  attributes: string;
  cells: string;
}

/** The rows from the top down; a row that does not say its number follows the one before. */
export function* rowsOf({ prefix, rows }: SheetPart): Generator<RowText> {
  const open = new RegExp(`<${prefix}row(?=[\\s/>])([^>]*?)(/?)>`, 'g');
  const close = `</${prefix}row>`;
  let row = -1;
  for (let match = open.exec(rows); match; match = open.exec(rows)) {
    const attributes = match[1]!;
    const number = /(?:^|\s)r="(\d+)"/.exec(attributes)?.[1];
    row = number === undefined ? row + 1 : Number(number) - 1;
    const content = match.index + match[0].length;
    const last = match[2] ? content : rows.indexOf(close, content);
    if (last < 0 || !(row >= 0 && row < 1_048_576)) throw new DamagedFile('a broken row');
    const end = match[2] ? content : last + close.length;
    yield { row, start: match.index, end, attributes, cells: rows.slice(content, last) };
    open.lastIndex = end;
  }
}

export interface CellText {
  column: number;
  attributes: string;
  /** What the cell holds, as XML; empty for a cell that only has a format. */
  content: string;
  text: string;
}

/** The cells of a row from the left. */
export function* cellsOf(cells: string, prefix: string): Generator<CellText> {
  const open = new RegExp(`<${prefix}c(?=[\\s/>])([^>]*?)(/?)>`, 'g');
  const close = `</${prefix}c>`;
  let column = -1;
  for (let match = open.exec(cells); match; match = open.exec(cells)) {
    const attributes = match[1]!;
    column = columnOf(attributes, column + 1);
    const start = match.index + match[0].length;
    const last = match[2] ? start : cells.indexOf(close, start);
    if (last < 0 || column >= 16_384) throw new DamagedFile('a broken cell');
    const end = match[2] ? start : last + close.length;
    yield { column, attributes, content: cells.slice(start, last).trim(), text: cells.slice(match.index, end) };
    open.lastIndex = end;
  }
}

/** The column that `r="F6"` names, or the one that is next. */
function columnOf(attributes: string, next: number): number {
  const at = attributes.indexOf(' r="');
  if (at < 0) return next;
  let column = 0;
  for (let i = at + 4; ; i++) {
    const code = attributes.charCodeAt(i) & ~32;
    if (!(code >= 65 && code <= 90)) break;
    column = column * 26 + code - 64;
  }
  return column === 0 ? next : column - 1;
}

/** The format number of a cell. */
export function styleOf(attributes: string): number {
  return Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? 0);
}
