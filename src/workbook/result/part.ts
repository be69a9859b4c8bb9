// A piece of a sheet that knows its own rows only; pieces are stacked to a sheet.
import type { Block } from '../page-breaks';
import type { ChartPlan, PlanCell, SheetPlan, TablePlan } from '../plan';
import type { StyleName } from '../style';
import { linesIn, rowHeight } from '../text-size';

/** Rows count from the piece's own first row. */
export interface Part {
  cells: (readonly PlanCell[])[];
  /** Height of each row in points. */
  heights: number[];
  styles: { row: number; column: number; rows: number; columns: number; style: StyleName }[];
  /** Rows that are one cell across the whole sheet. */
  across: number[];
  links: { row: number; sheet: string }[];
  charts: ChartPlan[];
  newPage?: true;
  /** A heading, which stands on one page with what follows. */
  isHeading?: true;
  table?: TablePlan;
  /** Row of a table's header. */
  header?: number;
}

export type Stack = Required<Pick<SheetPlan, 'blocks' | 'styles' | 'merges' | 'links' | 'charts' | 'tables' | 'heights'>> & { headers: number[]; breaks: number[]; headings: Block[]; rows: number };

/** A text across all columns, with room for all its lines. */
export function acrossPart(text: string, style: StyleName, widths: readonly number[], { size = 11, least = 20 } = {}): Part {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const height = rowHeight([{ text, width: (width * 11) / size }], { size, least });
  return { cells: [[text]], heights: [height], styles: [{ row: 0, column: 0, rows: 1, columns: widths.length, style }], across: [0], links: [], charts: [] };
}

/** Lays the pieces one below the other on a sheet of so many columns. */
export function stack(parts: readonly Part[], columns: number): Stack {
  const sheet = { blocks: [] as Stack['blocks'][number][], styles: [] as Stack['styles'][number][], merges: [] as Stack['merges'][number][] };
  const links: Stack['links'][number][] = [];
  const charts: ChartPlan[] = [];
  const tables: TablePlan[] = [];
  const heights: Stack['heights'][number][] = [];
  const headers: number[] = [];
  const breaks: number[] = [];
  const headings: Block[] = [];
  let top = 0;
  for (const [index, part] of parts.entries()) {
    const start = top;
    if (part.isHeading) headings.push({ row: start, rows: rowsWith(parts.slice(index)) });
    sheet.blocks.push({ row: start, column: 0, cells: part.cells.map((row) => padded(row, columns)) });
    part.heights.forEach((points, row) => heights.push({ row: start + row, points }));
    for (const { style, row, ...area } of part.styles) sheet.styles.push({ style, area: { ...area, row: start + row } });
    if (columns > 1) for (const row of part.across) sheet.merges.push({ row: start + row, column: 0, rows: 1, columns });
    for (const { row, sheet: target } of part.links) links.push({ row: start + row, column: 0, sheet: target, cell: 'A1' });
    charts.push(...part.charts.map((chart) => movedDown(chart, start)));
    if (part.table) tables.push({ ...part.table, area: { ...part.table.area, row: start + part.table.area.row } });
    if (part.newPage) breaks.push(start);
    if (part.header !== undefined) headers.push(start + part.header);
    top += part.cells.length;
  }
  return { ...sheet, links, charts, tables, heights, headers, breaks, headings, rows: top };
}

/** Rows from a heading to the first row of the table below it; a remark may stand between them. */
function rowsWith([heading, ...others]: readonly Part[]): number {
  let rows = heading!.cells.length;
  for (const part of others.slice(0, 2)) {
    if (part.header !== undefined) return rows + Math.min(part.cells.length, part.header + 2);
    if (part.isHeading) break;
    rows += part.cells.length;
  }
  return rows;
}

/** The chart of a piece, on a sheet where the piece starts at this row. */
function movedDown(chart: ChartPlan, start: number): ChartPlan {
  const down = <A extends ChartPlan['place']>(area: A): A => ({ ...area, row: area.row + start });
  return {
    ...chart,
    categories: down(chart.categories),
    series: chart.series.map(({ name, values }) => ({ name, values: down(values) })),
    place: down(chart.place),
  };
}

function padded(row: readonly PlanCell[], columns: number): readonly PlanCell[] {
  return row.length === columns ? row : [...row, ...new Array<null>(columns - row.length).fill(null)];
}

/** Splits a list of names so that each piece, joined by 、, takes at most `lines` lines: rows can only grow so tall. */
export function splitNames(names: readonly string[], width: number, lines = 20): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const name of names) {
    const longer = piece === '' ? name : `${piece}、${name}`;
    if (piece !== '' && linesIn(longer, width) > lines) {
      pieces.push(`${piece}、`);
      piece = name;
    } else piece = longer;
  }
  return [...pieces, piece];
}
