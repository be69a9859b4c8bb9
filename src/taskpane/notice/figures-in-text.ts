// A text of staff as it is edited: their words can be typed over, the figures in it stand as one piece that cannot.
import type { Figures } from '../../report/notice/fill';

type Piece = { text: string } | { figure: string; shown: string };

const NAMED = /\{([^{}]*)\}/gu;

/** 有{单位数}个 → 有, the figure, 个. A name that is no figure stays as it was typed. */
export function piecesOf(text: string, figures: Figures): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(NAMED)) {
    const figure = match[1]!.trim();
    const shown = figures.get(figure);
    if (shown === undefined) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ figure, shown });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** Draws the text into an editable element. */
export function drawText(element: HTMLElement, text: string, figures: Figures): void {
  element.replaceChildren(
    ...piecesOf(text, figures).map((piece) =>
      'figure' in piece ? chipOf(piece.figure, piece.shown, element.ownerDocument) : element.ownerDocument.createTextNode(piece.text),
    ),
  );
}

/** The text as it is stored, from what stands in the element now; line ends become spaces, a paragraph has none. */
export function readBack(element: HTMLElement): string {
  return [...element.childNodes]
    .map(textOf)
    .join('')
    .replaceAll('\u00a0', ' ')
    .replace(/\s*\n\s*/gu, ' ');
}

/** One figure, in one piece. */
export function chipOf(figure: string, shown: string, document: Document): HTMLElement {
  const chip = document.createElement('span');
  chip.contentEditable = 'false';
  chip.dataset.figure = figure;
  chip.title = `{${figure}}`;
  chip.textContent = shown;
  return chip;
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof HTMLElement)) return '';
  if (node.dataset.figure !== undefined) return `{${node.dataset.figure}}`;
  const inner = [...node.childNodes].map(textOf).join('');
  return node.tagName === 'BR' ? '' : node.tagName === 'DIV' ? ` ${inner}` : inner;
}
