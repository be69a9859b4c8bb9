// Sets single cells in the rows of a worksheet, as text, leaving every other row as it is.
import type { PlanCell } from '../../workbook/plan';
import { cellXml } from './cell-xml';
import { cellsOfRow, rowsOf, styleOf, type RowText, type SheetPart } from './sheet-part';

export interface RowEdit {
  /** `style` is the format number to set, or makes it of the cell's own; without it the cell keeps its own. */
  cells: ReadonlyMap<number, { value: PlanCell; style?: number | ((own: number) => number) }>;
  /** Height attributes for a row that has none. */
  height?: string;
}

/** The part with the cells set. `place` answers where a text stands in the shared table. */
export function editRows(part: SheetPart, edits: ReadonlyMap<number, RowEdit>, place: (text: string) => number): SheetPart {
  const open = [...edits.keys()].sort((a, b) => a - b);
  let rows = '';
  let copied = 0;
  const write = (row: number, old?: RowText) => (rows += rowXml(row, edits.get(row)!, old, part.prefix, place));
  for (const old of rowsOf(part)) {
    if (open.length === 0) break;
    if (old.row < open[0]!) continue;
    rows += part.rows.slice(copied, old.start);
    copied = old.start;
    while (open.length > 0 && open[0]! < old.row) write(open.shift()!);
    if (open[0] !== old.row) continue;
    write(open.shift()!, old);
    copied = old.end;
  }
  rows += part.rows.slice(copied);
  open.forEach((row) => write(row));
  return { ...part, rows };
}

function rowXml(
  row: number,
  { cells, height = '' }: RowEdit,
  old: RowText | undefined,
  prefix: string,
  place: (text: string) => number,
): string {
  const texts = new Map<number, string>();
  const formats = new Map<number, number>();
  for (const { column, attributes, text } of old ? cellsOfRow(old, prefix) : []) {
    texts.set(column, text);
    formats.set(column, styleOf(attributes));
  }
  for (const [column, { value, style }] of cells) {
    const own = formats.get(column) ?? 0;
    texts.set(column, cellXml(row, column, value, typeof style === 'function' ? style(own) : (style ?? own), place, prefix));
  }
  const line = [...texts].sort(([one], [other]) => one - other).map(([, text]) => text);
  // Spans only hint at the columns used; they would be wrong now.
  const kept = (old?.attributes ?? ` r="${row + 1}"`).replace(/\sspans="[^"]*"/, '');
  const attributes = /\sht="/.test(kept) ? kept : kept + height;
  return `<${prefix}row${attributes}>${line.join('')}</${prefix}row>`;
}
