// 随带细则: a rubric of somebody's own travels with the workbook, as text in pieces on a sheet that people do not see.
import { isBlank } from '../model/cell';
import { hashOf } from '../model/hash';
import { ok, refuse, type Outcome } from '../model/outcome';
import { asFile } from '../rubric/format';
import type { RubricData } from '../rubric/schema';
import { columnOffset, type FoundTable } from './found/found-table';
import { sheetNames, tableNames } from './names';
import { stackParts } from './part/stack';
import { tableOnSheet } from './part/table';
import type { TableColumn } from './part/table-column';
import type { SheetPlan } from './plan';

/** A cell holds 32,767 characters at most, and programs count them differently. */
const PIECE = 30_000;
const [NUMBER, PIECE_OF, HASH] = ['序号', '内容', '指纹'] as const;

type Piece = readonly [number: number, text: string, hash: string];
const columns = [NUMBER, PIECE_OF, HASH].map((header, place): TableColumn<Piece> => ({ header, write: (piece) => piece[place]! }));
const WIDTHS = [8, 60, 20];
const HEIGHT = 20;

/** What stands before every piece, so that no program takes one for a formula or a number. */
const MARK = '|';

/** undefined for a rubric that every copy of the program has: those do not carry their document's text. */
export function carriedRubricSheet(rubric: RubricData): SheetPlan | undefined {
  if (rubric.text === undefined) return undefined;
  const text = JSON.stringify(asFile(rubric));
  const hash = hashOf(text);
  const pieces = piecesOf(text).map((piece, at): Piece => [at + 1, `${MARK}${piece}`, hash]);
  const options = {
    widths: WIDTHS,
    name: tableNames.carriedRubric,
    header: { style: 'header', height: HEIGHT },
    styles: [],
    height: HEIGHT,
  } as const;
  const { plan } = stackParts([tableOnSheet(columns, pieces, options)]);
  return { name: sheetNames.carriedRubric, hidden: 'very-hidden', widths: WIDTHS, ...plan };
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

/** The rubric as plain data, not yet checked; undefined where the workbook carries none. */
export function readCarriedRubric(found: FoundTable | undefined): Outcome<unknown> {
  if (!found) return ok(undefined);
  const [numberAt, pieceAt, hashAt] = [NUMBER, PIECE_OF, HASH].map((header) => columnOffset(found, header));
  const rows = found.rows
    .filter((row) => !isBlank(row[pieceAt!] ?? null))
    .sort((one, other) => Number(one[numberAt!]) - Number(other[numberAt!]));
  const text = rows.map((row) => String(row[pieceAt!]).slice(MARK.length)).join('');
  if (rows.length === 0 || rows.some((row) => row[hashAt!] !== hashOf(text))) return unreadable();
  try {
    return ok(JSON.parse(text));
  } catch {
    return unreadable();
  }
}

function unreadable(): ReturnType<typeof refuse> {
  return refuse(
    'BAD_REQUEST',
    `隐藏工作表“${sheetNames.carriedRubric}”里随带的评估细则被改动过，读不出来，没有计分。录入的数据都在。请用原来的评估细则文件（命令行加 --rubric），或用备份的工作簿。`,
  );
}
