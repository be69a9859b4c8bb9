// Columns that people put into the roster themselves: found beside ours, and laid behind them in another book.
import { isBlank, isError, type Cell } from '../../model/cell';
import { fold } from '../../model/text';
import type { Area } from '../area';
import { columnOf, type FoundTable } from '../found/found-table';
import type { CellTraits } from '../host';
import type { StyleName } from '../style';
import type { OpenedRoster } from './read-roster';
import { fitted, type RosterLook } from './roster-column';

/** The columns with their cells, a row for each unit of the roster. */
export interface OwnColumns {
  columns: readonly RosterLook[];
  rows: readonly (readonly Cell[])[];
}

export interface FoundOwn extends OwnColumns {
  /** Headers of those that hold formulas: their values are taken. */
  calculated: readonly string[];
  /** Cells of the sheet, from 0, whose formulas have no value that could be taken. */
  errors: readonly { row: number; column: number }[];
  /** Rows of the sheet, from 0, in which nothing but such columns is filled: no unit. */
  withoutUnit: readonly number[];
}

/** Their places in the table, in order; a column without a header counts where something stands in it. */
export function ownOffsets({ table, match }: { table: FoundTable; match: { at: ReadonlyMap<string, number> } }): number[] {
  const ours = new Set(match.at.values());
  return [...table.headers.keys()].filter(
    (offset) => !ours.has(offset) && (!isBlank(table.headers[offset]) || table.rows.some((row) => !isBlank(row[offset]))),
  );
}

/** What to ask the host about the cells of these columns. */
export function ownRequests({ table }: OpenedRoster, offsets: readonly number[]): { sheet: string; area: Area }[] {
  return offsets.map((offset) => ({ sheet: table.sheet, area: columnOf(table, offset) }));
}

/** `taken` are the headers of the table that they are to stand in; `traits` answer {@link ownRequests}. */
export function readOwnColumns(
  { table, match, units }: OpenedRoster,
  offsets: readonly number[],
  traits: readonly (readonly (readonly CellTraits[])[])[],
  taken: readonly string[],
): FoundOwn {
  const first = table.area.row + 1;
  const names = namesBeside(
    taken,
    offsets.map((offset) => String(table.headers[offset] ?? '')),
  );
  const columns = offsets.map((offset, index): RosterLook => {
    const made = table.rows.findIndex((row, at) => !isBlank(row[offset]) && styleFor(traits[index]?.[at]?.[0]) !== undefined);
    const style = made < 0 ? undefined : styleFor(traits[index]![made]![0]);
    const header = names[index]!;
    return { id: '', header, width: (cells) => fitted(header, cells, 12), styles: ['unit', ...(style ? [style] : [])] };
  });
  const rows = units.map(({ row }) => offsets.map((offset): Cell => table.rows[row - first]![offset] ?? null));
  const said = [...match.at].flatMap(([id, offset]) => (id === '#number' || id === '#unit' ? [] : [offset]));
  return {
    columns,
    rows: rows.map((row) => row.map((cell) => (isError(cell) ? null : cell))),
    calculated: columns.filter((_, index) => traits[index]?.some(([cell]) => cell?.isFormula)).map(({ header }) => header),
    errors: units.flatMap(({ row }, index) =>
      offsets.flatMap((offset, at) => (isError(rows[index]![at]) ? [{ row, column: table.area.column + offset }] : [])),
    ),
    withoutUnit: table.rows.flatMap((row, index) =>
      offsets.some((offset) => !isBlank(row[offset])) && said.every((offset) => isBlank(row[offset])) ? [first + index] : [],
    ),
  };
}

/** On one line, unlike ours and each other. */
function namesBeside(taken: readonly string[], wanted: readonly string[]): string[] {
  const used = new Set(taken.map(fold));
  return wanted.map((text) => {
    const plain = text.replace(/\s+/gu, ' ').trim() || '自加列';
    let name = plain;
    for (let number = 2; used.has(fold(name)); number++) name = `${plain}${number}`;
    used.add(fold(name));
    return name;
  });
}

/** The look of ours that comes nearest to a number format. */
function styleFor(traits: CellTraits | undefined): StyleName | undefined {
  const format = (traits?.numberFormat ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
  if (format === '@') return 'text_format';
  if (format.includes('%')) return format.includes('.') ? 'rate' : 'share';
  return /[ymd]/iu.test(format.replace(/General/iu, '')) ? 'date' : undefined;
}
