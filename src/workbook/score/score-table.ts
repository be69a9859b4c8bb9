// The table of a score sheet or a summary, with the row of weights above it, made of what its columns declare.
import type { Cell } from '../../model/cell';
import { areaAt } from '../area';
import type { CellBlock, PlanCell, SheetPlan, TablePlan } from '../plan';
import { rowHeight, textWidth } from '../text-size';
import type { ScoreBoard, ScoreColumn, ScoredRow } from './score-column';

interface ScoreTable {
  hiddenColumns: number[];
  blocks: CellBlock[];
  /** Laid over those of the whole sheet. */
  styles: SheetPlan['styles'];
  conditions: NonNullable<SheetPlan['conditions']>;
  heights(widths: readonly number[]): { row: number; points: number }[];
  plan(name: string): TablePlan;
}

/** The name's column is as wide as the names; `usual` is how wide the others are that do not say. */
export function widthsOf(columns: readonly Pick<ScoreColumn, 'id' | 'header' | 'width'>[], scored: readonly ScoredRow[], usual: (header: string) => number): number[] {
  const longest = scored.reduce((widest, { name }) => Math.max(widest, textWidth(String(name ?? ''))), 0);
  return columns.map(({ id, header, width = usual }) => {
    if (id === 'name') return Math.min(40, Math.max(22, longest + 3));
    return typeof width === 'number' ? width : width(header);
  });
}

/** `first` is the column of the names, the first in sight; `weightTitle` stands there in the row of weights. */
export function scoreTable<Board extends ScoreBoard, Row extends ScoredRow>(
  { layout: { rows: at } }: Board,
  columns: readonly ScoreColumn<Board, Row>[],
  body: readonly (readonly PlanCell[])[],
  { first, weightTitle }: { first: number; weightTitle: string },
): ScoreTable {
  const headers = columns.map(({ header }) => header);
  const cellsOf = (column: number) => areaAt(at.first, column, body.length);
  const above = columns.map((column, index) => column.above?.({ area: cellsOf(index), values: body.map((row) => valueIn(row[index])) }) ?? null);
  return {
    hiddenColumns: columns.flatMap(({ isHidden }, index) => (isHidden ? [index] : [])),
    blocks: [
      { row: at.weight, column: first, cells: [[weightTitle, ...above.slice(first + 1)]] },
      { row: at.header, column: 0, cells: [headers, ...body] },
    ],
    styles: [
      { area: areaAt(at.first, 0, body.length, columns.length), style: 'cell' },
      ...columns.flatMap(({ styles }, index) => styles.map((style) => ({ area: cellsOf(index), style }))),
      ...columns.flatMap(({ headerStyle }, index) => (headerStyle ? [{ area: areaAt(at.header, index), style: headerStyle }] : [])),
    ],
    conditions: columns.flatMap(({ conditions }, index) => conditions?.(cellsOf(index)) ?? []),
    heights: (widths) => [
      { row: at.header, points: rowHeight(headers.map((text, column) => ({ text, width: widths[column]! })), { least: 40 }) },
      ...body.map((_, index) => ({ row: at.first + index, points: 22 })),
    ],
    plan: (name) => ({ name, area: areaAt(at.header, 0, body.length + 1, columns.length), columns: headers, filter: false }),
  };
}

function valueIn(cell: PlanCell | undefined): Cell {
  return cell !== null && typeof cell === 'object' ? cell.value : (cell ?? null);
}
