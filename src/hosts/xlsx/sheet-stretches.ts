// A worksheet part a stretch of rows at a time: a large sheet never stands whole as text.
import { ENOUGH, PlainText } from './plain-xml';

export interface RowStretch {
  /** The namespace prefix with its colon, or nothing. */
  prefix: string;
  /** Whole `<row>` elements as text. */
  rows: string;
}

/** Thrown where the stretches do not tell what the part says: it is to be read as one text. */
export class NotInStretches extends Error {}

/** Gives the rows in stretches, and at last what is around them. Throws NotInStretches for what is not written plainly, and what a
 *  stretch of its own cannot tell is damaged or not. */
export async function* stretchesOf(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<RowStretch, string> {
  const plain = new PlainText();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let around = '';
  let text = '';
  let part: { prefix: string; row: string; end: string } | undefined;
  let isBehind = false;
  const take = (to: number): string => {
    const taken = text.slice(0, to);
    text = text.slice(to);
    if (!plain.goesOn(taken)) throw new NotInStretches();
    return taken;
  };
  for await (const piece of pieces) {
    text += decode(decoder, piece);
    if (isBehind || (!part && text.length < ENOUGH)) continue;
    if (!part) {
      const head = headOf(text);
      if (!head) continue;
      part = { prefix: head.prefix, row: `</${head.prefix}row>`, end: `</${head.prefix}sheetData>` };
      // What is written first shows how the rest is.
      if (!new PlainText().goesOn(text.slice(0, lastTag(text)))) throw new NotInStretches();
      around = take(head.end);
    }
    const end = text.indexOf(part.end);
    isBehind = end >= 0;
    const rows = isBehind ? end : text.lastIndexOf(part.row) + part.row.length;
    if (rows >= part.row.length) yield { prefix: part.prefix, rows: take(rows) };
  }
  text += decode(decoder);
  if (!isBehind) throw new NotInStretches();
  return around + take(text.length);
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new NotInStretches();
  }
}

/** Where the rows begin. */
function headOf(text: string): { prefix: string; end: number } | undefined {
  const prefix = /<((?:[\w.-]+:)?)worksheet[\s>]/.exec(text)?.[1];
  const open = prefix === undefined ? null : new RegExp(`<${prefix}sheetData(?:\\s[^>]*?)?(/?)>`).exec(text);
  if (prefix === undefined || !open) return undefined;
  if (open[1]) throw new NotInStretches();
  return { prefix, end: open.index + open[0].length };
}

function lastTag(text: string): number {
  return text.lastIndexOf('>') + 1;
}
