// The values of a worksheet, read from its text without building a tree, a stretch of rows after the other.
import { isError, UNCALCULATED, type Cell } from '../../model/cell';
import type { Area } from '../../workbook/area';
import { DamagedFile, placed } from './damaged';
import { ElementNames, Elements } from './elements';
import { textOfRuns, type SharedStrings } from './shared-strings';
import { CellsOfRow, rowsOf, splitSheet, type RowText } from './sheet-part';
import { NotInStretches, stretchesOf, type RowStretch } from './sheet-stretches';
import { readCodes, unescapeXml } from './text';
import { hasTypedCalls } from './typed-calls';
import { parseXml } from './xml-tree';

/** A row in which something stands; `cells` by their column, with holes where nothing stands. */
export interface FilledRow {
  row: number;
  cells: readonly (Cell | undefined)[];
  /** Whether the row is hidden, by hand or by a filter. */
  isHidden: boolean;
}

export interface SheetValues {
  rows: ReadonlyMap<number, readonly (Cell | undefined)[]>;
  /** The rows that are hidden and hold something. */
  hidden: ReadonlySet<number>;
  /** The smallest area with every value; null for an empty sheet. */
  used: Area | null;
  /** Whether formulas call our functions by names that Excel does not know in a file. */
  typedCalls: boolean;
}

/** Where the content of a sheet comes from. */
interface SheetContent {
  /** Its bytes in pieces. */
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** All of it as text, for one that cannot be read piece by piece. */
  whole(): Promise<string>;
}

/** How a sheet is read. */
export interface SheetManner {
  /** Where only values are asked for, nobody looks whether what stands around the rows is whole, nor what the formulas call. */
  onlyValues?: boolean;
  /** What was read before. */
  texts?: CellTexts;
}

/**
 * Reads every value. Dates are serial numbers, errors their text, formulas the values they had when the file was saved; a formula that had
 * none is {@link UNCALCULATED}.
 */
export function readSheet(xml: string, strings: SharedStrings, manner: SheetManner = {}): SheetValues {
  const part = splitSheet(xml);
  if (!manner.onlyValues) parseXml(part.head + part.tail);
  const values = new ValuesReader(strings, manner);
  values.add(part);
  return values;
}

/** The same for a large sheet, which never stands whole as text. */
export async function readLargeSheet(content: SheetContent, strings: SharedStrings, manner: SheetManner = {}): Promise<SheetValues> {
  try {
    return await readStretches(content, strings, manner);
  } catch (error) {
    // What is damaged is told where all of it was seen.
    if (!(error instanceof NotInStretches || error instanceof DamagedFile)) throw error;
    return readSheet(await content.whole(), strings, manner);
  }
}

async function readStretches({ pieces }: SheetContent, strings: SharedStrings, manner: SheetManner): Promise<SheetValues> {
  const values = new ValuesReader(strings, manner);
  const stretches = stretchesOf(pieces);
  for (;;) {
    const { done, value } = await stretches.next();
    if (!done) values.add(value);
    else {
      if (!manner.onlyValues) parseXml(value);
      return values;
    }
  }
}

/** What stands around the rows of a large sheet; undefined where only the whole of it tells. */
export async function aroundRows(pieces: SheetContent['pieces']): Promise<string | undefined> {
  const stretches = stretchesOf(pieces);
  try {
    for (;;) {
      const { done, value } = await stretches.next();
      if (done) return value;
    }
  } catch (error) {
    if (!(error instanceof NotInStretches)) throw error;
    return undefined;
  }
}

/** The values as they come, from the top down. */
class ValuesReader implements SheetValues {
  readonly rows = new Map<number, (Cell | undefined)[]>();
  readonly hidden = new Set<number>();
  typedCalls = false;
  readonly #strings: SharedStrings;
  readonly #texts: CellTexts;
  readonly #onlyValues: boolean;
  #last = -1;
  #top = Infinity;
  #left = Infinity;
  #bottom = -1;
  #right = -1;

  constructor(strings: SharedStrings, { texts = new CellTexts(), onlyValues = false }: SheetManner) {
    this.#strings = strings;
    this.#texts = texts;
    this.#onlyValues = onlyValues;
  }

  get used(): Area | null {
    const [top, left, bottom, right] = [this.#top, this.#left, this.#bottom, this.#right];
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  add(part: RowStretch): void {
    const valueOf = valueReader(part.prefix, this.#strings, this.#texts);
    for (const line of rowsOf(part, this.#last)) {
      const { row } = line;
      this.#last = row;
      const values = placed(
        () => `第 ${row + 1} 行`,
        () => readRow(line, part.prefix, valueOf),
      );
      if (values.length === 0) continue;
      this.rows.set(row, values);
      if (HIDDEN.test(line.attributes)) this.hidden.add(row);
      this.#left = Math.min(
        this.#left,
        values.findIndex((value) => value !== undefined),
      );
      this.#right = Math.max(this.#right, values.length - 1);
      this.#top = Math.min(this.#top, row);
      this.#bottom = Math.max(this.#bottom, row);
    }
    this.typedCalls ||= !this.#onlyValues && hasTypedCalls(part.rows);
  }
}

/** CellTexts that were cut out of a larger one, each once and by itself: a cut holds on to all that it was cut from. */
export class CellTexts {
  readonly #known = new Map<string, string>();
  /** What cells with a text of their own say, by how they are written. */
  readonly #said = new Map<string, string>();
  #length = 0;

  own(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const own = byItself(text);
    this.#known.set(own, own);
    return own;
  }

  /** What XML says, which is worked out once for all cells that are written the same. */
  saidIn(xml: string, read: (xml: string) => string): string {
    const known = this.#said.get(xml);
    if (known !== undefined) return known;
    const text = byItself(read(xml));
    this.#length += xml.length;
    if (this.#length > MUCH) this.#forget(xml.length);
    this.#said.set(byItself(xml), text);
    return text;
  }

  #forget(length: number): void {
    this.#said.clear();
    this.#length = length;
  }
}

/** Signs of which it is remembered what they say. */
const MUCH = 1 << 20;

function byItself(text: string): string {
  return ` ${text}`.slice(1);
}

function readRow(line: RowText, prefix: string, valueOf: ReturnType<typeof valueReader>): (Cell | undefined)[] {
  const values: (Cell | undefined)[] = [];
  const cells = new CellsOfRow(line, prefix);
  while (cells.next()) {
    const { column, attributes, content } = cells;
    const value = content === '' ? null : valueOf(attributes, content);
    if (value === null) continue;
    if (values[column] !== undefined) throw new DamagedFile('a cell that stands twice');
    values[column] = value;
  }
  return values;
}

/** The values of an area; empty cells are null. Rows in which nothing stands are one and the same, so that they cost nothing. */
export function cut({ rows }: SheetValues, { row, column, rows: height, columns }: Area): Cell[][] {
  const blank = Array<Cell>(columns).fill(null);
  return Array.from({ length: height }, (_, down) => {
    const values = rows.get(row + down);
    if (!values || values.length <= column) return blank;
    return Array.from({ length: columns }, (_each, across) => values[column + across] ?? null);
  });
}

const HIDDEN = /\shidden="(?:1|true)"/;

/** The rows of a sheet that hold something, from the top. */
export function filledRows({ rows, hidden }: SheetValues): FilledRow[] {
  return [...rows].sort(([one], [other]) => one - other).map(([row, cells]) => ({ row, cells, isHidden: hidden.has(row) }));
}

function valueReader(prefix: string, strings: SharedStrings, texts: CellTexts): (attributes: string, content: string) => Cell {
  const [open, close] = [`<${prefix}v>`, `</${prefix}v>`];
  const names = new ElementNames(prefix, 'v', 'f', 'is');
  /** What stands in the elements of a cell, by their names. */
  const contentsOf = (content: string): Partial<Record<string, string>> => {
    const found: Partial<Record<string, string>> = {};
    const elements = new Elements(content, names);
    while (elements.next()) {
      const { name, content: inside } = elements;
      if (found[name] !== undefined || (name !== 'is' && inside.includes('<'))) throw new DamagedFile('a broken cell');
      found[name] = inside;
    }
    return found;
  };
  /** The value of a cell that holds a value and nothing else, as nearly all do. */
  const valueAlone = (content: string): string | undefined =>
    content.startsWith(open) && content.endsWith(close) && content.indexOf('<', open.length) === content.length - close.length
      ? content.slice(open.length, -close.length)
      : undefined;
  const textInside = (content: string): string => textOfRuns(contentsOf(content).is ?? '', prefix);
  return (attributes, content) => {
    const type = typeOf(attributes);
    if (type === 'inlineStr') return texts.saidIn(content, textInside) || null;
    const alone = valueAlone(content);
    if (alone !== undefined && type === 'n' && isPlainNumber(alone)) return Number(alone);
    const { v: value, f: formula }: Partial<Record<string, string>> = alone === undefined ? contentsOf(content) : { v: alone };
    if (value === undefined || (type !== 'str' && isBlank(value))) return formula === undefined ? null : UNCALCULATED;
    return type === 'str' ? texts.own(readCodes(unescapeXml(value))) || null : valueAs(type, value, strings);
  };
}

/** Digits with a point among them at most: what almost every number is, and there are few signs to look at. */
function isPlainNumber(value: string): boolean {
  if (value.length > LONGEST_NUMBER) return false;
  let points = 0;
  for (let at = value.charCodeAt(0) === MINUS ? 1 : 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === POINT && at > 0 && at < value.length - 1) points++;
    else if (!(code > SLASH && code <= NINE)) return false;
  }
  return points <= 1 && value.charCodeAt(value.length - 1) > SLASH;
}

/** Digits are no blanks, and stand in most values: they are seen at once. */
function isBlank(value: string): boolean {
  return !(value.charCodeAt(0) > SLASH) && value.trim() === '';
}

function valueAs(type: string, value: string, strings: SharedStrings): Cell {
  switch (type) {
    case 's': {
      const text = WHOLE.test(value) ? strings.text(Number(value)) : undefined;
      if (text === undefined) throw new DamagedFile('a text that is not in the table');
      return text || null;
    }
    case 'e':
      return errorOf(unescapeXml(value).trim());
    case 'b':
      return truth(value.trim());
    case 'd':
      return serial(value.trim());
    case 'n':
      return number(value);
    default:
      throw new DamagedFile('a cell of an unknown kind');
  }
}

const WHOLE = /^\s*\d+\s*$/;

function truth(value: string): boolean {
  if (!/^(?:[01]|true|false)$/.test(value)) throw new DamagedFile('a truth that is none');
  return value === '1' || value === 'true';
}

function typeOf(attributes: string): string {
  const at = attributes.indexOf(' t="');
  return at < 0 ? 'n' : attributes.slice(at + 4, attributes.indexOf('"', at + 4));
}

/** Longer ones may be too large for any number. */
const LONGEST_NUMBER = 32;
const MINUS = 45;
const POINT = 46;
const SLASH = 47;
const NINE = 57;

/** An error by the name that Excel knows; what other programs call otherwise (Err:502, #ARG!) Excel shows as a value that is wrong. */
function errorOf(name: string): string {
  return isError(name) ? name : WRONG;
}

const WRONG = '#VALUE!';

/** What a few programs write for a result that is no number; Excel shows it as this error. */
const NO_NUMBER = '#NUM!';

/** What only programmers write. */
const OTHER_BASE = /[box]/i;

function number(value: string): Cell {
  const read = Number(value);
  if (Number.isFinite(read) && !OTHER_BASE.test(value)) return read;
  if (!/^\s*[+-]?(?:nan|inf(?:inity)?|1\.#\w+|\d+(?:\.\d*)?e\+?\d+)\s*$/i.test(value)) throw new DamagedFile('a number that is none');
  return NO_NUMBER;
}

const DAY = 86_400_000;

/** A date written as 2022-12-10T00:00:00, which a few programs do, or a time of the day. The clock is that of whoever wrote it. */
function serial(value: string): number {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})?T?(?:(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(value) ?? [];
  const from = day === undefined ? 0 : Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30);
  const since = time === undefined ? 0 : Date.parse(`1970-01-01T${time.length === 5 ? `${time}:00` : time}Z`);
  if ((day ?? time) === undefined || Number.isNaN(from + since)) throw new DamagedFile('a date that is none');
  return (from + since) / DAY;
}
