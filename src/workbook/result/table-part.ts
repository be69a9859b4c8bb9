// A table of the report as rows of a sheet.
import { exact, roundPoints } from '../../model/points';
import type { Column, Row, TableBlock, TableCell, Tone } from '../../report/block';
import { uniqueHeaders } from '../column';
import type { PlanCell } from '../plan';
import type { StyleName } from '../style';
import { FILTER_BUTTON, rowHeight, textWidth } from '../text-size';
import { addChart } from './chart-part';
import { stylesOf, toneStyles, widthOf } from './look';
import { splitNames, type Part } from './part';

/** The widths that a table asks for: beside a filter button a header has two lines at most, unless it is very long. */
export function tableWidths({ columns, rows, records }: TableBlock): number[] {
  return columns.map(({ holds, title }, column) => {
    const width = widthOf(holds, textsOf(rows, column));
    return records ? Math.max(width, Math.min(WIDEST_FOR_TITLE, Math.ceil(textWidth(title) / 2) + FILTER_BUTTON + 1.5)) : width;
  });
}

const WIDEST_FOR_TITLE = 13;

function* textsOf(rows: readonly Row[], column: number): Iterable<string> {
  for (const row of rows) {
    if ('heading' in row) continue;
    const cell = row.cells[column];
    if (cell !== null && typeof cell === 'object' && 'names' in cell) yield cell.names.join('、');
    else yield textOfCell(valueOf(cell ?? null));
  }
}

/** `name` is the table's name in the workbook, used when its rows are records. */
export function tablePart(block: TableBlock, widths: readonly number[], name: string): Part {
  const { columns } = block;
  const headers = uniqueHeaders(columns.map(({ title }) => ({ name: title, longer: [] })));
  const part: Part = {
    cells: [headers],
    heights: [rowHeight(headers.map((text, column) => ({ text, width: widths[column]! - (block.records ? FILTER_BUTTON : 0) })), { least: 26 })],
    styles: [],
    across: [],
    links: [],
    charts: [],
    header: 0,
  };
  const overlays: Part['styles'] = [{ row: 0, column: 0, rows: 1, columns: columns.length, style: 'header' }];
  for (const row of block.rows) addRow(row, columns, widths, part, overlays);
  const rows = part.cells.length - 1;
  if (rows > 0) {
    columns.forEach(({ holds }, column) => {
      for (const style of stylesOf(holds)) part.styles.push({ row: 1, column, rows, columns: 1, style });
    });
  }
  part.styles.push(...joined(overlays));
  if (block.records && rows > 0) {
    part.table = { name, area: { row: 0, column: 0, rows: rows + 1, columns: columns.length }, columns: headers, filter: true };
  }
  if (block.chart && rows > 0) addChart(part, block, block.chart, widths);
  return part;
}

function addRow(row: Row, columns: readonly Column[], widths: readonly number[], part: Part, overlays: Part['styles']): void {
  const top = part.cells.length;
  if ('heading' in row) {
    overlays.push({ row: top, column: 0, rows: 1, columns: columns.length, style: 'band' });
    part.cells.push([row.heading]);
    part.heights.push(24);
    part.across.push(top);
    return;
  }
  for (const line of linesOf(row.cells, widths)) {
    const at = part.cells.length;
    if (row.tone) overlays.push({ row: at, column: 0, rows: 1, columns: columns.length, style: toneStyles[row.tone] });
    row.cells.forEach((cell, column) => {
      const style = cellStyle(cell, columns[column]!);
      if (style) overlays.push({ row: at, column, rows: 1, columns: 1, style });
    });
    part.cells.push(line);
    part.heights.push(rowHeight(line.map((cell, column) => ({ text: textOfCell(cell), width: widths[column]! }))));
  }
}

/** One sheet row, or several where a list of names is too long for one. */
function linesOf(cells: readonly TableCell[], widths: readonly number[]): PlanCell[][] {
  const pieces = cells.map((cell, column) =>
    cell !== null && typeof cell === 'object' && 'names' in cell ? splitNames(cell.names, widths[column]!) : [valueOf(cell)],
  );
  const count = Math.max(...pieces.map((each) => each.length));
  return Array.from({ length: count }, (_, line) => pieces.map((each) => each[line] ?? null));
}

/** What sets a single cell apart: its tone, or points with more decimals than people read. */
function cellStyle(cell: TableCell, { holds }: Column): StyleName | undefined {
  if (cell !== null && typeof cell === 'object') return 'tone' in cell ? toneStyles[cell.tone as Tone] : undefined;
  return (holds === 'points' || holds === 'score') && typeof cell === 'number' && exact(cell) !== roundPoints(cell) ? 'mean' : undefined;
}

function valueOf(cell: TableCell): string | number | boolean | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'names' in cell ? cell.names.join('、') : cell.value;
}

/** Numbers never wrap. */
function textOfCell(cell: PlanCell): string {
  return typeof cell === 'string' ? cell : '';
}

/** Like areas in rows that follow one another become one. */
function joined(styles: Part['styles']): Part['styles'] {
  const result: Part['styles'] = [];
  for (const each of styles) {
    const before = result.at(-1);
    const follows = before && before.style === each.style && before.column === each.column && before.columns === each.columns && before.row + before.rows === each.row;
    if (follows) before.rows += each.rows;
    else result.push({ ...each });
  }
  return result;
}
