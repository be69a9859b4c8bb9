// Finds the programming faults in a plan that would make a broken file; people's wording is not among them. The cells are looked at as
// they are written.
import { areaName, overlap, type Area } from '../../workbook/area';
import type { ChartPlan, PlanCell, SheetPlan, TablePlan, ValidationPlan } from '../../workbook/plan';
import { wrongFormula } from './cell-xml';
import { safeHeader } from './text';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Throws with the first fault of a sheet's plan. */
export function checkSheet(plan: SheetPlan): void {
  const fault = (text: string): never => {
    throw new Error(`Sheet plan “${plan.name}”: ${text}`);
  };
  const within = ({ row, column, rows, columns }: Area, what: string) => {
    const inside = [row, column, rows, columns].every(Number.isInteger) && row >= 0 && column >= 0 && rows > 0 && columns > 0;
    if (!inside || row + rows > ROWS || column + columns > COLUMNS)
      fault(`${what} is not an area of a sheet (${JSON.stringify({ row, column, rows, columns })}).`);
  };
  if (!/^(?!')[^[\]:*?/\\\u0000-\u001F]{1,31}(?<!')$/u.test(plan.name) || /^history$/i.test(plan.name))
    fault('this name cannot be a sheet name.');
  plan.widths.forEach((width, column) =>
    width >= 0 && width <= 255 ? undefined : fault(`width ${width} of column ${column} is not within 0–255.`),
  );
  for (const { row, points } of plan.heights ?? [])
    if (!(points >= 0 && points <= 409)) fault(`height ${points} of row ${row} is not within 0–409.`);
  if (plan.zoom !== undefined && !(plan.zoom >= 10 && plan.zoom <= 400)) fault(`zoom ${plan.zoom} is not within 10–400.`);
  if (plan.tabColour !== undefined && !/^#[0-9A-F]{6}$/i.test(plan.tabColour)) fault(`tab colour ${plan.tabColour} is not #RRGGBB.`);
  for (const { row, column, cells } of plan.blocks) {
    if (cells.length === 0) continue;
    within({ row, column, rows: cells.length, columns: Math.max(1, cells[0]!.length) }, 'a block');
    if (cells.some((line) => line.length !== cells[0]!.length)) fault(`the block at row ${row} has rows of different lengths.`);
  }
  for (const { area } of plan.styles) within(area, 'a style');
  for (const area of plan.merges ?? []) within(area, 'a merge');
  for (const { row, column } of [...(plan.links ?? []), ...(plan.notes ?? [])])
    within({ row, column, rows: 1, columns: 1 }, 'a link or note');
  for (const { area, formula } of plan.conditions ?? []) {
    within(area, 'a condition');
    checkFormula(formula, fault);
  }
  for (const validation of plan.validations ?? []) {
    within(validation.area, 'a validation');
    checkValidation(validation, fault);
  }
  (plan.tables ?? []).forEach((table) => {
    within(table.area, `table ${table.name}`);
    checkTable(table, plan, fault);
  });
  for (const chart of plan.charts ?? []) checkChart(chart, within, fault);
  checkOverlaps(plan, fault);
}

/** Checks what must hold in the whole workbook, sheet by sheet, so that no sheet need be kept for it. */
export class WorkbookCheck {
  #sheets = new Set<string>();
  #tables = new Set<string>();
  #links: { from: string; to: string }[] = [];
  #visible = false;

  /** Throws when the sheet or one of its tables has a name that was used before. */
  add({ name, hidden, tables = [], links = [] }: SheetPlan): void {
    takeName(this.#sheets, 'sheet', name);
    for (const table of tables) takeName(this.#tables, 'table', table.name);
    this.#links.push(...links.map(({ sheet }) => ({ from: name, to: sheet })));
    this.#visible ||= !hidden;
  }

  /** Throws when no sheet is visible or a link goes nowhere. */
  finish(): void {
    if (!this.#visible) throw new Error('Workbook plan: no sheet is visible.');
    const lost = this.#links.find(({ to }) => !this.#sheets.has(to.toLowerCase()));
    if (lost) throw new Error(`Sheet plan “${lost.from}”: a link goes to “${lost.to}”, which is not in the workbook.`);
  }
}

function takeName(taken: Set<string>, what: string, name: string): void {
  if (taken.has(name.toLowerCase())) throw new Error(`Workbook plan: the ${what} name “${name}” stands twice.`);
  taken.add(name.toLowerCase());
}

type Fault = (text: string) => never;

function checkFormula(formula: string, fault: Fault): void {
  const wrong = wrongFormula(formula);
  if (wrong !== undefined) fault(wrong);
}

function checkValidation({ area, rule }: ValidationPlan, fault: Fault): void {
  const where = `validation ${areaName(area)}`;
  if (rule.check === 'list') {
    if (rule.words.length === 0 || rule.words.some((word) => /[",\n]/.test(word) || word === ''))
      fault(`${where}: a list word is missing, empty, or has a comma, quotation mark or line break.`);
    if (rule.words.join(',').length > 255) fault(`${where}: the list is longer than 255 characters; put it in cells.`);
  }
  const formula = rule.check === 'formula' ? rule.formula : rule.check === 'list-range' ? rule.range : undefined;
  if (formula === undefined) return;
  checkFormula(formula, fault);
  if (formula.length > 255) fault(`${where}: its formula is longer than 255 characters.`);
}

function checkChart({ title, categories, series, place }: ChartPlan, within: (area: Area, what: string) => void, fault: Fault): void {
  within(place, `the place of chart ${title}`);
  if (series.length === 0) fault(`chart ${title} has no series.`);
  for (const { name, values } of series) {
    within(values, `series ${name} of chart ${title}`);
    if (values.rows * values.columns !== categories.rows * categories.columns)
      fault(`series ${name} of chart ${title} is not as long as its categories.`);
  }
}

function checkTable({ name, area, columns }: TablePlan, { blocks }: SheetPlan, fault: Fault): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i.test(name))
    fault(`“${name}” cannot be a table name.`);
  if (area.rows < 2) fault(`table ${name} has no data row.`);
  if (columns.length !== area.columns) fault(`table ${name} has ${columns.length} headers for ${area.columns} columns.`);
  const headers = columns.map(safeHeader);
  const first = new Map(headers.map((header, index) => [header.toLowerCase(), index] as const).reverse());
  headers.forEach((header, index) => {
    if (header.trim() === '') fault(`table ${name}: header ${index} is empty.`);
    if (first.get(header.toLowerCase()) !== index) fault(`table ${name}: the header “${header}” stands twice.`);
    const written = cellAt(blocks, area.row, area.column + index);
    if (written !== columns[index])
      fault(`table ${name}: the header cell says ${JSON.stringify(written)}, its column “${columns[index]}”.`);
  });
}

/** What a plan writes into a cell. */
export function cellAt(blocks: SheetPlan['blocks'], row: number, column: number): PlanCell {
  const block = blocks.findLast(({ row: top, column: left, cells }) => (cells[row - top]?.[column - left] ?? null) !== null);
  return block ? block.cells[row - block.row]![column - block.column]! : null;
}

function checkOverlaps({ merges = [], tables = [] }: SheetPlan, fault: Fault): void {
  const areas = [
    ...tables.map(({ name, area }) => ({ what: `table ${name}`, area })),
    ...merges.map((area) => ({ what: 'a merge', area })),
  ];
  areas.forEach((one, index) => {
    const other = areas.slice(index + 1).find(({ area }) => overlap(one.area, area));
    if (other) fault(`${one.what} (${areaName(one.area)}) and ${other.what} (${areaName(other.area)}) overlap.`);
  });
}
