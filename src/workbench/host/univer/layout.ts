// Sizes, hidden lines and frozen panes on Univer.
import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Axis, LayoutPort } from '../model/grid-port';
import { command, PIXELS_PER_POINT, univerSheet, target, withRoom, type UniverContext } from './context';
import type { WaitingSizes } from './waiting-sizes';

const rounded = (points: number): number => Math.round(points * 100) / 100;

export function layoutPort(context: UniverContext, waiting: WaitingSizes): LayoutPort {
  /** Whole sheets have more lines in Excel than here. */
  const clip = (sheet: string, axis: Axis, first: number, count: number): number => {
    const area =
      axis === 'rows'
        ? { row: first, rows: Math.min(count, MAX_ROWS - first), column: 0, columns: 1 }
        : { row: 0, rows: 1, column: first, columns: Math.min(count, MAX_COLUMNS - first) };
    if (first === 0 && count >= (axis === 'rows' ? MAX_ROWS : MAX_COLUMNS)) {
      return axis === 'rows' ? univerSheet(context, sheet).getMaxRows() : univerSheet(context, sheet).getMaxColumns();
    }
    const inside = withRoom(context, sheet, area);
    return axis === 'rows' ? inside.rows : inside.columns;
  };
  return {
    size: (sheet, axis, index) => {
      const grid = univerSheet(context, sheet);
      return rounded((axis === 'rows' ? grid.getRowHeight(index) : grid.getColumnWidth(index)) / PIXELS_PER_POINT);
    },
    setSize: (sheet, axis, first, count, points) =>
      waiting.add(sheet, axis, first, clip(sheet, axis, first, count), points * PIXELS_PER_POINT),
    autofit: (sheet, axis, first, count) => {
      if (axis === 'rows') univerSheet(context, sheet).setRowAutoHeight(first, clip(sheet, axis, first, count));
    },
    isHidden: (sheet, axis, index) => {
      const model = univerSheet(context, sheet).getSheet();
      return axis === 'rows' ? !model.getRowRawVisible(index) : !model.getColVisible(index);
    },
    setHidden: (sheet, axis, first, count, hidden) => {
      const inside = clip(sheet, axis, first, count);
      const range =
        axis === 'rows'
          ? { startRow: first, endRow: first + inside - 1, startColumn: 0, endColumn: univerSheet(context, sheet).getMaxColumns() - 1 }
          : { startRow: 0, endRow: univerSheet(context, sheet).getMaxRows() - 1, startColumn: first, endColumn: first + inside - 1 };
      // Univer's commands for this also move the selection.
      command(context, `sheet.mutation.set-${axis === 'rows' ? 'row' : 'col'}-${hidden ? 'hidden' : 'visible'}`, {
        ...target(context, sheet),
        ranges: [range],
      });
    },
    frozen: (sheet) => {
      const { xSplit, ySplit } = univerSheet(context, sheet).getFreeze();
      return { rows: ySplit, columns: xSplit };
    },
    freeze: (sheet, rows, columns) => {
      const grid = univerSheet(context, sheet);
      if (rows === 0 && columns === 0) grid.cancelFreeze();
      else grid.setFreeze({ startRow: rows || -1, ySplit: rows, startColumn: columns || -1, xSplit: columns });
    },
  };
}
