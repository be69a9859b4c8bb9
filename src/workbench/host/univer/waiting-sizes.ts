// Widths and heights, collected until somebody needs them: Univer's commands for them look at every row again, for every line.
import { BooleanNumber, IUndoRedoService, type IMutationInfo, type IRange } from '@univerjs/core';
import {
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
} from '@univerjs/sheets';
import type { Axis } from '../model/grid-port';
import { command, univerSheet, target, type UniverContext } from './context';

/** Line → pixels. */
type Sizes = Map<number, number>;

export class WaitingSizes {
  private readonly sheets = new Map<string, Record<Axis, Sizes>>();

  constructor(private readonly context: UniverContext) {}

  add(sheet: string, axis: Axis, first: number, count: number, pixels: number): void {
    const waiting = this.sheets.get(sheet) ?? { rows: new Map<number, number>(), columns: new Map<number, number>() };
    this.sheets.set(sheet, waiting);
    for (let line = first; line < first + count; line++) waiting[axis].set(line, pixels);
  }

  /** Carries out what waits. As in Excel, rows do not fit themselves anew when a column has another width. */
  flush(): void {
    for (const [sheet, { rows, columns }] of this.sheets) {
      this.sheets.delete(sheet);
      if (!this.context.sheet(sheet)) continue;
      if (columns.size > 0) this.carryOut(this.columns(sheet, columns));
      if (rows.size > 0) this.carryOut(this.rows(sheet, rows));
    }
  }

  private carryOut({ redos, undos }: Record<'redos' | 'undos', IMutationInfo[]>): void {
    for (const { id, params } of redos) command(this.context, id, params as object);
    this.context.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: this.context.workbook().getId(), undoMutations: undos, redoMutations: redos });
  }

  private columns(sheet: string, sizes: Sizes): Record<'redos' | 'undos', IMutationInfo[]> {
    const grid = univerSheet(this.context, sheet).getSheet();
    const ranges = runsOf(sizes).map(
      ([first, last]): IRange => ({ startColumn: first, endColumn: last, startRow: 0, endRow: grid.getRowCount() - 1 }),
    );
    const params = { ...target(this.context, sheet), ranges, colWidth: Object.fromEntries(sizes) };
    const { id } = SetWorksheetColWidthMutation;
    return { redos: [{ id, params }], undos: [{ id, params: SetWorksheetColWidthMutationFactory(params, grid) }] };
  }

  private rows(sheet: string, sizes: Sizes): Record<'redos' | 'undos', IMutationInfo[]> {
    const grid = univerSheet(this.context, sheet).getSheet();
    const ranges = runsOf(sizes).map(
      ([first, last]): IRange => ({ startRow: first, endRow: last, startColumn: 0, endColumn: grid.getColumnCount() - 1 }),
    );
    const height = { ...target(this.context, sheet), ranges, rowHeight: Object.fromEntries(sizes) };
    const forced = { ...target(this.context, sheet), ranges, autoHeightInfo: BooleanNumber.FALSE };
    const [one, other] = [SetWorksheetRowHeightMutation.id, SetWorksheetRowIsAutoHeightMutation.id];
    return {
      redos: [
        { id: one, params: height },
        { id: other, params: forced },
      ],
      undos: [
        { id: one, params: SetWorksheetRowHeightMutationFactory(height, grid) },
        { id: other, params: SetWorksheetRowIsAutoHeightMutationFactory(forced, grid) },
      ],
    };
  }
}

/** First and last of every stretch of neighbouring lines. */
function runsOf(sizes: Sizes): [number, number][] {
  const runs: [number, number][] = [];
  for (const line of [...sizes.keys()].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}
