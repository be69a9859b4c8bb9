// The table of a score sheet or a summary, with the row of weights above it, made of what its columns declare.
import type { SheetPiece } from '../part/part';
import { tableOnSheet, type TableOptions } from '../part/table';
import type { TableColumn } from '../part/table-column';
import type { PlanCell } from '../plan';
import { textWidth } from '../text-size';
import type { ScoreBoard, ScoreColumn, ScoredRow } from './score-column';
import type { ScoreNotes } from './score-notes';

/** `usual` is how wide columns are that do not say it. */
export function widthsOf(
  columns: readonly Pick<ScoreColumn, 'header' | 'width'>[],
  scored: readonly ScoredRow[],
  usual: (header: string) => number,
): number[] {
  const longest = scored.reduce((widest, { name }) => Math.max(widest, textWidth(String(name ?? ''))), 0);
  return columns.map(({ header, width = usual }) => (typeof width === 'number' ? width : width(header, longest)));
}

export function hiddenIn(columns: readonly Pick<ScoreColumn, 'isHidden'>[]): number[] {
  return columns.flatMap(({ isHidden }, index) => (isHidden ? [index] : []));
}

/** `body` are its cells. */
export function scoreTable<Board extends ScoreBoard, Row extends ScoredRow>(
  columns: readonly ScoreColumn<Board, Row>[],
  body: readonly (readonly PlanCell[])[],
  {
    header,
    notes,
    ...options
  }: Pick<TableOptions<number>, 'widths' | 'name' | 'above'> & { header: 'header' | 'band'; notes?: ScoreNotes },
): SheetPiece {
  const own = columns.map(
    ({ header: title, isHidden, above, styles, headerStyle, conditions }, at): TableColumn<number> => ({
      header: title,
      isHidden,
      above,
      styles,
      headerStyle,
      conditions,
      write: (row) => body[row]![at]!,
      ...(notes?.has(at) && { note: (row: number) => notes.get(at)![row] }),
    }),
  );
  return tableOnSheet(own, [...body.keys()], {
    ...options,
    header: { style: header, height: { least: 40 } },
    styles: ['cell'],
    height: 22,
  });
}
