// Adds rows below a table's last row, with the formats, rules and filters that its rows have.
import { ok, type Outcome } from '../../model/outcome';
import { areaName, cellName, overlap, parseArea, type Area } from '../../workbook/area';
import type { PlanCell } from '../../workbook/plan';
import { noSuchTable, tableHasNoRoom, tableHasTotals } from '../../workbook/refusals';
import type { Book } from './book';
import { editRows, type RowEdit } from './edit-rows';
import { needText, putText } from './package';
import { cellsOfRow, editAround, joinSheet, rowsOf, splitSheet, styleOf, type SheetPart } from './sheet-part';
import { listTables, resizeTable, type TableEntry } from './tables';
import { editLocalName, sameName } from './workbook-part';
import { children, child, within, type Element } from './xml-tree';

export function appendXlsxRows(book: Book, name: string, rows: readonly (readonly PlanCell[])[]): Outcome<void> {
  const tables = listTables(book);
  const table = tables.find((each) => sameName(each.name, name));
  if (!table) return noSuchTable(name);
  if (rows.length === 0) return ok(undefined);
  const { area, sheet } = table;
  if (rows.some((row) => row.length > area.columns)) throw new Error(`Rows for table ${name} are longer than its ${area.columns} columns.`);
  if (table.totals > 0) return tableHasTotals(table.name);
  const part = splitSheet(needText(book.parts, sheet.path));
  const last = lastRow(part, table);
  const first = last.empty ? area.row + area.rows - 1 : area.row + area.rows;
  const longer = { ...area, rows: first - area.row + rows.length };
  const added = { ...area, row: area.row + area.rows, rows: longer.rows - area.rows };
  const obstacle =
    added.rows > 0
      ? findObstacle(
          part,
          added,
          tables.filter((each) => each !== table && each.sheet.path === sheet.path),
        )
      : undefined;
  if (obstacle) return tableHasNoRoom(table.name, ` ${obstacle} `);

  const edits = new Map<number, RowEdit>();
  rows.forEach((row, down) => {
    const cells = Array.from({ length: area.columns }, (_, across) => {
      const column = area.column + across;
      return [column, { value: row[across] ?? null, style: last.styles.get(column) ?? 0 }] as const;
    });
    edits.set(first + down, { cells: new Map(cells), height: last.height });
  });
  const filled = editRows(part, edits, (text) => book.strings.place(text));
  const end = area.row + area.rows - 1;
  const stretch = (text: string) => stretchAreas(text, area, end, added.rows);
  putText(book.parts, sheet.path, joinSheet(editAround(filled, (root) => stretchRules(root, stretch))));
  resizeTable(book, table, longer);
  editLocalName(book, sheet.name, '_xlnm.Print_Area', (range) => stretchPrint(range, end, added.rows));
  editLocalName(book, sheet.name, '_xlnm._FilterDatabase', (range) => stretchPrint(range, end, added.rows));
  return ok(undefined);
}

interface LastRow {
  /** The format number of each column. */
  styles: Map<number, number>;
  height?: string;
  /** Whether it is the only row and nothing stands in it. */
  empty: boolean;
}

function lastRow(part: SheetPart, { area, headers }: TableEntry): LastRow {
  const end = area.row + area.rows - 1;
  const inside = (column: number) => column >= area.column && column < area.column + area.columns;
  const styles = new Map<number, number>();
  let empty = area.rows === headers + 1;
  let height: string | undefined;
  for (const line of rowsOf(part)) {
    if (line.row < end) continue;
    if (line.row > end) break;
    height = (line.attributes.match(/\s(?:ht|customHeight)="[^"]*"/g) ?? []).join('');
    for (const { column, attributes: own, content } of cellsOfRow(line, part.prefix)) {
      if (!inside(column)) continue;
      styles.set(column, styleOf(own));
      if (content !== '') empty = false;
    }
  }
  return { styles, height, empty };
}

/** The first cell, merged area or table that stands where rows are to be added. */
function findObstacle(part: SheetPart, added: Area, tables: readonly TableEntry[]): string | undefined {
  for (const line of rowsOf(part)) {
    if (line.row < added.row || line.row >= added.row + added.rows) continue;
    for (const { column, content } of cellsOfRow(line, part.prefix)) {
      if (content !== '' && column >= added.column && column < added.column + added.columns) return `单元格 ${cellName(line.row, column)}`;
    }
  }
  const table = tables.find(({ area }) => overlap(area, added));
  if (table) return `表格“${table.name}”`;
  const merges = [...part.tail.matchAll(/mergeCell\s[^>]*?ref="([^"]+)"/g)].map((match) => parseArea(match[1]!));
  const merge = merges.find((area) => area && overlap(area, added));
  return merge && `合并单元格 ${areaName(merge)}`;
}

/** Validations and conditional formats, also those in the newer form that Excel writes when they look at other sheets. */
function stretchRules(root: Element, stretch: (text: string) => string): void {
  const attribute = (element: Element) => element.set('sqref', stretch(element.get('sqref') ?? ''));
  children(root, 'conditionalFormatting').forEach(attribute);
  const validations = child(root, 'dataValidations');
  if (validations) children(validations, 'dataValidation').forEach(attribute);
  for (const newer of within(root, 'http://schemas.microsoft.com/office/excel/2006/main', 'sqref')) newer.text = stretch(newer.text);
  child(root, 'dimension')?.remove();
}

/** Areas within the table's columns that cover its last row reach `more` rows further down, unless they do so already. */
function stretchAreas(text: string, table: Area, end: number, more: number): string {
  return text
    .split(/\s+/)
    .map((each) => {
      const area = parseArea(each);
      if (!area || area.column < table.column || area.column + area.columns > table.column + table.columns) return each;
      const last = area.row + area.rows - 1;
      const covers = area.row >= table.row && area.row <= end && last >= end;
      return covers ? areaName({ ...area, rows: Math.max(last, end + more) - area.row + 1 }) : each;
    })
    .join(' ');
}

function stretchPrint(range: string, end: number, more: number): string {
  return range.replace(new RegExp(`(:\\$[A-Z]+\\$)${end + 1}$`), `$1${end + 1 + more}`);
}
