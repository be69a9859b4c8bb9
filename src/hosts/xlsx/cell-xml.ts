// One cell as spreadsheet XML: a value, or a formula with the value it is known to have.
import { asFiled } from '../../model/score-calls';
import { cellName } from '../../workbook/area';
import type { PlanCell } from '../../workbook/plan';
import { escapeText, markCodes, safeText } from './text';

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|GETTING_DATA)$/;

/** `<c>` for a cell; nothing for an empty cell without a format. `place` is where a text stands in the shared table. */
export function cellXml(
  row: number,
  column: number,
  cell: PlanCell | undefined,
  style: number,
  place: (text: string) => number,
  prefix = '',
): string {
  const name = `<${prefix}c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const value = (content: string) => `<${prefix}v>${content}</${prefix}v>`;
  const close = `</${prefix}c>`;
  if (cell === null || cell === undefined || cell === '') return style === 0 ? '' : `${name}/>`;
  switch (typeof cell) {
    case 'number':
      return `${name}>${value(finite(cell))}${close}`;
    case 'boolean':
      return `${name} t="b">${value(cell ? '1' : '0')}${close}`;
    case 'string':
      return `${name} t="s">${value(String(place(cell)))}${close}`;
  }
  // Not as an array formula (`cm`, `t="array"`), the form of cells that were typed in Excel: LibreOffice calculates those on opening
  // whatever it is told, and every score would be #NAME?. Excel takes and keeps the plain form too; it may show an @ before the name.
  const formula = `<${prefix}f>${escapeText(asFiled(cell.formula))}</${prefix}f>`;
  const known = cell.value;
  switch (typeof known) {
    case 'number':
      return `${name}>${formula}${value(finite(known))}${close}`;
    case 'boolean':
      return `${name} t="b">${formula}${value(known ? '1' : '0')}${close}`;
    case 'string':
      return ERROR.test(known)
        ? `${name} t="e">${formula}${value(known)}${close}`
        : `${name} t="str">${formula}${value(escapeText(markCodes(safeText(known))))}${close}`;
    default:
      return `${name}>${formula}${close}`;
  }
}

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A cell cannot hold the number ${value}.`);
  return String(value);
}
