// One page of a sheet, drawn with elements that stand where the cells do on paper. All sizes in points.
import type { CellArea } from '../../host/model/area';
import type { CellContent } from '../../host/model/cell';
import type { CellStyle, Side, SideName } from '../../host/model/style';
import { sum, type Line, type Lines, type PaperSetup } from './paper';

/** What a sheet's cells show, by row and column. */
export interface SheetFace {
  text(row: number, column: number): string;
  content(row: number, column: number): CellContent | undefined;
  style(row: number, column: number): CellStyle | undefined;
  merge(row: number, column: number): CellArea | undefined;
  /** Whether empty cells have lines, too. */
  gridlines: boolean;
}

const PADDING = 1.5;
const INDENT = 7;
const WIDTHS: Record<string, number> = { Hairline: 0.25, Thin: 0.5, Medium: 1, Thick: 1.5 };
const DASHES: Record<string, string> = { Continuous: 'solid', Double: 'double', Dot: 'dotted' };
const GRIDLINE: Side = { style: 'Continuous', color: '#bfbfbf', weight: 'Hairline' };

/** The cells of the page, from its upper left corner on; `scale` is that of what stands in them. */
export function paintCells(face: SheetFace, { rows, columns }: Lines, scale: number): HTMLElement[] {
  const drawn: HTMLElement[] = [];
  let top = 0;
  for (const row of rows) {
    let left = 0;
    for (const [at, column] of columns.entries()) {
      const cell = cellAt(face, rows, columns, row, column);
      if (cell) drawn.push(...drawCell(face, cell, { left, top }, spill(face, row, columns, at), scale));
      left += column.size;
    }
    top += row.size;
  }
  return drawn;
}

interface Cell {
  row: number;
  column: number;
  width: number;
  height: number;
  isMerged: boolean;
  last: { row: number; column: number };
}

/** None where the cell belongs to one that is merged and drawn already. */
function cellAt(face: SheetFace, rows: readonly Line[], columns: readonly Line[], row: Line, column: Line): Cell | undefined {
  const merge = face.merge(row.index, column.index);
  if (!merge)
    return {
      row: row.index,
      column: column.index,
      width: column.size,
      height: row.size,
      isMerged: false,
      last: { row: row.index, column: column.index },
    };
  const down = rows.filter(({ index }) => index >= merge.row && index < merge.row + merge.rows);
  const across = columns.filter(({ index }) => index >= merge.column && index < merge.column + merge.columns);
  if (down[0] !== row || across[0] !== column) return undefined;
  return {
    row: merge.row,
    column: merge.column,
    width: sum(across),
    height: sum(down),
    isMerged: true,
    last: { row: down.at(-1)!.index, column: across.at(-1)!.index },
  };
}

/** The room that a long text finds in empty cells to the right. */
function spill(face: SheetFace, row: Line, columns: readonly Line[], at: number): number {
  const next = columns.slice(at + 1);
  const full = next.findIndex(({ index }) => face.text(row.index, index) !== '' || face.merge(row.index, index));
  return sum(full < 0 ? next : next.slice(0, full));
}

function* drawCell(face: SheetFace, cell: Cell, place: { left: number; top: number }, room: number, scale: number): Generator<HTMLElement> {
  const style = face.style(cell.row, cell.column);
  if (!style) return;
  const text = face.text(cell.row, cell.column);
  const end = face.style(cell.last.row, cell.last.column);
  const lines: Partial<Record<SideName, Side>> = {
    ...style.borders,
    ...(cell.isMerged && { right: end?.borders.right, bottom: end?.borders.bottom }),
  };
  const sides = (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
    const line = lines[side] ?? (face.gridlines ? GRIDLINE : undefined);
    return line && line.style !== 'None' ? [[side, line] as const] : [];
  });
  if (style.fill || sides.length > 0) {
    // Lines stand between cells: both may have one, at the same place.
    const box = element('div', place.left - 0.25, place.top - 0.25, cell.width + 0.5, cell.height + 0.5);
    if (style.fill) box.style.background = style.fill;
    for (const [side, line] of sides)
      box.style.setProperty(`border-${side}`, `${WIDTHS[line.weight] ?? 0.5}pt ${DASHES[line.style] ?? 'dashed'} ${line.color}`);
    yield box;
  }
  if (text === '') return;
  yield drawText(text, style, face.content(cell.row, cell.column), { ...cell, ...place }, cell.isMerged ? 0 : room, scale);
}

function drawText(
  text: string,
  style: CellStyle,
  content: CellContent | undefined,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  room: number,
  scale: number,
): HTMLElement {
  const across = horizontal(style, content);
  const isLong = !style.wrap && across === 'left' && typeof content?.value === 'string';
  const box = element('div', left, top, width + (isLong ? room : 0), height);
  const words = document.createElement('div');
  words.textContent = text;
  Object.assign(box.style, {
    display: 'flex',
    overflow: 'hidden',
    alignItems: { Top: 'flex-start', Bottom: 'flex-end' }[style.vertical] ?? 'center',
    zIndex: '1',
  });
  Object.assign(words.style, {
    flex: '1',
    minWidth: '0',
    padding: `0 ${PADDING * scale}pt`,
    textAlign: across,
    font: `${style.italic ? 'italic ' : ''}${style.bold ? 'bold ' : ''}${style.fontSize * scale}pt/1.25 "${style.fontName}", sans-serif`,
    color: style.color,
    whiteSpace: style.wrap ? 'pre-wrap' : 'pre',
    overflowWrap: 'anywhere',
    textDecoration: [style.underline !== 'None' && 'underline', style.strikethrough && 'line-through'].filter(Boolean).join(' '),
    [across === 'right' ? 'paddingRight' : 'paddingLeft']: `${(PADDING + style.indent * INDENT) * scale}pt`,
  });
  box.append(words);
  return box;
}

function horizontal({ horizontal: set }: CellStyle, content: CellContent | undefined): 'left' | 'center' | 'right' {
  if (set === 'Center' || set === 'CenterAcrossSelection') return 'center';
  if (set === 'Right') return 'right';
  const value = content?.value;
  if (set !== 'General') return 'left';
  return typeof value === 'number'
    ? 'right'
    : typeof value === 'boolean' || (typeof value === 'string' && value.startsWith('#'))
      ? 'center'
      : 'left';
}

/** An empty page of the paper, and the part of it that the cells have. */
export function drawPaper(paper: PaperSetup, { rows, columns }: Lines): { page: HTMLElement; body: HTMLElement } {
  const { width, height, margins, centred } = paper;
  const page = document.createElement('section');
  Object.assign(page.style, { width: `${width}pt`, height: `${height}pt` });
  const room = { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
  const free = { across: Math.max(0, room.width - sum(columns)), down: Math.max(0, room.height - sum(rows)) };
  const body = element(
    'div',
    margins.left + (centred.across ? free.across / 2 : 0),
    margins.top + (centred.down ? free.down / 2 : 0),
    sum(columns),
    sum(rows),
  );
  page.append(body);
  return { page, body };
}

export function element(tag: 'div', left: number, top: number, width: number, height: number): HTMLElement {
  const made = document.createElement(tag);
  Object.assign(made.style, { left: `${left}pt`, top: `${top}pt`, width: `${width}pt`, height: `${height}pt` });
  return made;
}
