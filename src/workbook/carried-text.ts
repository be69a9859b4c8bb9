// A text that travels with a workbook, in pieces on a sheet that people do not see; whether it is whole can be told.
import { isBlank } from '../model/cell';
import { hashOf } from '../model/hash';
import { columnOffset, type FoundTable } from './found/found-table';
import { stackParts } from './part/stack';
import { tableOnSheet } from './part/table';
import type { TableColumn } from './part/table-column';
import type { SheetPlan } from './plan';

/** A cell holds 32,767 characters at most, and programs count them differently. */
const PIECE = 30_000;
export const carrierHeaders = ['序号', '内容', '指纹'] as const;
const [NUMBER, PIECE_OF, HASH] = carrierHeaders;

type Piece = readonly [number: number, text: string, hash: string];
const columns = carrierHeaders.map((header, place): TableColumn<Piece> => ({ header, write: (piece) => piece[place]! }));
const WIDTHS = [8, 60, 20];
const HEIGHT = 20;

/** What stands before every piece, so that no program takes one for a formula or a number. */
const MARK = '|';

/** What stands under the headers where a text is carried. */
export function carriedRows(text: string): Piece[] {
  const hash = hashOf(text);
  return piecesOf(text).map((piece, at): Piece => [at + 1, `${MARK}${piece}`, hash]);
}

/** The sheet that carries a text, in a table of that name. */
export function carrierSheet(name: string, table: string, text: string): SheetPlan {
  const pieces = carriedRows(text);
  const options = { widths: WIDTHS, name: table, header: { style: 'header', height: HEIGHT }, styles: [], height: HEIGHT } as const;
  const { plan } = stackParts([tableOnSheet(columns, pieces, options)]);
  return { name, hidden: 'very-hidden', widths: WIDTHS, ...plan };
}

/** No character is cut in two. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = from + PIECE;
    const isCut = end < text.length && /[\uD800-\uDBFF]/u.test(text[end - 1]!);
    pieces.push(text.slice(from, isCut ? end - 1 : end));
    from = isCut ? end - 1 : end;
  }
  return pieces;
}

/** The text, or undefined where it is not as it was written. */
export function carriedText(found: Pick<FoundTable, 'headers' | 'rows'>): string | undefined {
  const [numberAt, pieceAt, hashAt] = [NUMBER, PIECE_OF, HASH].map((header) => columnOffset(found, header));
  const rows = found.rows
    .filter((row) => !isBlank(row[pieceAt!] ?? null))
    .sort((one, other) => Number(one[numberAt!]) - Number(other[numberAt!]));
  const text = rows.map((row) => String(row[pieceAt!]).slice(MARK.length)).join('');
  const hash = hashOf(text);
  return rows.length === 0 || rows.some((row) => row[hashAt!] !== hash) ? undefined : text;
}
