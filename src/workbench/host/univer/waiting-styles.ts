// Changes of looks, collected until somebody needs them: an add-in makes hundreds in one batch, and each costs Univer milliseconds.
import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { bounding, cellsIn, type CellArea } from '../model/area';
import { mergePatches, type StylePatch } from '../model/style';
import { command, univerSheet, target, toRange, type UniverContext } from './context';
import { fromUniver, toCustom, toUniver } from './styles';

type Cells = Map<number, Map<number, StylePatch>>;

export class WaitingStyles {
  private readonly sheets = new Map<string, { area: CellArea; cells: Cells }>();

  constructor(private readonly context: UniverContext) {}

  add(sheet: string, area: CellArea, patch: StylePatch): void {
    const waiting = this.sheets.get(sheet) ?? { area, cells: new Map() };
    this.sheets.set(sheet, waiting);
    waiting.area = bounding(waiting.area, area);
    for (const [row, column] of cellsIn(area)) {
      const line = waiting.cells.get(row) ?? new Map<number, StylePatch>();
      waiting.cells.set(row, line);
      line.set(column, mergePatches(line.get(column), patch));
    }
  }

  /** Carries out what waits. */
  flush(): void {
    for (const [sheet, { area, cells }] of this.sheets) {
      this.sheets.delete(sheet);
      if (!this.context.sheet(sheet)) continue;
      const value: IObjectMatrixPrimitiveType<ICellData> = {};
      for (const [row, line] of cells)
        for (const [column, patch] of line) (value[row] ??= {})[column] = this.cell(sheet, row, column, patch);
      command(this.context, 'sheet.command.set-range-values', { ...target(this.context, sheet), range: toRange(area), value });
    }
  }

  private cell(sheet: string, row: number, column: number, patch: StylePatch): ICellData {
    const model = univerSheet(this.context, sheet).getSheet();
    const old = patch.borders ? fromUniver(model.getComposedCellStyle(row, column), null, true).borders : {};
    const style = toUniver(patch, old);
    const custom = toCustom(patch);
    return {
      ...(Object.keys(style).length > 0 && { s: style }),
      ...(custom && { custom: { ...model.getCellMatrix().getValue(row, column)?.custom, ...custom } }),
    };
  }
}
