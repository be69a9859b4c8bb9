// The values of a worksheet, read from its text without building a tree.
import type { Cell } from '../../model/cell';
import type { Area } from '../../workbook/area';
import { richText, type SharedStrings } from './shared-strings';
import { cellsOf, rowsOf, splitSheet } from './sheet-part';
import { readCodes, unescapeXml } from './text';
import { hasTypedCalls } from './typed-calls';
import { DamagedFile } from './xml';

export interface SheetValues {
  rows: ReadonlyMap<number, readonly (Cell | undefined)[]>;
  /** The smallest area with every value; null for an empty sheet. */
  used: Area | null;
  /** Whether formulas call our functions by names that Excel does not know in a file. */
  typedCalls: boolean;
}

/** Reads every value. Dates are serial numbers, errors their text, formulas the values they had when the file was saved. */
export function readSheet(xml: string, strings: SharedStrings): SheetValues {
  const part = splitSheet(xml);
  const rows = new Map<number, (Cell | undefined)[]>();
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, cells } of rowsOf(part)) {
    const values: (Cell | undefined)[] = [];
    for (const { column, attributes, content } of cellsOf(cells, part.prefix)) {
      const value = content === '' ? null : valueOf(attributes, content, part.prefix, strings);
      if (value === null) continue;
      values[column] = value;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    if (values.length === 0) continue;
    rows.set(row, values);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  const used = bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return { rows, used, typedCalls: hasTypedCalls(part.rows) };
}

/** The values of an area; empty cells are null. */
export function cut({ rows }: SheetValues, { row, column, rows: height, columns }: Area): Cell[][] {
  return Array.from({ length: height }, (_, down) => {
    const values = rows.get(row + down);
    return Array.from({ length: columns }, (_each, across) => values?.[column + across] ?? null);
  });
}

function valueOf(attributes: string, content: string, prefix: string, strings: SharedStrings): Cell {
  const type = typeOf(attributes);
  if (type === 'inlineStr') return richText(content, prefix);
  const value = valueText(content, prefix);
  if (value === undefined) return null;
  switch (type) {
    case 's': {
      const text = strings.text(Number(value));
      if (text === undefined) throw new DamagedFile('a text that is not in the table');
      return text;
    }
    case 'str':
      return readCodes(unescapeXml(value));
    case 'e':
      return unescapeXml(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'd':
      return serial(value);
    default:
      return number(value);
  }
}

function typeOf(attributes: string): string {
  const at = attributes.indexOf(' t="');
  return at < 0 ? 'n' : attributes.slice(at + 4, attributes.indexOf('"', at + 4));
}

function valueText(content: string, prefix: string): string | undefined {
  const open = `<${prefix}v`;
  const at = content.startsWith(`${open}>`) ? 0 : content.search(new RegExp(`${open}[\\s/>]`));
  if (at < 0) return undefined;
  const start = content.indexOf('>', at) + 1;
  if (content[start - 2] === '/') return undefined;
  const end = content.indexOf(`</${prefix}v>`, start);
  if (end < 0) throw new DamagedFile('a broken value');
  return content.slice(start, end);
}

function number(value: string): number | null {
  if (value.trim() === '') return null;
  const read = Number(value);
  if (!Number.isFinite(read)) throw new DamagedFile('a number that is none');
  return read;
}

/** A date written as 2022-12-10T00:00:00, which a few programs do. */
function serial(value: string): number {
  const time = Date.parse(value.endsWith('Z') || !value.includes('T') ? value : `${value}Z`);
  if (Number.isNaN(time)) throw new DamagedFile('a date that is none');
  return (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}
