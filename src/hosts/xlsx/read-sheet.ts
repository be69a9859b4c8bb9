// The values of a worksheet, read from its text without building a tree.
import { isError, UNCALCULATED, type Cell } from '../../model/cell';
import type { Area } from '../../workbook/area';
import { richText, type SharedStrings } from './shared-strings';
import { cellsOf, rowsOf, splitSheet } from './sheet-part';
import { readCodes, unescapeXml } from './text';
import { hasTypedCalls } from './typed-calls';
import { DamagedFile } from './xml';

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

/**
 * Reads every value. Dates are serial numbers, errors their text, formulas the values they had when the file was saved; a formula that had
 * none is {@link UNCALCULATED}.
 */
export function readSheet(xml: string, strings: SharedStrings): SheetValues {
  const part = splitSheet(xml);
  const rows = new Map<number, (Cell | undefined)[]>();
  const hidden = new Set<number>();
  const valueOf = valueReader(part.prefix, strings);
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, cells, attributes: ofRow } of rowsOf(part)) {
    const values: (Cell | undefined)[] = rows.get(row) ?? [];
    for (const { column, attributes, content } of cellsOf(cells, part.prefix)) {
      const value = content === '' ? null : valueOf(attributes, content);
      if (value === null) continue;
      values[column] = value;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    if (values.length === 0) continue;
    rows.set(row, values);
    if (HIDDEN.test(ofRow)) hidden.add(row);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  const used = bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return { rows, hidden, used, typedCalls: hasTypedCalls(part.rows) };
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

function valueReader(prefix: string, strings: SharedStrings): (attributes: string, content: string) => Cell {
  const formula = `<${prefix}f`;
  return (attributes, content) => {
    const type = typeOf(attributes);
    if (type === 'inlineStr') return richText(content, prefix) || null;
    const value = valueText(content, prefix);
    if (value === undefined || (type !== 'str' && isBlank(value))) return content.includes(formula) ? UNCALCULATED : null;
    return valueAs(type, value, strings);
  };
}

/** Digits are no blanks, and stand in most values: they are seen at once. */
function isBlank(value: string): boolean {
  return !(value.charCodeAt(0) > SLASH) && value.trim() === '';
}

function valueAs(type: string, value: string, strings: SharedStrings): Cell {
  switch (type) {
    case 's': {
      const text = strings.text(Number(value));
      if (text === undefined) throw new DamagedFile('a text that is not in the table');
      return text || null;
    }
    case 'str':
      return readCodes(unescapeXml(value)) || null;
    case 'e':
      return errorOf(unescapeXml(value).trim());
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'd':
      return serial(value.trim());
    default:
      return number(value);
  }
}

function typeOf(attributes: string): string {
  const at = attributes.indexOf(' t="');
  return at < 0 ? 'n' : attributes.slice(at + 4, attributes.indexOf('"', at + 4));
}

/** What stands in the cell's `<v>`; undefined where there is none. */
function valueText(content: string, prefix: string): string | undefined {
  const open = `<${prefix}v`;
  const at = content.startsWith(open) ? 0 : content.indexOf(open);
  if (at < 0) return undefined;
  const start = content.indexOf('>', at) + 1;
  if (content.charCodeAt(start - 2) === SLASH) return undefined;
  const end = content.indexOf(`</${prefix}v>`, start);
  if (end < 0) throw new DamagedFile('a broken value');
  return content.slice(start, end);
}

const SLASH = 47;

/** An error by the name that Excel knows; what other programs call otherwise (Err:502, #ARG!) Excel shows as a value that is wrong. */
function errorOf(name: string): string {
  return isError(name) ? name : WRONG;
}

const WRONG = '#VALUE!';

/** What a few programs write for a result that is no number; Excel shows it as this error. */
const NO_NUMBER = '#NUM!';

function number(value: string): Cell {
  const read = Number(value);
  if (Number.isFinite(read)) return read;
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
