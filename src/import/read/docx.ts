// A Word document as paragraphs and tables with merged cells. Deleted and hidden words are left out, inserted ones kept; notes at the foot,
// headers and footers are no part of the body.
import { ok, type Outcome } from '../../model/outcome';
import { treeOf } from '../../hosts/xlsx/package';
import type { Parts } from '../../hosts/xlsx/parts';
import { DamagedFile } from '../../hosts/xlsx/xml';
import { child, children, type Element } from '../../hosts/xlsx/xml-tree';
import type { Source, SourceCell } from '../source';
import { Blocks } from './blocks';
import { TableBuilder } from './table-builder';

export function readDocx(parts: Parts, main: string): Outcome<Source> {
  const body = child(treeOf(parts, main), 'body');
  if (!body) throw new DamagedFile('a document without a body');
  const blocks = new Blocks();
  readBody(body, blocks);
  return ok({ blocks: blocks.list });
}

/** What holds other things without a look of its own. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag', 'hyperlink', 'fldSimple', 'dir', 'bdo']);
/** What was taken away, or is written in two ways of which the other is read. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'rt', 'pPr', 'sdtPr', 'drawing', 'pict', 'object']);

function readBody(parent: Element, blocks: Blocks): void {
  for (const node of children(parent)) {
    if (node.localName === 'p') blocks.paragraph(textOfParagraph(node));
    else if (node.localName === 'tbl') readTable(node, blocks);
    else if (WRAPPERS.has(node.localName)) readBody(node, blocks);
  }
}

function readTable(table: Element, blocks: Blocks): void {
  const rows = gather(table, 'tr').filter((row) => !isTakenAway(row));
  // A frame of one cell around other tables is for looks.
  const only = rows.length === 1 ? gather(rows[0]!, 'tc') : [];
  if (only.length === 1 && gather(only[0]!, 'tbl').length > 0) return readBody(only[0]!, blocks);
  const builder = new TableBuilder();
  /** Cells that go on in the rows below, by their column. */
  const open = new Map<number, SourceCell>();
  for (const row of rows) {
    builder.startRow();
    let column = spanOf(child(row, 'trPr'), 'gridBefore', 0);
    for (let skipped = 0; skipped < column; skipped++) builder.add('');
    for (const cell of gather(row, 'tc')) {
      const look = child(cell, 'tcPr');
      const columns = spanOf(look, 'gridSpan', 1);
      const merge = look && child(look, 'vMerge');
      const goesOn = merge !== undefined && attribute(merge, 'val') !== 'restart';
      const above = open.get(column);
      if (goesOn && above && above.columns === columns) above.rows++;
      const added = goesOn && above ? builder.add('', 1, columns) : builder.add(textOfCell(cell), 1, columns);
      if (merge === undefined) open.delete(column);
      else if (added && !(goesOn && above)) open.set(column, added);
      column += columns;
    }
  }
  const covered = new Set(builder.cells.flatMap((cell) => below(cell)));
  blocks.table((where) => {
    const built = builder.build(where);
    return { ...built, cells: built.cells.filter((cell) => !covered.has(`${cell.row},${cell.column}`)) };
  });
}

/** The places that a merged cell covers in the rows below it. */
function below({ row, column, rows }: SourceCell): string[] {
  return Array.from({ length: rows - 1 }, (_, down) => `${row + down + 1},${column}`);
}

function spanOf(look: Element | undefined, name: string, otherwise: number): number {
  const value = Number(look && child(look, name) ? attribute(child(look, name)!, 'val') : otherwise);
  return Number.isInteger(value) && value >= 0 && value <= 63 ? value : otherwise;
}

function attribute(element: Element, name: string): string | undefined {
  return element.get(`${element.prefix}${name}`) ?? element.get(`w:${name}`);
}

/** Elements of a name, through what only wraps them. */
function gather(parent: Element, name: string): Element[] {
  return children(parent).flatMap((node) => {
    if (node.localName === name) return [node];
    return WRAPPERS.has(node.localName) ? gather(node, name) : [];
  });
}

function isTakenAway(row: Element): boolean {
  const look = child(row, 'trPr');
  return look !== undefined && child(look, 'del') !== undefined;
}

function textOfCell(cell: Element): string {
  const lines: string[] = [];
  const read = (parent: Element): void => {
    for (const node of children(parent)) {
      if (node.localName === 'p') lines.push(textOfParagraph(node));
      else if (node.localName === 'tbl') for (const row of gather(node, 'tr')) lines.push(gather(row, 'tc').map(textOfCell).join('\t'));
      else if (WRAPPERS.has(node.localName)) read(node);
    }
  };
  read(cell);
  return trimmed(lines.join('\n'));
}

function textOfParagraph(paragraph: Element): string {
  return children(paragraph).map(textOfRun).join('').trim();
}

function textOfRun(node: Element): string {
  switch (node.localName) {
    case 't':
      return node.text;
    case 'tab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'r': {
      const look = child(node, 'rPr');
      const vanish = look && child(look, 'vanish');
      if (vanish && !/^(?:0|false|off)$/u.test(attribute(vanish, 'val') ?? '')) return '';
      break;
    }
    default:
      if (LEFT_OUT.has(node.localName)) return '';
  }
  return children(node).map(textOfRun).join('');
}

/** Blank lines before and after, and blanks at the ends of lines, say nothing. */
function trimmed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}
