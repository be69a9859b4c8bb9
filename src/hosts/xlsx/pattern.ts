// A workbook of which many are made that differ in some cells only: what they have in common is written and packed once.
import type { Cell } from '../../model/cell';
import { cellName } from '../../workbook/area';
import { layBook, type SheetSource } from './create-xlsx';
import { needText, putText } from './package';
import { Parts } from './parts';
import { streams } from './packing';
import { textItem } from './shared-strings';
import { cellXml } from './cell-xml';
import { cellsOfRow, joinSheet, rowsOf, splitSheet, styleOf } from './sheet-part';
import { listSheets, sameName } from './workbook-part';
import { zip } from './zip';

/** A cell that differs. Where a formula stands, only the value that it is known to have does. */
export interface PatternSlot {
  sheet: string;
  row: number;
  column: number;
}

/** The bytes of a workbook with these values in the slots, in their order. */
export type FromPattern = (values: readonly Cell[]) => Promise<Uint8Array>;

export function patternXlsx(source: SheetSource, slots: readonly PatternSlot[], packing = streams): FromPattern {
  const book = layBook(source);
  const sheets = listSheets(book).flatMap(({ name, path }) => {
    const own = slots.flatMap((slot, index) => (sameName(slot.sheet, name) ? [{ ...slot, index }] : []));
    return own.length > 0 ? [{ path, pieces: piecesOf(needText(book.parts, path), own), last: '' }] : [];
  });
  return async (values) => {
    const parts = new Parts(book.parts);
    for (const sheet of sheets) {
      const text = sheet.pieces.map((piece) => (typeof piece === 'string' ? piece : piece(values))).join('');
      // What comes out as it did before keeps its bytes, and with them how they are packed.
      if (text !== sheet.last) putText(book.parts, sheet.path, (sheet.last = text));
      parts.set(sheet.path, book.parts.get(sheet.path)!);
    }
    return zip(parts, packing);
  };
}

type Piece = string | ((values: readonly Cell[]) => string);

/** The text of a sheet, cut where the slots are. */
function piecesOf(text: string, slots: readonly (PatternSlot & { index: number })[]): Piece[] {
  const part = splitSheet(text);
  const pieces: Piece[] = [];
  const open = new Map(slots.map((slot) => [`${slot.row}/${slot.column}`, slot.index]));
  let rows = '';
  for (const line of rowsOf(part)) {
    rows += `<row${line.attributes}>`;
    for (const { column, attributes, content, text: cell } of cellsOfRow(line, part.prefix)) {
      const index = open.get(`${line.row}/${column}`);
      if (index === undefined) rows += cell;
      else {
        open.delete(`${line.row}/${column}`);
        pieces.push(rows, (values) => slotXml(line.row, column, styleOf(attributes), formulaIn(content), values[index] ?? null));
        rows = '';
      }
    }
    rows += '</row>';
  }
  if (open.size > 0) throw new Error(`A pattern has no cells for its slots ${[...open.keys()].join()}.`);
  return [joinSheet({ ...part, rows: '', tail: '' }), ...pieces, rows, part.tail];
}

function formulaIn(content: string): string {
  return /^<f>[^]*?<\/f>/.exec(content)?.[0] ?? '';
}

/** Texts stand in their cells, so that the table of texts is the same for all. */
function slotXml(row: number, column: number, style: number, formula: string, value: Cell): string {
  const name = `<c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  if (formula !== '')
    return cellXml(row, column, { formula: FORMULA, value: value ?? '' }, style, nowhere).replace(`<f>${FORMULA}</f>`, () => formula);
  return typeof value === 'string' && value !== ''
    ? `${name} t="inlineStr">${textItem('is', value)}</c>`
    : cellXml(row, column, value, style, nowhere) || `${name}/>`;
}

/** Stands for the formula that is there already. */
const FORMULA = '0';

function nowhere(): never {
  throw new Error('A text of a slot stands in its cell.');
}
