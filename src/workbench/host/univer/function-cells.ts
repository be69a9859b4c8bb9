// Cells of an add-in's functions on Univer: it asks at every calculation, and works the cells out again when answers have come.
import {
  ICommandService,
  type ICellData,
  type IExecutionOptions,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { ERROR_TYPE_SET, FormulaExecutedStateType, IFunctionService, type ErrorType } from '@univerjs/engine-formula';
import type { FormulaDataModel } from '@univerjs/preset-sheets-core';
import { areaAddress, quotedSheet } from '../model/area';
import { CustomFunctions, type CellPlace } from '../model/custom-functions';
import { rectangles } from '../model/rectangles';
import { CellFunction } from './cell-function';
import { toRange, type UniverContext } from './context';

interface ValuesParams {
  subUnitId: string;
  cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}
interface Told {
  stageInfo?: unknown;
  functionsExecutedState?: FormulaExecutedStateType;
}
type Formulas = Pick<FormulaDataModel, 'getFormulaData'>;

const WRITE = 'sheet.mutation.set-range-values';
const BEGINS = 'formula.mutation.set-formula-calculation-start';
const STOP = 'formula.mutation.set-formula-calculation-stop';
const TELLS = 'formula.mutation.set-formula-calculation-notification';
const TRIGGER = 'formula.mutation.set-trigger-formula-calculation-start';

export function functionCells(context: UniverContext, formulas: Formulas): CustomFunctions {
  ERROR_TYPE_SET.add('#BUSY!' as ErrorType); // so that it goes through formulas as errors do
  const functions = new CustomFunctions();
  const commands = context.injector.get(ICommandService);
  let calculating = false;
  let isStopped = false;
  functions.holds.push(() => calculating);
  commands.onCommandExecuted(({ id, params }) => {
    if (id === BEGINS) {
      calculating = true;
      isStopped = false;
      functions.begin();
    }
    if (id === STOP) isStopped = true;
    if (id === TELLS && isEnd(params as Told, isStopped)) calculating = false;
  });
  commands.beforeCommandExecuted(({ id, params }, options?: IExecutionOptions) => {
    if (id === WRITE && !options?.applyFormulaCalculationResult && !options?.fromFormula) written(functions, params as ValuesParams);
  });

  functions.address = ({ sheet, row, column }) =>
    `${quotedSheet(context.sheet(sheet)?.getSheetName() ?? '')}!${areaAddress({ row, column, rows: 1, columns: 1 })}`;
  functions.recalculate = (places = callers(context, formulas, functions)) => {
    const unitId = context.workbook().getId();
    const dirtyRanges = [...new Set(places.map(({ sheet }) => sheet))].flatMap((sheetId) =>
      rectangles(places.filter(({ sheet }) => sheet === sheetId)).map((area) => ({ unitId, sheetId, range: toRange(area) })),
    );
    if (dirtyRanges.length === 0) return false;
    context.api.syncExecuteCommand(TRIGGER, { commands: [], dirtyRanges }, { onlyLocal: true });
    context.markDirty();
    return true;
  };
  return functions;
}

/** A calculation that was stopped for a new one says so again while the new one runs, which nobody has stopped. */
function isEnd({ stageInfo, functionsExecutedState: state }: Told, isStopped: boolean): boolean {
  return stageInfo == null && (isStopped || state !== FormulaExecutedStateType.STOP_EXECUTION);
}

/** To be called right after the workbook is made: a formula that is parsed while its function is unknown stays #NAME?. */
export function register(api: FUniver, injector: Injector, functions: CustomFunctions): void {
  const sheetName = (id: string): string => api.getActiveWorkbook()?.getSheetBySheetId(id)?.getSheetName() ?? '';
  for (const { name, description = '' } of functions.declared) {
    api.getFormula().registerFunction(name, () => null, description); // what people read while they type
    injector.get(IFunctionService).registerExecutors(new CellFunction(name, functions, sheetName));
  }
}

/** A formula that is written is recognised then, or never; the functions that it calls are called again. */
function written(functions: CustomFunctions, { subUnitId: sheet, cellValue }: ValuesParams): void {
  for (const [row, line] of Object.entries(cellValue ?? {}))
    for (const [column, cell] of Object.entries(line as Record<string, Nullable<ICellData>>)) {
      if (!cell || !('f' in cell)) continue;
      functions.forget({ sheet, row: Number(row), column: Number(column) });
      if (!functions.known && cell.f) cell.f = functions.names.marked(cell.f);
    }
}

/** Every cell whose formula calls one of the functions. */
function callers(context: UniverContext, formulas: Formulas, { declared }: CustomFunctions): CellPlace[] {
  const calls = declared.map(({ name }) => `${name}(`);
  const isCall = (formula: string): boolean => calls.some((call) => formula.includes(call));
  return Object.entries(formulas.getFormulaData()[context.workbook().getId()] ?? {}).flatMap(([sheet, rows]) => {
    const shared = new Set<string>();
    return Object.entries(rows ?? {}).flatMap(([row, line]) =>
      Object.entries(line as Record<string, { f?: string; si?: string } | null>).flatMap(([column, cell]) => {
        const calling = (cell?.f && isCall(cell.f)) || (cell?.si !== undefined && shared.has(cell.si));
        if (!calling) return [];
        if (cell.si !== undefined) shared.add(cell.si);
        return [{ sheet, row: Number(row), column: Number(column) }];
      }),
    );
  });
}
