// SCORE formulas in the workbench's grid, without a screen: the add-in's own functions, called the way the emulated host calls them.
import type { FunctionMetadata } from '../../src/workbench/host/model/custom-functions';
import { call } from '../../src/functions';
import { catalogue, type FunctionId } from '../../src/functions/catalogue';
import { setOwnScheme } from '../../src/functions/open-workbook';
import { functionsMetadata } from '../../src/functions/metadata';
import type { Scheme } from '../../src/rubric/tree';
import type { PlanCell, SheetPlan } from '../../src/workbook/plan';
import '../functions/excel';
import { startUniverGrid, type UniverGrid } from '../excel/univer/start';
import { isFormula } from './sheets';

interface ScoreGrid {
  /** What stands in a cell of these sheets once everything is calculated. */
  calculate(scheme: Scheme, sheets: readonly SheetPlan[]): Promise<(cell: { sheet: string; row: number; column: number }) => unknown>;
  /** How often a function of the add-in was called. */
  calls(): number;
  close(): void;
}

type Associated = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** Every function as Excel calls it. A sheet of ours leaves no doubt: where one of its zeros had to be looked at, the cell is an error. */
export const called: Associated = Object.fromEntries(
  (Object.keys(catalogue) as FunctionId[]).map((id) => [
    id,
    (...given: unknown[]) => {
      const answer = call(id, given);
      if (answer instanceof Promise) throw new Error('a zero of a score sheet may be a blank');
      return answer;
    },
  ]),
);

/** `associated` are the functions by id. */
export function startScoreGrid(associated: Associated = called): ScoreGrid {
  const { api, grid, declare, close } = startUniverGrid();
  declare((functionsMetadata('zh') as { functions: FunctionMetadata[] }).functions);
  const { functions: cells } = grid;
  cells.start({
    implementation: (id) => associated[id],
    codeOf: (error) => (error instanceof CustomFunctions.Error ? String((error as { code?: unknown }).code) : undefined),
  });
  let books = 0;
  return {
    calls: () => cells.calls,
    close,
    async calculate(scheme, sheets) {
      setOwnScheme(scheme);
      const id = `book${++books}`;
      const ids = sheets.map((_, index) => `${id}-${index}`);
      const laid = sheets.map((sheet, index) => [ids[index]!, { id: ids[index]!, name: sheet.name, ...contentsOf(sheet) }]);
      const book = api.createWorkbook({ id, name: id, sheetOrder: ids, sheets: Object.fromEntries(laid) });
      await calculated(api, () => api.getFormula().executeCalculation());
      while (cells.waiting) await calculated(api);
      const found = new Map(Object.values(book.save().sheets).map((sheet) => [sheet.name, sheet.cellData]));
      api.disposeUnit(id);
      return ({ sheet, row, column }) => found.get(sheet)?.[row]?.[column]?.v;
    },
  };
}

/** Until the next calculation is over. */
function calculated(api: UniverGrid['api'], start?: () => void): Promise<void> {
  const formula = api.getFormula();
  return new Promise((resolve) => {
    const ended = formula.calculationEnd(() => {
      ended.dispose();
      resolve();
    });
    start?.();
  });
}

type Contents = { cellData: Record<number, Record<number, object>>; rowCount: number; columnCount: number };

function contentsOf({ blocks }: SheetPlan): Contents {
  const cellData: Contents['cellData'] = {};
  let [rowCount, columnCount] = [1, 1];
  for (const block of blocks) {
    for (const [row, cells] of block.cells.entries()) {
      const line = (cellData[block.row + row] ??= {});
      for (const [column, cell] of cells.entries()) if (cell !== null) line[block.column + column] = contentOf(cell);
      columnCount = Math.max(columnCount, block.column + cells.length);
    }
    rowCount = Math.max(rowCount, block.row + block.cells.length);
  }
  return { cellData, rowCount: rowCount + 250, columnCount };
}

/** Univer's types of values: text 1, number 2, truth 3. */
function contentOf(cell: NonNullable<PlanCell>): object {
  if (isFormula(cell)) return { f: `=${cell.formula}` };
  if (typeof cell === 'number') return { v: cell, t: 2 };
  return typeof cell === 'boolean' ? { v: cell ? 1 : 0, t: 3 } : { v: cell, t: 1 };
}
