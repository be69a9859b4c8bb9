// A worksheet part in three pieces, so that thousands of rows need not become a tree to change what is around them.
import { ElementNames, Elements } from './elements';
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

/** The rows from the top down, below the row `last`; a row that does not say its number follows the one before. */
export function* rowsOf({ prefix, rows }: Pick<SheetPart, 'prefix' | 'rows'>, last = -1): Generator<RowText> {
  let row = last;
  const elements = new Elements(rows, new ElementNames(prefix, 'row'));
  while (elements.next()) {
    const { start, end, attributes, content } = elements;
    const number = /(?:^|\s)r="([^"]*)"/.exec(attributes)?.[1];
    const above = row;
    row = number === undefined ? row + 1 : /^\d+$/.test(number) ? Number(number) - 1 : -1;
    if (!(row > above && row < 1_048_576)) throw new DamagedFile('a row in another place than its own');
    yield { row, start, end, attributes, cells: content };
  }
}

interface CellText {
  column: number;
  attributes: string;
  /** What the cell holds, as XML; empty for a cell that only has a format. */
  content: string;
  text: string;
}

/** The cells of a row from the left. */
export function* cellsOfRow(line: Pick<RowText, 'row' | 'cells'>, prefix: string): Generator<CellText> {
  const at = new CellsOfRow(line, prefix);
  while (at.next()) {
    const { column, attributes, content, text } = at;
    yield { column, attributes, content, text };
  }
}

/** The same for whoever goes over millions of them. */
export class CellsOfRow implements CellText {
  column = -1;
  readonly #elements: Elements;
  /** How the names of all its cells end. */
  readonly #line: string;
  readonly #cells: string;

  constructor({ row, cells }: Pick<RowText, 'row' | 'cells'>, prefix: string) {
    this.#cells = cells;
    this.#line = `${row + 1}"`;
    this.#elements = new Elements(cells, cellNames(prefix));
  }

  /** Whether there is another cell, which is gone to. Throws DamagedFile for anything else. */
  next(): boolean {
    if (!this.#elements.next()) return false;
    this.column = columnOf(this.#elements.attributes, this.column + 1, this.#line);
    if (this.column >= 16_384) throw new DamagedFile('a broken cell');
    return true;
  }

  get attributes(): string {
    return this.#elements.attributes;
  }

  get content(): string {
    return this.#elements.content.trim();
  }

  get text(): string {
    return this.#cells.slice(this.#elements.start, this.#elements.end);
  }
}

/** Made once for every prefix: there are as many rows as units. */
const cellNamesBy = new Map<string, ElementNames>();

function cellNames(prefix: string): ElementNames {
  const names = cellNamesBy.get(prefix) ?? new ElementNames(prefix, 'c');
  cellNamesBy.set(prefix, names);
  return names;
}

/** The column that `r="F6"` names, or the one that is next; `line` is how the name ends. */
function columnOf(attributes: string, next: number, line: string): number {
  const at = attributes.indexOf(' r="');
  if (at < 0) return next;
  let column = 0;
  let end = at + 4;
  for (; ; end++) {
    const code = attributes.charCodeAt(end) & ~32;
    if (!(code >= 65 && code <= 90)) break;
    column = column * 26 + code - 64;
  }
  if (column === 0 || !attributes.startsWith(line, end)) throw new DamagedFile('a cell in another place than its own');
  return column - 1;
}

/** The format number of a cell. */
export function styleOf(attributes: string): number {
  return Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? 0);
}
