// How a sheet is divided into pages: paper, margins, scale, breaks, rows and columns that every page repeats. All sizes in points.
import { parseAddress, type CellArea } from '../../host/model/area';
import type { SheetExtras } from '../../host/model/document';

/** A row or column that is seen. */
export interface Line {
  index: number;
  size: number;
}

export interface Lines {
  rows: readonly Line[];
  columns: readonly Line[];
}

export interface PaperSetup {
  width: number;
  height: number;
  margins: Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>;
  scale: number;
  centred: { across: boolean; down: boolean };
  pages: Lines[];
}

/** Millimetres. */
const SIZES: Record<string, [width: number, height: number]> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  B4: [257, 364],
  B5: [182, 257],
  Letter: [215.9, 279.4],
  Legal: [215.9, 355.6],
  Executive: [184.1, 266.7],
  Tabloid: [279.4, 431.8],
};
const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Excel's own, where nobody has set them. */
const MARGINS: PaperSetup['margins'] = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };
const LEAST_SCALE = 0.1;

interface Zoom {
  scale?: number;
  horizontalFitToPages?: number;
  verticalFitToPages?: number;
}

/** `linesOf` answers what is seen of an area. */
export function paperOf({ page, pageBreaks }: SheetExtras, used: CellArea, linesOf: (area: CellArea) => Lines): PaperSetup {
  const values = page?.values ?? {};
  const [short, long] = SIZES[String(values.paperSize ?? 'A4')] ?? SIZES.A4!;
  const [width, height] = (values.orientation === 'Landscape' ? [long, short] : [short, long]).map(
    (size) => size * POINTS_PER_MILLIMETRE,
  ) as [number, number];
  const margins = Object.fromEntries(
    Object.entries(MARGINS).map(([side, size]) => [side, Number(values[`${side}Margin`] ?? size)]),
  ) as PaperSetup['margins'];
  const room = { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
  const area = (page?.printArea && parseAddress(page.printArea)?.area) || used;
  const all = linesOf(area);
  const repeated = {
    rows: page?.titleRows ? linesOf({ ...area, ...pick(parseAddress(page.titleRows)?.area, 'row', 'rows') }).rows : [],
    columns: page?.titleColumns ? linesOf({ ...area, ...pick(parseAddress(page.titleColumns)?.area, 'column', 'columns') }).columns : [],
  };
  const zoom = (values.zoom ?? {}) as Zoom;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const breaks = {
    rows: zoom.verticalFitToPages ? [] : (pageBreaks?.rows ?? []),
    columns: zoom.horizontalFitToPages ? [] : (pageBreaks?.columns ?? []),
  };
  const divided = (scale: number): { rows: Line[][]; columns: Line[][] } => ({
    rows: divide(all.rows, repeated.rows, room.height / scale, breaks.rows),
    columns: divide(all.columns, repeated.columns, room.width / scale, breaks.columns),
  });
  let scale = fits ? 1 : (zoom.scale ?? 100) / 100;
  const isTooLarge = ({ rows, columns }: ReturnType<typeof divided>): boolean =>
    columns.length > (zoom.horizontalFitToPages ?? Infinity) || rows.length > (zoom.verticalFitToPages ?? Infinity);
  while (fits && scale > LEAST_SCALE && isTooLarge(divided(scale))) scale = Math.round(scale * 100 - 1) / 100; // whole percents, as Excel
  const { rows, columns } = divided(scale);
  return {
    width,
    height,
    margins,
    scale,
    centred: { across: values.centerHorizontally === true, down: values.centerVertically === true },
    pages: columns.flatMap((across) => rows.map((down) => ({ rows: down, columns: across }))), // down, then over
  };
}

function pick(area: CellArea | undefined, ...names: (keyof CellArea)[]): Partial<CellArea> {
  return area ? Object.fromEntries(names.map((name) => [name, area[name]])) : {};
}

/** A page is never without a line, however large that is. */
function divide(lines: readonly Line[], repeated: readonly Line[], room: number, breaks: readonly number[]): Line[][] {
  const pages: Line[][] = [];
  const last = repeated.at(-1)?.index ?? -1;
  let left = 0;
  for (const line of lines) {
    if (pages.length === 0 || line.size > left + 0.01 || breaks.includes(line.index)) {
      const again = line.index > last ? repeated : [];
      pages.push([...again]);
      left = room - sum(again);
    }
    pages.at(-1)!.push(line);
    left -= line.size;
  }
  return pages;
}

export const sum = (lines: readonly Line[]): number => lines.reduce((total, { size }) => total + size, 0);
