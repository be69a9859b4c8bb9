// Finds our columns in a table that people may have sorted, widened or relabelled, by two witnesses: header and id.
import type { Cell } from '../../model/cell';
import { fold } from '../../model/text';
import type { Column } from '../column';
import type { FoundTable } from './found-table';

export interface ColumnMatch<Own extends Column> {
  /** Offset in the table by column id. */
  at: ReadonlyMap<string, number>;
  /** Columns found by their id only: somebody changed the header. */
  damaged: readonly { column: Own; offset: number }[];
  missing: readonly Own[];
  /** Columns whose headers stand in another order than their ids, or where no id is left, than in a new book: either headers were moved
   *  without their cells, or cells with their headers and without the ids. */
  moved: readonly { column: Own; offset: number }[];
  /** Whether ids say so, and not only the order of a new book. */
  isDenied: boolean;
  /** What the hidden row should say where it says something else; `null` leaves a cell, `''` empties it. */
  ids: readonly Cell[];
}

/**
 * A known header is trusted before an id: inserting a table column shifts the table and not the row of ids above it.
 * An id alone is trusted only where the row of ids cannot have shifted. Where the two stand in different orders, both look right: that
 * is told, and neither is written over the other.
 */
export function matchColumns<Own extends Column>(columns: readonly Own[], { ids, headers }: FoundTable): ColumnMatch<Own> {
  const byHeader = new Map(columns.map((column) => [fold(column.header), column]));
  const byId = new Map(columns.map((column) => [column.id, column]));
  const found: (Own | undefined)[] = headers.map(() => undefined);
  const at = new Map<string, number>();
  for (const [offset, header] of headers.entries()) {
    const column = byHeader.get(fold(String(header ?? '')));
    if (!column || at.has(column.id)) continue;
    at.set(column.id, offset);
    found[offset] = column;
  }
  const idOf = (offset: number): Own | undefined => byId.get(String(ids[offset] ?? ''));
  const damaged: { column: Own; offset: number }[] = [];
  for (const [offset, header] of headers.entries()) {
    const column = idOf(offset);
    const isOurs = byHeader.has(fold(String(header ?? '')));
    if (isOurs || !column || at.has(column.id) || !isAnchored(found, idOf, offset)) continue;
    at.set(column.id, offset);
    damaged.push({ column, offset });
  }
  const { moved, isDenied } = movedColumns(columns, found, idOf);
  const doubtful = new Set(moved.map(({ column }) => column.id));
  for (const { column, offset } of damaged) found[offset] = column;
  return {
    at,
    damaged,
    missing: columns.filter(({ id }) => !at.has(id)),
    moved,
    isDenied,
    ids: headers.map((_, offset) => {
      const now = String(ids[offset] ?? '');
      const right = found[offset]?.id ?? '';
      if (doubtful.has(now) || doubtful.has(right)) return null;
      // The id of a column that was not found stays: it may still help whoever looks for the column.
      return now === right || (right === '' && !at.has(now)) ? null : right;
    }),
  };
}

/** Those that stand before one that they should stand behind, or the other way round. Inserting and deleting leaves the order as it is. */
function movedColumns<Own extends Column>(
  columns: readonly Own[],
  found: readonly (Own | undefined)[],
  idOf: (offset: number) => Own | undefined,
): { moved: { column: Own; offset: number }[]; isDenied: boolean } {
  const ids = new Map<Own, number>();
  for (const offset of found.keys()) {
    const column = idOf(offset);
    if (column && !ids.has(column)) ids.set(column, offset);
  }
  const isDenied = ids.size > 0;
  const places = isDenied ? ids : new Map(columns.map((column, index) => [column, index]));
  const placed = [...found.entries()].flatMap(([offset, column]) => {
    const place = column && places.get(column);
    return place === undefined ? [] : [{ column: column!, offset, place }];
  });
  const all = placed.map(({ place }) => place);
  const lasts = mostSoFar(all, Math.max);
  const firsts = mostSoFar(all.toReversed(), Math.min).reverse();
  const moved = placed.filter(({ place }, index) => place < lasts[index]! || place > firsts[index]!);
  return { moved: moved.map(({ column, offset }) => ({ column, offset })), isDenied };
}

/** Of each and all that stand before it. */
function mostSoFar(all: readonly number[], most: (one: number, other: number) => number): number[] {
  let now = all[0] ?? 0;
  return all.map((each) => (now = most(now, each)));
}

/** Whether a column to the right stands below its own id, or there is none that has lost it. */
function isAnchored<Own extends Column>(
  found: readonly (Own | undefined)[],
  idOf: (offset: number) => Own | undefined,
  offset: number,
): boolean {
  const right = [...found.keys()].slice(offset + 1);
  return right.some((each) => found[each] !== undefined && idOf(each) === found[each]) || right.every((each) => idOf(each) !== undefined);
}
