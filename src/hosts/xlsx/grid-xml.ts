// The rows of a planned sheet: values laid block over block, formats merged from overlapping areas.
import { cellName, type Area } from '../../workbook/area';
import type { CellBlock, PlanCell, SheetPlan } from '../../workbook/plan';
import { styles, type Format, type StyleName } from '../../workbook/style';
import { ByteText } from './byte-text';
import { CellWriter, isWritten } from './cell-xml';

export interface Numbering {
  /** The number of a cell format. */
  cell(format: Format): number;
  /** The place of a text. */
  place(text: string): number;
}

/** Bytes after which a piece is handed on: large sheets never stand whole in memory. */
const A_PIECE = 1 << 16;

/** The rows of a sheet, and the area they reach over; going through them throws for a cell that cannot be written. */
interface GridXml {
  used: Area;
  /** The `<row>` elements, piece by piece; to be gone through once. */
  rows: Iterable<Uint8Array>;
}

export function gridXml(plan: SheetPlan, numbering: Numbering): GridXml {
  const heights = new Map(plan.heights?.map(({ row, points }) => [row, points]));
  const hidden = new Set(plan.hiddenRows);
  const ends = [
    ...plan.blocks.map(({ row, cells }) => row + cells.length),
    ...plan.styles.map(({ area }) => area.row + area.rows),
    ...[...heights.keys(), ...hidden].map((row) => row + 1),
  ];
  const last = ends.reduce((most, end) => Math.max(most, end), 1);
  const columns = [
    ...plan.blocks.map(({ column, cells }) => column + (cells[0]?.length ?? 0)),
    ...plan.styles.map(({ area }) => area.column + area.columns),
  ].reduce((most, end) => Math.max(most, end), 1);
  return { used: { row: 0, column: 0, rows: last, columns }, rows: rowsXml(plan, numbering, { last, heights, hidden }) };
}

interface Lines {
  /** How many there are. */
  last: number;
  heights: ReadonlyMap<number, number>;
  hidden: ReadonlySet<number>;
}

function* rowsXml(plan: SheetPlan, numbering: Numbering, { last, heights, hidden }: Lines): Generator<Uint8Array> {
  const valuesOf = valuesByRow(plan.blocks);
  const formatsOf = formatsByRow(plan, numbering);
  const cells = new CellWriter(numbering.place);
  const text = new ByteText(A_PIECE * 2);
  for (let row = 0; row < last; row++) {
    const values = valuesOf(row);
    const formats = formatsOf(row);
    const height = heights.get(row);
    const isHidden = hidden.has(row);
    const width = Math.max(values.length, formats.length);
    let column = 0;
    while (column < width && !isWritten(values[column], formats[column] ?? 0)) column += 1;
    if (column === width && height === undefined && !isHidden) continue;
    text
      .put('<row r="')
      .number(row + 1)
      .put('"');
    if (height !== undefined) text.put(' ht="').number(height).put('" customHeight="1"');
    if (isHidden) text.put(' hidden="1"');
    if (column === width) text.put('/>');
    else {
      text.put('>');
      try {
        for (; column < width; column++) cells.write(text, row, column, values[column], formats[column] ?? 0);
      } catch (error) {
        throw new Error(`Sheet plan “${plan.name}”, ${cellName(row, column)}: ${(error as Error).message}`);
      }
      text.put('</row>');
    }
    if (text.length >= A_PIECE) yield text.take();
  }
  if (text.length > 0) yield text.take();
}

/** The values of a row, blocks laid over one another; rows are asked for from the top down, and each answer holds until the next. */
function valuesByRow(blocks: readonly CellBlock[]): (row: number) => readonly (PlanCell | undefined)[] {
  const open = blocks.map((block, order) => ({ block, order })).sort((one, other) => one.block.row - other.block.row);
  let next = 0;
  let active: typeof open = [];
  let line: (PlanCell | undefined)[] = [];
  return (row) => {
    if (active.length > 0) active = active.filter(({ block }) => block.row + block.cells.length > row);
    const before = active.length;
    for (; next < open.length && open[next]!.block.row <= row; next++) if (open[next]!.block.cells.length > 0) active.push(open[next]!);
    if (active.length > before) active.sort((one, other) => one.order - other.order);
    line = [];
    for (const { block } of active) {
      const values = block.cells[row - block.row]!;
      for (let across = 0; across < values.length; across += 1) if (values[across] !== null) line[block.column + across] = values[across];
    }
    return line;
  };
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
