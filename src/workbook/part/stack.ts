// Lays pieces one below the other to a sheet.
import { areaAt, type Area } from '../area';
import type { KeptRows } from '../page-breaks';
import type { SheetPlan } from '../plan';
import type { Content, SheetPiece } from './part';

/** What is known of a sheet before anything is laid. */
interface Measure {
  heights: NonNullable<SheetPlan['heights']>;
  rows: number;
  /** The first row that is printed. */
  printed: number;
  /** Rows that stay in sight above the last table, its header the last of them. */
  head?: { first: number; last: number };
  /** Rows that begin a page. */
  breaks: number[];
  /** Headings with what must stand on their page. */
  blocks: KeptRows[];
}

export interface Stack extends Measure {
  plan: Content & Pick<SheetPlan, 'blocks' | 'styles' | 'heights' | 'hiddenRows'>;
  /** All that is printed, in these columns, from the first row that is printed unless told. */
  paper(of: { column?: number; columns: number; first?: number }): Area;
  /** The head and so many columns stay in sight. */
  freeze(columns: number): { rows: number; columns: number };
}

export function measure(parts: readonly SheetPiece[]): Measure {
  const tops = topsOf(parts);
  const last = parts.findLastIndex(({ head }) => head);
  const lines = parts
    .slice(0, Math.max(0, last))
    .reverse()
    .findIndex(({ isHead }) => !isHead);
  const own = parts[last]?.head;
  return {
    heights: parts.flatMap(({ heights }, index) =>
      heights.flatMap((points, row) => (points === undefined ? [] : [{ row: tops[index]! + row, points }])),
    ),
    rows: tops.at(-1)!,
    printed:
      tops[
        Math.max(
          0,
          parts.findIndex(({ isOffPaper }) => !isOffPaper),
        )
      ]!,
    ...(own && { head: { first: lines > 0 ? tops[last - lines]! : tops[last]! + own.first, last: tops[last]! + own.last } }),
    breaks: parts.flatMap(({ breaks = [] }, index) => breaks.map((row) => tops[index]! + row)),
    blocks: parts.flatMap(({ isHeading }, index) => (isHeading ? [{ row: tops[index]!, rows: rowsWith(parts.slice(index)) }] : [])),
  };
}

export function stackParts(parts: readonly SheetPiece[]): Stack {
  const tops = topsOf(parts);
  const content = parts.map((part, index) => part.lay(tops[index]!));
  const hiddenRows = parts.flatMap(({ hiddenRows: own = [] }, index) => own.map((row) => tops[index]! + row));
  const all = contentKeys.flatMap((key) => {
    const found = content.flatMap((each): readonly unknown[] => each[key] ?? []);
    return found.length > 0 ? [[key, found]] : [];
  });
  const measured = measure(parts);
  const { rows, printed, heights } = measured;
  return {
    ...measured,
    plan: { blocks: [], styles: [], heights, ...(Object.fromEntries(all) as Content), ...(hiddenRows.length > 0 && { hiddenRows }) },
    paper: ({ column = 0, columns, first = printed }) => areaAt(first, column, rows - first, columns),
    freeze: (columns) => ({ rows: (measured.head?.last ?? -1) + 1, columns }),
  };
}

const contentKeys = ['blocks', 'styles', 'merges', 'tables', 'validations', 'conditions', 'links', 'notes', 'charts'] as const;

/** Rows of a sheet by what stands in them, in their order. */
export function rowsInOrder<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, row) => [name, row])) as Record<Name, number>;
}

/** The first row of each piece, and the row below the last. */
function topsOf(parts: readonly SheetPiece[]): number[] {
  const tops = [0];
  for (const { heights } of parts) tops.push(tops.at(-1)! + heights.length);
  return tops;
}

/** Rows from a heading to what is kept with it of the table below; a remark may stand between them. */
function rowsWith([heading, ...others]: readonly SheetPiece[]): number {
  let rows = heading!.heights.length;
  for (const { heights, kept, isHeading } of others.slice(0, 2)) {
    if (kept !== undefined) return rows + kept;
    if (isHeading) break;
    rows += heights.length;
  }
  return rows;
}
