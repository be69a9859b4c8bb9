// Lays a plan on an empty sheet: formats first, so that texts stay texts, then cells, tables and what hangs on them.
import { areaName, cellName, sheetReference } from '../../workbook/area';
import type { PlanCell, PrintPlan, SheetPlan, TablePlan } from '../../workbook/plan';
import { styles } from '../../workbook/style';
import { bytesOf, CALL, type Batch } from './batch';
import { cellInput, textCells } from './cell-input';
import { layCondition, layStyles } from './formats';
import { layValidation } from './validation';

const ROWS_AT_ONCE = 1_000;
/** A column of one character in Excel's standard font: 7 pixels and 5 around them, in points. */
const points = (characters: number) => (characters * 7 + 5) * 0.75;

/** The bytes that laying a plan takes, roughly. */
export function bytesOfPlan(plan: SheetPlan): number {
  const cells = plan.blocks.reduce((sum, block) => sum + bytesOf(block.cells), 0);
  const rest = plan.styles.length * 8 + (plan.validations?.length ?? 0) * 6 + (plan.conditions?.length ?? 0) * 6 + plan.widths.length + 40;
  return cells + rest * CALL;
}

export async function laySheet(sheet: Excel.Worksheet, plan: SheetPlan, batch: Batch): Promise<void> {
  await batch.spend(bytesOfPlan({ ...plan, blocks: [] }));
  layGrid(sheet, plan);
  for (const { row, column, sheet: target, cell } of plan.links ?? []) {
    sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference: `${sheetReference(target)}!${cell}` };
  }
  layStyles(sheet, plan);
  const isText = textCells(plan);
  for (const { row, column, cells } of plan.blocks) await layCells(sheet, row, column, cells, isText, batch);
  for (const area of plan.merges ?? []) sheet.getRange(areaName(area)).merge(false);
  for (const table of plan.tables ?? []) layTable(sheet, table);
  for (const validation of plan.validations ?? []) layValidation(sheet.getRange(areaName(validation.area)).dataValidation, validation);
  for (const { area, formula, style } of plan.conditions ?? []) {
    const { custom } = sheet.getRange(areaName(area)).conditionalFormats.add('Custom');
    custom.rule.formula = `=${formula}`;
    layCondition(custom.format, styles[style]);
  }
  layNotes(sheet, plan);
  layView(sheet, plan);
  if (plan.print) layPrint(sheet.pageLayout, plan.print);
}

/** Cells in slices; where all of a cell is `null` Excel leaves it as it is. */
export async function layCells(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  cells: readonly (readonly PlanCell[])[],
  isText: (row: number, column: number) => boolean,
  batch: Batch,
): Promise<void> {
  for (let start = 0; start < cells.length; start += ROWS_AT_ONCE) {
    const slice = cells.slice(start, start + ROWS_AT_ONCE);
    if (slice[0]!.length === 0) continue;
    await batch.spend(bytesOf(slice) + CALL);
    sheet.getRangeByIndexes(row + start, column, slice.length, slice[0]!.length).formulas = slice.map((line, down) =>
      line.map((cell, across) => cellInput(cell, isText(row + start + down, column + across))),
    );
  }
}

function layGrid(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { first, count, width } of runsOf(plan.widths)) {
    sheet.getRangeByIndexes(0, first, 1, count).getEntireColumn().format.columnWidth = points(width);
  }
  for (const { row, points: height } of plan.heights ?? []) sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().format.rowHeight = height;
  for (const column of plan.hiddenColumns ?? []) sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().columnHidden = true;
  for (const row of plan.hiddenRows ?? []) sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().rowHidden = true;
}

/** Neighbouring columns of one width. */
function runsOf(widths: readonly number[]): { first: number; count: number; width: number }[] {
  const runs: { first: number; count: number; width: number }[] = [];
  for (const [column, width] of widths.entries()) {
    const last = runs.at(-1);
    if (last?.width === width) last.count++;
    else runs.push({ first: column, count: 1, width });
  }
  return runs;
}

function layTable(sheet: Excel.Worksheet, { name, area, banded = false, filter = true }: TablePlan): void {
  const table = sheet.tables.add(areaName(area), true);
  table.name = name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = banded;
  table.showFilterButton = filter;
}

/** Notes came late to Excel's interface; without them the same words stand in the prompts of the cells below. */
function layNotes(sheet: Excel.Worksheet, { notes = [] }: SheetPlan): void {
  if (notes.length === 0 || !Office.context.requirements.isSetSupported('ExcelApi', '1.18')) return;
  for (const { row, column, text } of notes) sheet.notes.add(cellName(row, column), text);
}

function layView(sheet: Excel.Worksheet, { freeze, gridlines, tabColour, hidden }: SheetPlan): void {
  if (freeze && freeze.rows > 0 && freeze.columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  else if (freeze && freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze && freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  if (gridlines !== undefined) sheet.showGridlines = gridlines;
  if (tabColour !== undefined) sheet.tabColor = tabColour;
  if (hidden !== undefined) sheet.visibility = hidden === 'hidden' ? 'Hidden' : 'VeryHidden';
}

function layPrint(page: Excel.PageLayout, { orientation, fitWidth, repeatRows, repeatColumns, area, footer }: PrintPlan): void {
  page.orientation = orientation === 'portrait' ? 'Portrait' : 'Landscape';
  page.zoom = { horizontalFitToPages: fitWidth };
  if (repeatRows) page.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
  if (repeatColumns) {
    const [first, last] = [repeatColumns.first, repeatColumns.last].map((column) => cellName(0, column, true).replace(/\$1$/, ''));
    page.setPrintTitleColumns(`${first}:${last}`);
  }
  if (area) page.setPrintArea(areaName(area));
  if (footer !== undefined) page.headersFooters.defaultForAllPages.centerFooter = footer;
}
