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
  const decoder = new PieceDecoder();
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
    text += decoder.decode(piece);
    if (isBehind || (!part && text.length < ENOUGH)) continue;
    if (!part) {
      const head = headOf(text);
      if (!head) continue;
      part = { prefix: head.prefix, row: `</${head.prefix}row>`, end: `</${head.prefix}sheetData>` };
      // What is written first shows how the rest is.
      if (!new PlainText().goesOn(text.slice(0, lastTag(text)))) throw new NotInStretches();
      around = take(head.end);
    }
    // From behind: few signs are looked at, and rows that come after the end are none.
    const last = text.lastIndexOf(part.row);
    const end = text.indexOf(part.end, last);
    isBehind = end >= 0;
    const rows = isBehind ? end : last + part.row.length;
    if (rows >= part.row.length) yield { prefix: part.prefix, rows: take(rows) };
  }
  text += decoder.end();
  if (!isBehind) throw new NotInStretches();
  return around + take(text.length);
}

/** Text that comes in pieces, which may end amid a letter. Each is decoded by itself: kept open between them, a decoder takes twice as long
 *  and makes texts twice as wide. */
class PieceDecoder {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #rest = new Uint8Array();
  #isFirst = true;

  decode(piece: Uint8Array): string {
    const bytes = this.#rest.length === 0 ? piece : joined(this.#rest, piece);
    const whole = endOfLetters(bytes);
    this.#rest = bytes.slice(whole);
    const text = this.#text(bytes.subarray(0, whole));
    if (text === '' || !this.#isFirst) return text;
    this.#isFirst = false;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  end(): string {
    return this.#text(this.#rest);
  }

  #text(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      throw new NotInStretches();
    }
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** How many of the bytes are whole letters: the last of UTF-8 may have up to three more to come. */
function endOfLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return back >= length ? bytes.length : bytes.length - back;
  }
  return bytes.length;
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
