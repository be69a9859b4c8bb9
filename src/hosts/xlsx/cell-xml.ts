// One cell as spreadsheet XML: a value, or a formula with the value it is known to have.
import { asFiled } from '../../model/score-calls';
import { columnName } from '../../workbook/area';
import type { PlanCell } from '../../workbook/plan';
import { ByteText } from './byte-text';
import { markCodes, safeText } from './text';

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|GETTING_DATA)$/;

/** Whether anything is written for a cell: an empty one without a format is left out. */
export function isWritten(cell: PlanCell | undefined, style: number): boolean {
  return style !== 0 || !(cell === null || cell === undefined || cell === '');
}

/** Writes cells; `prefix` is that of the sheet's tags, `place` is where a text stands in the shared table. */
export class CellWriter {
  readonly #place: (text: string) => number;
  readonly #open: string;
  readonly #value: [string, string];
  readonly #formula: [string, string];
  readonly #close: string;
  /** `<c r="AB`, by column. */
  readonly #heads: string[] = [];

  constructor(place: (text: string) => number, prefix = '') {
    this.#place = place;
    this.#open = `<${prefix}c r="`;
    this.#value = [`<${prefix}v>`, `</${prefix}v>`];
    this.#formula = [`<${prefix}f>`, `</${prefix}f>`];
    this.#close = `</${prefix}c>`;
  }

  /** `<c>` for a cell; nothing for an empty cell without a format. Throws for a number that no cell can hold, and what is no formula. */
  write(to: ByteText, row: number, column: number, cell: PlanCell | undefined, style: number): void {
    if (!isWritten(cell, style)) return;
    to.put((this.#heads[column] ??= this.#open + columnName(column))).number(row + 1);
    if (style === 0) to.put('"');
    else to.put('" s="').number(style).put('"');
    if (cell === null || cell === undefined || cell === '') {
      to.put('/>');
      return;
    }
    if (typeof cell === 'object') this.#writeFormula(to, cell);
    else if (typeof cell === 'string') this.#writeValue(to.put(' t="s">'), this.#place(cell));
    else if (typeof cell === 'boolean') this.#writeValue(to.put(' t="b">'), cell ? 1 : 0);
    else this.#writeValue(to.put('>'), finite(cell));
    to.put(this.#close);
  }

  #writeValue(to: ByteText, value: number): void {
    to.put(this.#value[0]).number(value).put(this.#value[1]);
  }

  // Not as an array formula (`cm`, `t="array"`), the form of cells that were typed in Excel: LibreOffice calculates those on opening
  // whatever it is told, and every score would be #NAME?. Excel takes and keeps the plain form too; it may show an @ before the name.
  #writeFormula(to: ByteText, { formula, value }: Exclude<PlanCell, string | number | boolean | null>): void {
    const wrong = wrongFormula(formula);
    if (wrong !== undefined) throw new Error(wrong);
    const isError = typeof value === 'string' && ERROR.test(value);
    to.put(typeof value === 'boolean' ? ' t="b">' : isError ? ' t="e">' : typeof value === 'string' ? ' t="str">' : '>');
    to.put(this.#formula[0]).escaped(asFiled(formula)).put(this.#formula[1]);
    if (typeof value === 'string') {
      to.put(this.#value[0])
        .escaped(isError ? value : markCodes(safeText(value)))
        .put(this.#value[1]);
    } else if (value !== null) this.#writeValue(to, typeof value === 'boolean' ? Number(value) : finite(value));
  }
}

const decoder = new TextDecoder();
const scratch = new ByteText();

/** The same as text, for cells that are set one by one. */
export function cellXml(
  row: number,
  column: number,
  cell: PlanCell | undefined,
  style: number,
  place: (text: string) => number,
  prefix = '',
): string {
  // Whatever a cell was begun with that could not be written is no part of the next.
  scratch.clear();
  new CellWriter(place, prefix).write(scratch, row, column, cell, style);
  return scratch.length === 0 ? '' : decoder.decode(scratch.take());
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`a cell cannot hold the number ${value}.`);
  return value;
}

/** Why a program must not write this as a formula; undefined where it may. */
export function wrongFormula(formula: string): string | undefined {
  if (formula.trim() === '' || formula.startsWith('=')) return `a formula is empty or starts with an equals sign: ${formula}`;
  return formula.length > 8192 ? `a formula is longer than 8,192 characters: ${formula.slice(0, 60)}…` : undefined;
}
