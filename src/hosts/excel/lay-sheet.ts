// Lays a plan on an empty sheet: formats first, so that texts stay texts, then cells, tables and what hangs on them.
import type { Pieces } from '../../model/pieces';
import { areaName, sheetReference } from '../../workbook/area';
import type { SheetPlan, TablePlan } from '../../workbook/plan';
import { styles } from '../../workbook/style';
import { CALL, type Batch } from './batch';
import { textCells } from './cell-input';
import { chartSteps } from './charts';
import { columnPoints } from '../../workbook/page';
import { layCondition, layFormat, mergedFormats } from './formats';
import { promptSteps } from './notes';
import { layPrint, scaleOf } from './print';
import { slicesOf, writeSlice } from './slices';
import { cellsOnce, untracked } from './range-once';
import { step, type LayStep } from './step';
import { layValidation } from './validation';

/** The bytes that laying a plan takes, roughly. */
export function* bytesOfPlan(plan: SheetPlan): Pieces<number> {
  let bytes = 0;
  for (const step of stepsOf(plan)) {
    bytes += step.bytes;
    yield;
  }
  return bytes;
}

/** A sheet that has its cells; its view and its notes are still to come. */
export interface LaidSheet {
  sheet: Excel.Worksheet;
  plan: SheetPlan;
}

export async function laySheet(sheet: Excel.Worksheet, plan: SheetPlan, batch: Batch): Promise<LaidSheet> {
  for (const { bytes, lay } of stepsOf(plan)) {
    await batch.spend(bytes);
    lay(sheet);
    await batch.rest(); // the next step takes its time before it can say how much it needs
  }
  return { sheet, plan };
}

function* stepsOf(plan: SheetPlan): Generator<LayStep> {
  yield* gridSteps(plan);
  for (const { row, column, sheet: target, cell } of plan.links ?? []) {
    yield step(2, (sheet) => {
      cellsOnce(sheet, { row, column, rows: 1, columns: 1 }).hyperlink = { documentReference: `${sheetReference(target)}!${cell}` };
    });
  }
  for (const { area, format } of mergedFormats(plan.styles)) {
    yield step(format.border ? 40 : 10, (sheet) => layFormat(cellsOnce(sheet, area), format, area));
  }
  const isText = textCells(plan);
  for (const block of plan.blocks) {
    for (const slice of slicesOf(block.row, block.cells)) {
      yield { bytes: slice.bytes + CALL, lay: (sheet) => writeSlice(sheet, slice, block.column, isText) };
    }
  }
  for (const area of plan.merges ?? []) yield step(2, (sheet) => void cellsOnce(sheet, area).merge(false));
  for (const table of plan.tables ?? []) yield step(8, (sheet) => layTable(sheet, table));
  for (const validation of plan.validations ?? [])
    yield step(7, (sheet) => layValidation(cellsOnce(sheet, validation.area).dataValidation, validation));
  for (const { area, formula, style } of plan.conditions ?? []) {
    yield step(10, (sheet) => {
      const { custom } = cellsOnce(sheet, area).conditionalFormats.add('Custom');
      custom.rule.formula = `=${formula}`;
      layCondition(custom.format, styles[style]);
    });
  }
  yield* chartSteps(plan);
  yield* promptSteps(plan);
  // The view is laid with the others' at the end.
  yield step(20, (sheet) => {
    if (plan.print) layPrint(sheet, plan.print, scaleOf(plan.print, plan));
  });
}

function* gridSteps({ widths, heights = [], hiddenColumns = [], hiddenRows = [] }: SheetPlan): Generator<LayStep> {
  for (const { first, count, value } of runsOf(widths.map((value, at) => ({ at, value })))) {
    yield step(4, (sheet) => {
      columnsOnce(sheet, first, count).format.columnWidth = columnPoints(value);
    });
  }
  for (const { first, count, value } of runsOf(heights.map(({ row, points: value }) => ({ at: row, value })))) {
    yield step(4, (sheet) => {
      rowsOnce(sheet, first, count).format.rowHeight = value;
    });
  }
  for (const column of hiddenColumns)
    yield step(3, (sheet) => {
      columnsOnce(sheet, column, 1).columnHidden = true;
    });
  for (const row of hiddenRows)
    yield step(3, (sheet) => {
      rowsOnce(sheet, row, 1).rowHidden = true;
    });
}

const columnsOnce = (sheet: Excel.Worksheet, column: number, columns: number): Excel.Range =>
  untracked(cellsOnce(sheet, { row: 0, column, rows: 1, columns }).getEntireColumn());
const rowsOnce = (sheet: Excel.Worksheet, row: number, rows: number): Excel.Range =>
  untracked(cellsOnce(sheet, { row, column: 0, rows, columns: 1 }).getEntireRow());

/** Neighbouring columns or rows of one size. */
function runsOf(sizes: readonly { at: number; value: number }[]): { first: number; count: number; value: number }[] {
  const runs: { first: number; count: number; value: number }[] = [];
  for (const { at, value } of sizes) {
    const last = runs.at(-1);
    if (last?.value === value && last.first + last.count === at) last.count++;
    else runs.push({ first: at, count: 1, value });
  }
  return runs;
}

export function layTable(sheet: Excel.Worksheet, { name, area, banded = false, filter = true }: Omit<TablePlan, 'columns'>): void {
  const table = sheet.tables.add(areaName(area), true);
  table.name = name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = banded;
  table.showFilterButton = filter;
}

/** Freezing and gridlines are refused while another workbook is in front. */
export function layView(sheet: Excel.Worksheet, { freeze, gridlines, tabColour, hidden }: SheetPlan): void {
  sheet.freezePanes.unfreeze();
  if (freeze && freeze.rows > 0 && freeze.columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  else if (freeze && freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze && freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  if (gridlines !== undefined) sheet.showGridlines = gridlines;
  if (tabColour !== undefined) sheet.tabColor = tabColour;
  if (hidden !== undefined) sheet.visibility = hidden === 'hidden' ? 'Hidden' : 'VeryHidden';
}
