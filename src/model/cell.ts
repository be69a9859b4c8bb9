// What a cell of a sheet, or a value in a JSON line, can hold.
import { asShown } from './shown';
import { bare, clip } from './text';

/** A raw value as it was typed: nothing has been read into it yet. `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/** What a cell reads as whose formula has no result yet: the word that Excel itself shows while it waits for one. */
export const UNCALCULATED = '#GETTING_DATA';

const ERROR =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA)$/u;

/** Whether a cell holds an error of a formula: it is no text, whatever it stands for. */
export function isError(cell: unknown): cell is string {
  return typeof cell === 'string' && ERROR.test(cell);
}

/** Whether a cell counts as "not entered": empty, or nothing that can be seen. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && bare(cell) === '');
}

/** A cell as text; numbers have the digits that it shows: what is too small to count is no 0 there, and no 否. */
export function textOf(cell: Cell): string {
  if (typeof cell !== 'number') return String(cell);
  const shown = asShown(cell);
  return shown === 0 && cell !== 0 ? String(cell).toUpperCase() : String(shown);
}

/** A cell as it is quoted in a message, on one line: text in Chinese quotation marks, everything else plain. */
export function quoteCell(cell: unknown): string {
  if (isBlank(cell)) return '空白';
  if (typeof cell === 'string') return `“${clip(bare(cell).replace(/\s+/gu, ' '), 31)}”`;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return textOf(cell);
  return '不是单个的值';
}
