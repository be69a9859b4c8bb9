// Recalculates the native workbook with Univer's formula engine without a screen; a program of its own, as the engine keeps
// everything it ever loaded. Prints its figures as JSON.
import { CellValueType, LocaleType, LogLevel, Univer, type ICellData, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import { compareCells } from '../../src/workbench/host/univer/comparisons';
import { roundNumbers } from '../../src/workbench/host/univer/rounding';
import type { SheetPlan } from '../../src/workbook/plan';
import { secondsSince } from './measure';
import { differences, formulaCells, isFormula } from './native-book';
import { nativeSheets, workOf } from './work';

const RUNS = 3;

export interface UniverFigures {
  /** Of each calculation of the whole book. */
  seconds: number[];
  formulas: number;
}

async function main(units: number): Promise<void> {
  const sheets = nativeSheets(workOf(units));
  compareCells();
  roundNumbers();
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} }, logLevel: LogLevel.ERROR });
  univer.registerPlugins([
    [UniverFormulaEnginePlugin],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }],
  ]);
  const api = FUniver.newAPI(univer);
  const book = api.createWorkbook(snapshotOf(sheets));
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = process.hrtime.bigint();
    await calculate(api);
    seconds.push(secondsSince(start));
  }
  const found = new Map(Object.values(book.save().sheets).map((sheet) => [sheet.name, sheet.cellData]));
  const cells = formulaCells(sheets);
  const [wrong] = differences(cells, ({ sheet, row, column }) => found.get(sheet)?.[row]?.[column]?.v);
  if (wrong)
    throw new Error(
      `Univer calculates ${wrong.sheet} row ${wrong.row + 1} column ${wrong.column + 1} otherwise than the engine: ${wrong.formula}`,
    );
  console.log(JSON.stringify({ seconds, formulas: cells.length } satisfies UniverFigures));
  univer.dispose();
}

function calculate(api: FUniver): Promise<void> {
  const formula = api.getFormula();
  return new Promise((resolve) => {
    const ended = formula.calculationEnd(() => {
      ended.dispose();
      resolve();
    });
    formula.executeCalculation();
  });
}

function snapshotOf(sheets: readonly SheetPlan[]): Partial<IWorkbookData> {
  const ids = sheets.map((_, index) => `sheet${index}`);
  return {
    id: 'native',
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet, index) => [ids[index]!, { id: ids[index]!, name: sheet.name, ...contentsOf(sheet) }])),
  };
}

function contentsOf({ blocks }: SheetPlan) {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [rowCount, columnCount] = [1, 1];
  for (const block of blocks) {
    for (const [row, cells] of block.cells.entries()) {
      const line = (cellData[block.row + row] ??= {});
      for (const [column, cell] of cells.entries()) {
        if (cell !== null) line[block.column + column] = isFormula(cell) ? { f: `=${cell.formula}` } : typed(cell);
      }
      columnCount = Math.max(columnCount, block.column + cells.length);
    }
    rowCount = Math.max(rowCount, block.row + block.cells.length);
  }
  return { cellData, rowCount, columnCount };
}

function typed(value: string | number | boolean): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  return typeof value === 'boolean' ? { v: value ? 1 : 0, t: CellValueType.BOOLEAN } : { v: value, t: CellValueType.STRING };
}

void main(Number(process.argv[2]));
