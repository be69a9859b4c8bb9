// Finds the heads of a table by what they say, wherever they stand, in one row or in two or three.
import type { SourceCell } from '../source';
import { distinctCells, type GridRow } from './grid';
import { columnKind, type ColumnKind } from './header-words';
import { squeezed } from './plain';
import { weightOf } from './weight-words';

export interface Head {
  /** All lines of the head, joined. */
  text: string;
  kind: ColumnKind | undefined;
  /** The cell that names the column in the first line: columns under one cell belong together. */
  cell: SourceCell | undefined;
}

/** A stretch of a table under one head. */
export interface HeadedRows {
  heads: readonly Head[];
  headRows: readonly GridRow[];
  rows: readonly GridRow[];
}

/** The rows above the first head, and the stretches under each. Heads that are repeated on a new page go on with the same stretch. */
interface Sections {
  before: readonly GridRow[];
  sections: readonly HeadedRows[];
  repeated: readonly GridRow[];
}

export function findSections(rows: readonly GridRow[]): Sections {
  const sections: { heads: Head[]; headRows: GridRow[]; rows: GridRow[] }[] = [];
  const before: GridRow[] = [];
  const repeated: GridRow[] = [];
  for (let at = 0; at < rows.length; ) {
    if (!isHead(rows[at]!)) {
      (sections.at(-1)?.rows ?? before).push(rows[at]!);
      at++;
      continue;
    }
    const depth = depthOf(rows, at);
    const headRows = rows.slice(at, at + depth);
    const heads = headsOf(headRows);
    const last = sections.at(-1);
    if (last && sameHeads(last.heads, heads)) repeated.push(...headRows);
    else sections.push({ heads, headRows, rows: [] });
    at += depth;
  }
  return { before, sections, repeated };
}

/** Words of columns, and nothing else, in at least half of the cells. */
function isHead(row: GridRow): boolean {
  const cells = distinctCells(row);
  if (cells.length < 2 || cells.some(({ text }) => weightOf(text) !== undefined || squeezed(text).length > 24)) return false;
  const kinds = cells.map(({ text }) => columnKind(text));
  const known = kinds.filter((kind) => kind !== undefined);
  const says = (...wanted: ColumnKind[]) => known.some((kind) => wanted.includes(kind));
  return (
    known.length >= 2 &&
    known.length * 5 >= cells.length * 3 &&
    new Set(kinds).size >= Math.min(2, cells.length - 1) &&
    ((known.length >= 3 && says('score', 'reason')) || says('clause', 'standard', 'content', 'level', 'remark')) &&
    (says('clause', 'standard', 'weight', 'score', 'reason', 'remark', 'number', 'content') || known.length >= 3)
  );
}

/** A head goes on while its cells reach down, and over a second line of words under a merged one. */
function depthOf(rows: readonly GridRow[], at: number): number {
  const first = rows[at]!;
  const cells = distinctCells(first).filter(({ row }) => row >= first.row);
  const reach = Math.min(3, Math.max(...cells.map((cell) => cell.row + cell.rows - first.row), 1));
  const lower = rows[at + 1];
  if (reach > 1) return rows.slice(at, at + reach).filter(({ row }) => row < first.row + reach).length;
  const wide = cells.filter(({ columns }) => columns > 1);
  if (!lower || wide.length === 0) return 1;
  const own = distinctCells(lower).filter((cell) => !cells.includes(cell));
  const under = own.every(
    ({ column, text }) => wide.some((cell) => column >= cell.column && column < cell.column + cell.columns) && squeezed(text).length <= 12,
  );
  return own.length > 1 && under && own.every(({ text }) => weightOf(text) === undefined) && own.length <= totalWidth(wide) ? 2 : 1;
}

function totalWidth(cells: readonly SourceCell[]): number {
  return cells.reduce((sum, { columns }) => sum + columns, 0);
}

function headsOf(rows: readonly GridRow[]): Head[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const cells = [...new Set(rows.map(({ cells }) => cells[column]))].filter((cell) => cell !== undefined);
    const [top, lowest] = [cells[0], cells.at(-1)];
    const own = lowest && columnKind(lowest.text);
    const upper = top && columnKind(top.text);
    const joined = cells.map(({ text }) => text).join('');
    // 评分标准 over 优、良、差 are clauses whatever the words below; otherwise the lower words say more.
    const kind = upper === 'clause' && own !== 'weight' && own !== 'score' ? 'clause' : (own ?? columnKind(joined) ?? upper);
    return { text: joined, kind, cell: top };
  });
}

function sameHeads(one: readonly Head[], other: readonly Head[]): boolean {
  return one.length === other.length && one.every(({ text }, at) => squeezed(text) === squeezed(other[at]!.text));
}
