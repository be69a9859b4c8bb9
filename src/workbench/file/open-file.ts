// Lays the contents of an .xlsx file on the grid, which is expected to hold one empty sheet.
import type { Cell, Sheet, Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { parseAddress } from '../host/model/area';
import type { Entered } from '../host/model/cell';
import type { FunctionNames } from '../host/model/function-spelling';
import type { GridPort } from '../host/model/grid-port';
import type { StylePatch } from '../host/model/style';
import { chartFromFile } from './chart-words';
import { readParts, type PackageParts } from './package-parts';
import { pageFromFile } from './page-words';
import { areasOf, conditionFromFileRule, validationFromFile } from './rule-words';
import { ownFormulas } from './own-formulas';
import { styleFromFile } from './style-words';

/** Excel's width of a column in characters, in points: 7 pixels a character and 5 of padding. */
export const POINTS_PER_CHARACTER = 5.25;
const PADDING = 3.75;

/** A workbook as its file has it. */
type FileBook = Workbook & PackageParts;

/** Throws when the bytes are no workbook; nothing is changed then. */
export async function readWorkbook(bytes: Uint8Array): Promise<FileBook> {
  const book = await readXlsx(bytes, { readStyles: true });
  if (book.sheets.length === 0) throw new Error('no sheets');
  book.sheets.forEach(ownFormulas);
  return { ...book, ...readParts(bytes) };
}

export async function layWorkbook(grid: GridPort, book: FileBook): Promise<void> {
  const [first] = grid.sheets();
  const ids = book.sheets.map((sheet, index) => {
    if (index === 0) grid.changeSheet(first!.id, { name: sheet.name });
    return index === 0 ? first!.id : grid.addSheet(sheet.name);
  });
  layDocument(grid, book, ids);
  for (const [index, sheet] of book.sheets.entries()) await laySheet(grid, ids[index]!, sheet);
  grid.extras().charts = book.sheets.flatMap(({ charts = [] }, index) =>
    charts.flatMap(
      (chart, place) => chartFromFile(grid, ids[index]!, chart, place + 1, book.chartTypes.get(chart.series?.[0]?.valuesRef ?? '')) ?? [],
    ),
  );
  book.sheets.forEach((sheet, index) => {
    if (sheet.hidden || sheet.veryHidden) grid.changeSheet(ids[index]!, { hidden: true });
  });
  grid.activate(ids[book.activeSheet ?? book.sheets.findIndex((sheet) => !sheet.hidden && !sheet.veryHidden)] ?? ids[0]!);
  grid.keepExtras();
}

function layDocument(grid: GridPort, book: FileBook, ids: readonly string[]): void {
  const extras = grid.extras();
  extras.xmlParts = book.xmlParts.map((xml) => ({ id: `{${crypto.randomUUID().toUpperCase()}}`, xml }));
  const { custom = {}, title, subject, creator, keywords, description, company, manager, category } = book.properties ?? {};
  const properties = { title, subject, author: creator, keywords, comments: description, company, manager, category };
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) extras.properties[name] = value;
  for (const [key, value] of Object.entries(custom)) {
    if (value instanceof Date) continue;
    if (key === SETTINGS_PROPERTY) extras.settings = JSON.parse(String(value)) as Record<string, string>;
    else
      extras.customProperties.push({
        key,
        value,
        type: typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String',
      });
  }
  for (const { name, range, scope, comment } of book.namedRanges ?? []) {
    if (name.startsWith('_xlnm.')) continue;
    const sheet = scope === undefined ? undefined : ids[book.sheets.findIndex((each) => each.name === scope)];
    grid.putName({ name, formula: `=${range.replace(/^=/, '')}`, comment: comment ?? '', visible: true, ...(sheet && { scope: sheet }) });
  }
}

/** Settings of the document travel in one custom property. */
export const SETTINGS_PROPERTY = 'workbench.settings';

async function laySheet(grid: GridPort, id: string, sheet: Sheet): Promise<void> {
  layLines(grid, id, sheet);
  layCells(grid, id, sheet);
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    grid.merge(id, { row: startRow, column: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1 });
  }
  for (const table of sheet.tables ?? []) {
    const area = table.range === undefined ? undefined : parseAddress(table.range)?.area;
    if (area) {
      await grid.addTable({
        name: table.displayName ?? table.name,
        sheet: id,
        area,
        style: table.style ?? '',
        bandedRows: table.showRowStripes ?? false,
        bandedColumns: table.showColumnStripes ?? false,
        firstColumn: false,
        lastColumn: false,
        filterButton: table.showAutoFilter ?? false,
      });
    }
  }
  for (const rule of sheet.dataValidations ?? []) grid.setValidation(id, areasOf(rule.range), validationFromFile(rule));
  // the last one put comes first
  const byPriority = [...(sheet.conditionalRules ?? [])].sort((one, other) => other.priority - one.priority);
  byPriority.forEach((rule, index) => {
    const condition = conditionFromFileRule(rule, id, `file-${index}`);
    if (condition) grid.putCondition(condition);
  });
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  if (rows > 0 || columns > 0) grid.freeze(id, rows, columns);
  const tab = sheet.view?.tabColor?.rgb;
  grid.changeSheet(id, { ...(tab && { tabColor: `#${tab.slice(-6)}` }), ...(sheet.view?.showGridLines === false && { gridlines: false }) });
  layExtras(grid, id, sheet);
}

function entered(cell: Cell | undefined, value: Cell['value'], names: FunctionNames): Entered | undefined {
  if (cell?.formula !== undefined)
    return { value: null, ...names.fromFile(`=${cell.formula.replace(/^=/, '').replaceAll(/_xl(fn|ws)\./g, '')}`) };
  if (value === null || value === undefined || value === '') return undefined;
  return { value: value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value };
}

function layCells(grid: GridPort, id: string, sheet: Sheet): void {
  const keys = [...(sheet.cells?.keys() ?? [])].map((key) => key.split(',').map(Number) as [number, number]);
  const rows = Math.max(sheet.rows.length, ...keys.map(([row]) => row + 1), 0);
  const columns = Math.max(0, ...sheet.rows.map((row) => row.length), ...keys.map(([, column]) => column + 1));
  if (rows === 0 || columns === 0) return;
  const cell = (row: number, column: number): Cell | undefined => sheet.cells?.get(`${row},${column}`);
  const each = <T>(make: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_unused, column) => make(row, column)));
  grid.restyleCells(
    id,
    0,
    0,
    each((row, column): StylePatch | undefined => {
      const found = cell(row, column);
      const link = found?.hyperlink;
      const target = link?.location ?? (link?.target.startsWith('#') ? link.target.slice(1) : undefined);
      if (!found?.style && !link) return undefined;
      return {
        ...styleFromFile(found?.style ?? {}),
        ...(link && { link: target === undefined ? { address: link.target } : { documentReference: target } }),
      };
    }),
  );
  grid.write(
    id,
    0,
    0,
    each((row, column) => entered(cell(row, column), cell(row, column)?.value ?? sheet.rows[row]?.[column] ?? null, grid.functions.names)),
  );
  for (const [key, { comment }] of sheet.cells ?? []) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    if (comment) grid.setNote(id, row, column, comment.text);
  }
}

function layLines(grid: GridPort, id: string, sheet: Sheet): void {
  const columns = sheet.columns ?? [];
  const width = (index: number): number | undefined =>
    columns[index]?.width ? columns[index].width * POINTS_PER_CHARACTER + PADDING : undefined;
  runs(
    columns.map((_, index) => index),
    width,
  ).forEach(({ first, count, value }) => grid.setSize(id, 'columns', first, count, value));
  runs(
    columns.map((_, index) => index),
    (index) => columns[index]!.hidden || undefined,
  ).forEach(({ first, count }) => grid.setHidden(id, 'columns', first, count, true));
  const rows = [...(sheet.rowDefs?.keys() ?? [])].sort((one, other) => one - other);
  runs(rows, (index) => sheet.rowDefs!.get(index)!.height).forEach(({ first, count, value }) =>
    grid.setSize(id, 'rows', first, count, value),
  );
  runs(rows, (index) => sheet.rowDefs!.get(index)!.hidden || undefined).forEach(({ first, count }) =>
    grid.setHidden(id, 'rows', first, count, true),
  );
}

/** Neighbours with the same value, as stretches; places without a value are left out. */
function runs<T>(indexes: readonly number[], valueAt: (index: number) => T | undefined): { first: number; count: number; value: T }[] {
  const found: { first: number; count: number; value: T }[] = [];
  for (const index of indexes) {
    const value = valueAt(index);
    const last = found.at(-1);
    if (value === undefined) continue;
    if (last && last.value === value && last.first + last.count === index) last.count++;
    else found.push({ first: index, count: 1, value });
  }
  return found;
}

function layExtras(grid: GridPort, id: string, sheet: Sheet): void {
  const extras = (grid.extras().sheets[id] ??= {});
  if (sheet.veryHidden) extras.veryHidden = true;
  const { sheet: on, password: _password, ...options } = sheet.protection ?? {};
  if (sheet.protection && on !== false) {
    const named = Object.entries(options).map(([name, allowed]) => [`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, allowed]);
    extras.protection = { options: Object.fromEntries(named) as Record<string, unknown> };
  }
  const after = (lines: number[] = []): number[] => lines.map((line) => line + 1);
  if (sheet.rowBreaks || sheet.colBreaks) extras.pageBreaks = { rows: after(sheet.rowBreaks), columns: after(sheet.colBreaks) };
  const page = pageFromFile(sheet);
  if (page) extras.page = page;
}
