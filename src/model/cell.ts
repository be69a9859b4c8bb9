// What a cell of a sheet, or a value in a JSON line, can hold.
import { asShown } from './shown';
import { bare, clip } from './text';

/** A raw value as it was typed: nothing has been read into it yet. `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/** Whether a cell counts as "not entered": empty, or nothing that can be seen. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && bare(cell) === '');
}

/** A cell as text; numbers have the digits that it shows. */
export function textOf(cell: Cell): string {
  return String(typeof cell === 'number' ? asShown(cell) : cell);
}

/** A cell as it is quoted in a message, on one line: text in Chinese quotation marks, everything else plain. */
export function quoteCell(cell: unknown): string {
  if (isBlank(cell)) return '空白';
  if (typeof cell === 'string') return `“${clip(bare(cell).replace(/\s+/gu, ' '), 31)}”`;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return textOf(cell);
  return '不是单个的值';
}
