// Reads the record of draws back, wherever its rows and columns were moved.
import type { Draw } from '../../assessment/assessment';
import { isBlank, type Cell } from '../../model/cell';
import type { Issue } from '../../model/issue';
import { fold } from '../../model/text';
import type { Scheme } from '../../rubric/tree';
import { cellName } from '../area';
import { drawColumns, readDraw, type DrawColumn, type ReadDraw } from './draw-layout';
import type { FoundTable } from '../found/found-table';
import type { Change } from '../host';
import { matchColumns, type ColumnMatch } from '../found/match-columns';
import { damagedHeaders, headerChanges, missingColumns, movedHeaders } from '../found/mend-table';

export interface OpenedDraws {
  table: FoundTable;
  match: ColumnMatch<DrawColumn>;
  /** In the order in which they count: of several for one sampling and unit the last is in force. */
  draws: Draw[];
  /** Row of the sheet, from 0, of each of `draws`. */
  rows: number[];
  /** Rows that are not blank. */
  filled: number;
  issues: Issue[];
  healing: Change[];
}

type Record = ReadDraw & { row: number };

export function readDrawRecord(table: FoundTable, scheme: Scheme): OpenedDraws {
  const match = matchColumns(drawColumns, table);
  const records = table.rows.flatMap((cells, index): Record[] => {
    const cellOf = ({ id }: DrawColumn): Cell => cells[match.at.get(id) ?? -1] ?? null;
    if (drawColumns.every((column) => !column.isTelling || isBlank(cellOf(column)))) return [];
    return [{ row: table.area.row + 1 + index, ...readDraw(cellOf, scheme) }];
  });
  const ordered = inOrder(records);
  return {
    table,
    match,
    draws: ordered.map(({ draw }) => draw),
    rows: ordered.map(({ row }) => row),
    filled: records.length,
    issues: [...damagedHeaders(table, match), ...movedHeaders(table, match), ...missingColumns(table, match)],
    healing: headerChanges(table, match),
  };
}

/** Superseded ones first, then by number. One that is superseded by nothing is not in force either: it is left out. */
function inOrder(records: readonly Record[]): Record[] {
  const keyOf = ({ draw }: Record): string => `${draw.sampling}/${fold(draw.unit ?? '')}`;
  const inForce = new Set(records.filter(({ isSuperseded }) => !isSuperseded).map(keyOf));
  return records
    .filter((record) => inForce.has(keyOf(record)))
    .sort((a, b) => Number(b.isSuperseded) - Number(a.isSuperseded) || (a.number === b.number ? 0 : a.number - b.number));
}

/** The cell of a draw, for issues about it. */
export function locateDrawIn(opened: OpenedDraws | undefined): (index?: number) => { where: string; sheet?: string; cell?: string } {
  return (index) => {
    if (!opened) return { where: '抽样' };
    const { table, match, rows } = opened;
    const cell = cellName(index === undefined ? table.area.row + 1 : rows[index]!, table.area.column + (match.at.get('#drawn') ?? 0));
    return { where: `${table.sheet}!${cell}`, sheet: table.sheet, cell };
  };
}
