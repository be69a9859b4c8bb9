// What happens in Univer, as events of the grid port.
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import { bounding, MAX_COLUMNS, MAX_ROWS, type CellArea } from '../model/area';
import type { CellChange, GridEvent } from '../model/grid-port';
import { toArea, type UniverContext } from './context';

interface SheetParams {
  subUnitId: string;
  range?: IRange;
  cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  selections?: { range: IRange }[];
  /** 0 and 1 while the mouse is down. */
  type?: number;
  name?: string;
  sheet?: { id: string };
}

/** The same mutation carries looks too: only contents (value, formula, rich text) count as a change. */
function editedArea(cells: SheetParams['cellValue']): CellArea | null {
  let area: CellArea | null = null;
  for (const [row, line] of Object.entries(cells ?? {}))
    for (const [column, cell] of Object.entries(line as Record<string, Nullable<ICellData>>)) {
      if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell)) continue;
      const here = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      area = area ? bounding(area, here) : here;
    }
  return area;
}

const SHIFTS: Record<string, CellChange> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
};

function read(context: UniverContext, id: string, params: SheetParams, names: Map<string, string>): GridEvent[] {
  const sheet = params.subUnitId;
  const edited = (area: CellArea | null, change: CellChange = 'RangeEdited'): GridEvent[] =>
    area ? [{ kind: 'changed', sheet, area, change }] : [];
  if (id === 'sheet.mutation.set-range-values') return edited(editedArea(params.cellValue));
  if (id === 'sheet.mutation.move-range') return edited(context.sheet(sheet) ? toArea(wholeOf(context, sheet)) : null);
  if (id === 'sheet.mutation.reorder-range') {
    const area = toArea(params.range!);
    return [{ kind: 'sorted', sheet, area }, ...edited(area)];
  }
  const shift = SHIFTS[id];
  if (shift) {
    const area = toArea(params.range!);
    return edited(shift.startsWith('Row') ? { ...area, column: 0, columns: MAX_COLUMNS } : { ...area, row: 0, rows: MAX_ROWS }, shift);
  }
  if (id === 'sheet.operation.set-selections') {
    const selected = params.type === 0 || params.type === 1 ? undefined : params.selections?.[0]?.range;
    return selected ? [{ kind: 'selected', sheet, area: toArea(selected) }] : [];
  }
  if (id === 'sheet.mutation.insert-sheet') return [{ kind: 'added', sheet: params.sheet!.id }];
  if (id === 'sheet.mutation.remove-sheet') return [{ kind: 'deleted', sheet }];
  if (id === 'sheet.mutation.set-worksheet-name') return [{ kind: 'renamed', sheet, before: names.get(sheet) ?? '', after: params.name! }];
  return [];
}

function wholeOf(context: UniverContext, sheet: string): IRange {
  return context.sheet(sheet)!.getDataRange().getRange();
}

export function forwardEvents(context: UniverContext, emit: (event: GridEvent) => void): void {
  const { api } = context;
  const names = new Map<string, string>();
  const remember = (): void =>
    context.workbook() && context.sheets().forEach((sheet) => names.set(sheet.getSheetId(), sheet.getSheetName()));
  let active = context.workbook() ? context.activeSheet().getSheetId() : '';
  const activated = (sheet: string): GridEvent[] => {
    const before = active;
    active = sheet;
    return before === sheet || before === ''
      ? []
      : [
          { kind: 'deactivated', sheet: before },
          { kind: 'activated', sheet },
        ];
  };

  api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
    if (options?.applyFormulaCalculationResult || options?.fromFormula || !context.workbook()) return;
    if (names.size === 0) remember();
    if (active === '' && id !== 'sheet.operation.set-worksheet-active') active = context.activeSheet().getSheetId();
    const given = (params ?? {}) as SheetParams; // undo and redo have none
    if (context.passing && id.startsWith('sheet.operation.')) return;
    if (id === 'sheet.operation.set-worksheet-active') activated(given.subUnitId).forEach(emit);
    else read(context, id, given, names).forEach(emit);
    if (/sheet\.mutation\.(insert-sheet|set-worksheet-name)/.test(id)) remember();
  });
}
