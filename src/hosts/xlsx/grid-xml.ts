// The rows of a planned sheet: values laid block over block, formats merged from overlapping areas.
import type { Area } from '../../workbook/area';
import type { CellBlock, PlanCell, SheetPlan } from '../../workbook/plan';
import { styles, type Format, type StyleName } from '../../workbook/style';
import { cellXml } from './cell-xml';
import { tag } from './xml';

export interface Numbering {
  /** The number of a cell format. */
  cell(format: Format): number;
  /** The place of a text. */
  place(text: string): number;
}

/** Rows that are joined into one text before they are encoded: large sheets never stand whole as text. */
const ROWS_A_PIECE = 500;

const encoder = new TextEncoder();

/** The `<row>` elements of a sheet, encoded piece by piece, and the area they reach over. */
export function gridXml(plan: SheetPlan, numbering: Numbering): { rows: Uint8Array[]; used: Area } {
  const grid = layBlocks(plan.blocks);
  const heights = new Map(plan.heights?.map(({ row, points }) => [row, points]));
  const hidden = new Set(plan.hiddenRows);
  const last = [...plan.styles.map(({ area }) => area.row + area.rows - 1), ...heights.keys(), ...hidden].reduce(
    (most, row) => Math.max(most, row + 1),
    grid.length,
  );
  const formatsOf = formatsByRow(plan, numbering);
  let columns = 1;
  const rows: Uint8Array[] = [];
  let piece = '';
  for (let row = 0; row < last; row++) {
    if (row % ROWS_A_PIECE === 0 && piece !== '') {
      rows.push(encoder.encode(piece));
      piece = '';
    }
    const values = grid[row] ?? [];
    const formats = formatsOf(row);
    const width = Math.max(values.length, formats.length);
    let cells = '';
    for (let column = 0; column < width; column++) cells += cellXml(row, column, values[column], formats[column] ?? 0, numbering.place);
    const height = heights.get(row);
    if (cells === '' && height === undefined && !hidden.has(row)) continue;
    columns = Math.max(columns, width);
    piece += tag(
      'row',
      { r: row + 1, ht: height, customHeight: height === undefined ? undefined : 1, hidden: hidden.has(row) || undefined },
      cells,
    );
  }
  if (piece !== '') rows.push(encoder.encode(piece));
  return { rows, used: { row: 0, column: 0, rows: Math.max(1, last), columns } };
}

function layBlocks(blocks: readonly CellBlock[]): PlanCell[][] {
  const grid: PlanCell[][] = [];
  for (const { row, column, cells } of blocks) {
    cells.forEach((values, down) => {
      const line = (grid[row + down] ??= []);
      values.forEach((value, across) => {
        if (value !== null) line[column + across] = value;
      });
    });
  }
  return grid;
}

/** The format numbers of a row's cells. Rows are asked for from the top down; rows between two edges share one answer. */
function formatsByRow(plan: SheetPlan, numbering: Numbering): (row: number) => readonly number[] {
  const starts = new Map<number, number[]>();
  const edges = new Set<number>();
  plan.styles.forEach(({ area }, order) => {
    starts.set(area.row, [...(starts.get(area.row) ?? []), order]);
    edges.add(area.row).add(area.row + area.rows);
  });
  const numbers = new Map<string, number>();
  let active: number[] = [];
  let formats: readonly number[] = [];
  return (row) => {
    if (!edges.has(row)) return formats;
    const running = active.filter((order) => plan.styles[order]!.area.row + plan.styles[order]!.area.rows > row);
    active = [...running, ...(starts.get(row) ?? [])].sort((a, b) => a - b);
    const names: string[] = [];
    for (const order of active) {
      const { area, style } = plan.styles[order]!;
      for (let column = area.column; column < area.column + area.columns; column++)
        names[column] = names[column] ? `${names[column]} ${style}` : style;
    }
    formats = Array.from(names, (each) => (each ? numberOf(each, numbers, numbering) : 0));
    return formats;
  };
}

function numberOf(names: string, numbers: Map<string, number>, numbering: Numbering): number {
  const known = numbers.get(names) ?? numbering.cell(mergeFormats(names.split(' ').map((name) => styles[name as StyleName])));
  numbers.set(names, known);
  return known;
}

/** Formats laid over one another: the later property wins, fonts property by property. */
function mergeFormats(formats: readonly Format[]): Format {
  return formats.reduce<Format>((below, above) => {
    const merged = { ...below, ...above };
    return below.font || above.font ? { ...merged, font: { ...below.font, ...above.font } } : merged;
  }, {});
}
