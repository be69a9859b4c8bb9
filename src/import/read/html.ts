// A web page as paragraphs and tables with merged cells. Scripts and what is hidden are left out; tables that only arrange other tables are
// taken apart.
import { Parser } from 'htmlparser2';
import type { Source, SourceTable } from '../source';
import { Blocks } from './blocks';
import { TableBuilder } from './table-builder';

type Piece = string | Frame;

/** A table while it is read: what stands in each of its cells. */
interface Frame {
  rows: { pieces: Piece[]; rows: number; columns: number }[][];
  caption: string;
}

const SILENT = new Set(['script', 'style', 'title', 'noscript', 'template', 'select', 'textarea', 'iframe', 'svg', 'object']);
const BREAKS = new Set(
  ['p', 'div', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'header', 'footer'].concat([
    'main',
    'blockquote',
    'pre',
    'center',
    'hr',
    'form',
    'fieldset',
    'figure',
  ]),
);

export function readHtml(html: string): Source {
  const body: Piece[] = [];
  const open: Frame[] = [];
  let silent = 0;
  /** Where words go: the cell that is open, or the body. */
  const here = (): Piece[] => {
    const frame = open.at(-1);
    if (!frame) return body;
    return frame.rows.at(-1)?.at(-1)?.pieces ?? body;
  };
  const hidden: boolean[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const isSilent = SILENT.has(name) || 'hidden' in attributes || /display\s*:\s*none/iu.test(attributes['style'] ?? '');
      hidden.push(isSilent);
      if (isSilent) silent++;
      if (silent > 0) return;
      if (name === 'table') {
        const frame: Frame = { rows: [], caption: '' };
        here().push(frame);
        open.push(frame);
      } else if (name === 'tr') open.at(-1)?.rows.push([]);
      else if (name === 'td' || name === 'th') {
        const frame = open.at(-1);
        if (!frame) return;
        if (frame.rows.length === 0) frame.rows.push([]);
        frame.rows.at(-1)!.push({ pieces: [], rows: span(attributes['rowspan']), columns: span(attributes['colspan']) });
      } else if (name === 'br' || BREAKS.has(name)) here().push('\n');
    },
    ontext(text) {
      if (silent === 0) here().push(text.replace(/[\t\n\r\f ]+/gu, ' '));
    },
    onclosetag(name) {
      const wasSilent = hidden.pop();
      if (silent === 0) {
        if (name === 'table') open.pop();
        else if (BREAKS.has(name)) here().push('\n');
      }
      if (wasSilent) silent--;
    },
  });
  parser.write(html);
  parser.end();
  const blocks = new Blocks();
  put(body, blocks);
  return { blocks: blocks.list };
}

function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(number) || number < 1 ? 1 : number;
}

function put(pieces: readonly Piece[], blocks: Blocks): void {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    blocks.paragraph(clean(text));
    text = '';
    putTable(piece, blocks);
  }
  blocks.paragraph(clean(text));
}

function putTable(frame: Frame, blocks: Blocks): void {
  const cells = frame.rows.flat();
  const inner = cells.flatMap(({ pieces }) => pieces).filter((piece): piece is Frame => typeof piece !== 'string');
  if (cells.length === 1 || inner.some(isTable)) {
    for (const { pieces } of cells) put(pieces, blocks);
    return;
  }
  blocks.table((where) => build(frame, where));
}

function isTable({ rows }: Frame): boolean {
  return rows.length > 1 && rows.some((row) => row.length > 1);
}

function build(frame: Frame, where: string): SourceTable {
  const builder = new TableBuilder();
  for (const row of frame.rows) {
    builder.startRow();
    for (const cell of row) builder.add(textOf(cell.pieces), cell.rows, cell.columns);
  }
  return builder.build(where);
}

function textOf(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) =>
    typeof piece === 'string' ? piece : `\n${piece.rows.map((row) => row.map((cell) => textOf(cell.pieces)).join('\t')).join('\n')}\n`,
  );
  return clean(text.join(''));
}

/** Blanks as a browser shows them; between Han characters a line of the page's own text goes on without one. */
function clean(text: string): string {
  return text
    .replace(/\u00A0/gu, ' ')
    .replace(/ +/gu, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{2,}/gu, '\n')
    .replace(/^\n|\n$/gu, '');
}
