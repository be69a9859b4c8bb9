// Contents and looks of cells on Univer.
import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { bounding, cellsIn, intersect, MAX_COLUMNS, MAX_ROWS, type CellArea } from '../model/area';
import type { CellContent, CellValue, Entered } from '../model/cell';
import { compareValues } from '../model/compare';
import { isMarked, unmarked, type FunctionNames } from '../model/function-spelling';
import type { CellsPort } from '../model/grid-port';
import { applyPatch, PLAIN, type CellStyle, type StylePatch } from '../model/style';
import { asyncCommand, command, univerSheet, stayOnSheet, target, toArea, toRange, withRoom, type UniverContext } from './context';
import { fromUniver, toUniver } from './styles';
import type { WaitingMerges } from './waiting-merges';
import type { WaitingStyles } from './waiting-styles';

type Patch = IObjectMatrixPrimitiveType<ICellData>;

/** Booleans are stored as 1 and 0 with a type. */
function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? cell?.p?.body?.dataStream.replace(/\r?\n?$/, '').replace(/\r\n|\r/g, '\n') ?? null;
  if (value === null || value === '') return null;
  return cell?.t === CellValueType.BOOLEAN ? Boolean(Number(value)) : value;
}

function cellData({ value, formula, unresolved, numberFormat }: Entered, keepsFormat: boolean, names: FunctionNames): ICellData {
  const style = numberFormat && !keepsFormat ? { s: { n: { pattern: numberFormat } } } : {};
  if (formula !== undefined) return { f: unresolved ? names.marked(formula) : formula, v: null, si: null, p: null, ...style };
  const plain = { f: null, si: null, p: null, ...style };
  if (value === null || value === '') return { ...plain, v: null, t: null };
  if (typeof value === 'boolean') return { ...plain, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { ...plain, v: value, t: CellValueType.NUMBER };
  const looksNumeric = value.trim() !== '' && Number.isFinite(Number(value));
  return { ...plain, v: value, t: looksNumeric ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

function read<T>(area: CellArea, pick: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_, c) => pick(area.row + r, area.column + c)));
}

function readStyle(context: UniverContext, sheet: string, grid: FWorksheet, row: number, column: number): CellStyle {
  const model = grid.getSheet();
  const bands = context.extras().sheets[sheet]?.lockBands ?? [];
  const here = { row, column, rows: 1, columns: 1 };
  const locked = bands.findLast(({ area }) => intersect(area, here))?.locked ?? PLAIN.locked;
  return fromUniver(model.getComposedCellStyle(row, column), model.getCellMatrix().getValue(row, column)?.custom, locked);
}

function spillOf(range: IRange | undefined): CellContent['spill'] {
  if (!range) return undefined;
  const size = { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
  return size.rows > 1 || size.columns > 1 ? size : undefined;
}

const isBounded = (area: CellArea): boolean => area.rows < MAX_ROWS && area.columns < MAX_COLUMNS;

export function cellsPort(context: UniverContext, names: () => FunctionNames, waiting: WaitingStyles, merging: WaitingMerges): CellsPort {
  const setCells = (sheet: string, value: Patch, area: CellArea): void =>
    command(context, 'sheet.command.set-range-values', { ...target(context, sheet), range: toRange(area), value });

  const contents = (sheet: string, area: CellArea): CellContent[][] => {
    const inside = withRoom(context, sheet, area);
    const matrix = univerSheet(context, sheet).getSheet().getCellMatrix();
    const spilled = context.spilled(sheet);
    const spills = context.spills(sheet);
    const formulas = univerSheet(context, sheet).getRange(toRange(inside)).getFormulas();
    return read(inside, (row, column) => {
      const formula = formulas[row - inside.row]?.[column - inside.column];
      const value = valueOf(matrix.getValue(row, column)) ?? valueOf(spilled[row]?.[column]);
      if (!formula) return { value };
      const spill = spillOf(spills[row]?.[column]);
      return isMarked(formula) ? { value, formula: unmarked(formula), unresolved: true } : { value, formula, ...(spill && { spill }) };
    });
  };

  const styles: CellsPort['styles'] = (sheet, area) => {
    const grid = univerSheet(context, sheet);
    return read(withRoom(context, sheet, area), (row, column) => readStyle(context, sheet, grid, row, column));
  };

  const used: CellsPort['used'] = (sheet, valuesOnly) => {
    const grid = univerSheet(context, sheet).getSheet();
    let area: CellArea | null = null;
    grid.getCellMatrix().forValue((row, column, cell) => {
      if (!cell || (valuesOnly && valueOf(cell) === null && !cell.f && !cell.si)) return;
      const here = { row, column, rows: 1, columns: 1 };
      area = area ? bounding(area, here) : here;
    });
    return area;
  };

  return {
    contents,
    styles,
    used,
    texts: (sheet, area) => {
      const inside = withRoom(context, sheet, area);
      const held = contents(sheet, inside);
      const shown = univerSheet(context, sheet).getRange(toRange(inside)).getDisplayValues();
      const text = (value: CellValue, display: unknown): string =>
        typeof value === 'boolean' ? String(value).toUpperCase() : String(display ?? '');
      return held.map((row, r) => row.map(({ value }, c) => text(value, shown[r]?.[c])));
    },

    write: (sheet, row, column, cells) => {
      const area = withRoom(context, sheet, { row, column, rows: cells.length, columns: cells[0]!.length });
      const model = univerSheet(context, sheet).getSheet();
      const patch: Patch = {};
      cells.forEach((line, r) =>
        line.forEach((cell, c) => {
          if (!cell) return;
          const keepsFormat = cell.numberFormat !== undefined && model.getComposedCellStyle(row + r, column + c).n != null;
          (patch[row + r] ??= {})[column + c] = cellData(cell, keepsFormat, names());
        }),
      );
      if (Object.keys(patch).length === 0) return;
      setCells(sheet, patch, area);
      context.markDirty();
    },

    restyle: (sheet, area, patch) => {
      if (isBounded(area)) return waiting.add(sheet, withRoom(context, sheet, area), patch);
      waiting.flush();
      restyleBand(context, sheet, area, patch, used(sheet, false), waiting);
    },

    restyleCells: (sheet, row, column, patches) => {
      withRoom(context, sheet, { row, column, rows: patches.length, columns: patches[0]!.length });
      patches.forEach((line, r) =>
        line.forEach((patch, c) => {
          if (patch) waiting.add(sheet, { row: row + r, column: column + c, rows: 1, columns: 1 }, patch);
        }),
      );
    },

    clear: (sheet, area, what) => {
      const inUse = used(sheet, false);
      const within = inUse && intersect(area, inUse);
      const grid = univerSheet(context, sheet);
      if (what !== 'contents') clearAttachments(context, sheet, withRoom(context, sheet, area), what === 'all');
      if (!within) return;
      const range = grid.getRange(toRange(within));
      if (what === 'contents') range.clearContent();
      else if (what === 'formats') range.clearFormat();
      else setCells(sheet, fill(within, { v: null, f: null, si: null, p: null, s: null, t: null, custom: null }), within);
      context.markDirty();
    },

    insert: (sheet, area, shift) => shiftCells(context, sheet, area, shift),
    remove: (sheet, area, shift) => shiftCells(context, sheet, area, shift),

    sort: async (sheet, area, keys, matchCase) => {
      const rows = contents(sheet, area).map((cells, index) => ({ cells, index }));
      rows.sort((one, other) =>
        keys.reduce(
          (sign, { key, ascending }) => sign || compareValues(one.cells[key]!.value, other.cells[key]!.value, ascending, matchCase),
          0,
        ),
      );
      const order = Object.fromEntries(rows.map(({ index }, place) => [area.row + place, area.row + index]));
      await asyncCommand(context, 'sheet.command.reorder-range', { ...target(context, sheet), range: toRange(area), order });
      context.markDirty();
    },

    merges: (sheet) =>
      univerSheet(context, sheet)
        .getMergedRanges()
        .map((range) => toArea(range.getRange())),
    merge: (sheet, area) => merging.add(sheet, withRoom(context, sheet, area)),
    unmerge: (sheet, area) => {
      univerSheet(context, sheet)
        .getRange(toRange(withRoom(context, sheet, area)))
        .breakApart();
    },
  };
}

function fill(area: CellArea, cell: ICellData): Patch {
  const cells: Patch = {};
  for (const [row, column] of cellsIn(area)) (cells[row] ??= {})[column] = { ...cell };
  return cells;
}

/** Whole columns, rows or the sheet: their default style, and the cells that are there already. */
function restyleBand(
  context: UniverContext,
  sheet: string,
  area: CellArea,
  patch: StylePatch,
  inUse: CellArea | null,
  waiting: WaitingStyles,
): void {
  const grid = univerSheet(context, sheet);
  const merged = (old: Nullable<IStyleData> | string): IStyleData => toUniverStyle(old, patch);
  const inside = withRoom(context, sheet, area);
  if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) grid.setDefaultStyle(merged(grid.getDefaultStyle()));
  else if (area.rows === MAX_ROWS) {
    for (let column = inside.column; column < inside.column + inside.columns; column++)
      grid.setColumnDefaultStyle(column, merged(grid.getColumnDefaultStyle(column)));
  } else {
    for (let row = inside.row; row < inside.row + inside.rows; row++) grid.setRowDefaultStyle(row, merged(grid.getRowDefaultStyle(row)));
  }
  if (patch.locked !== undefined) {
    const extras = (context.extras().sheets[sheet] ??= {});
    extras.lockBands = [...(extras.lockBands ?? []), { area, locked: patch.locked }];
    context.keepExtras();
  }
  const written = inUse && intersect(area, inUse);
  if (written) waiting.add(sheet, written, patch);
}

function toUniverStyle(old: Nullable<IStyleData> | string, patch: StylePatch): IStyleData {
  const before = typeof old === 'string' || !old ? {} : old;
  const after = applyPatch(fromUniver(before, null, true), patch);
  return { ...before, ...toUniver(patch, after.borders) };
}

function clearAttachments(context: UniverContext, sheet: string, area: CellArea, all: boolean): void {
  const range = toRange(area);
  univerSheet(context, sheet).getRange(range).breakApart();
  command(context, 'sheet.command.clear-range-conditional-rule', { ...target(context, sheet), ranges: [range] });
  if (all) command(context, 'sheets.command.clear-range-data-validation', { ...target(context, sheet), ranges: [range] });
}

/** Univer's commands for parts of rows and columns work on the active sheet only. */
async function shiftCells(context: UniverContext, sheet: string, area: CellArea, shift: 'Down' | 'Right' | 'Up' | 'Left'): Promise<void> {
  const grid = univerSheet(context, sheet);
  const whole = { Down: area.columns, Up: area.columns, Right: area.rows, Left: area.rows }[shift];
  if (whole === MAX_COLUMNS && shift === 'Down') grid.insertRowsBefore(area.row, area.rows);
  else if (whole === MAX_COLUMNS && shift === 'Up') grid.deleteRows(area.row, area.rows);
  else if (whole === MAX_ROWS && shift === 'Right') grid.insertColumnsBefore(area.column, area.columns);
  else if (whole === MAX_ROWS && shift === 'Left') grid.deleteColumns(area.column, area.columns);
  else {
    const id = {
      Down: 'insert-range-move-down',
      Right: 'insert-range-move-right',
      Up: 'delete-range-move-up',
      Left: 'delete-range-move-left',
    }[shift];
    await stayOnSheet(context, () => {
      context.workbook().setActiveSheet(grid);
      return asyncCommand(context, `sheet.command.${id}`, { range: toRange(withRoom(context, sheet, area)) });
    });
  }
  context.markDirty();
}
