// Rewrites a part so that it can be read as text: one way of writing tags, no prefix, no comments, no CDATA. The sense stays.
import { SaxesParser } from 'saxes';
import { escapeText, escapeXml } from './text';
import { DamagedFile, DECLARATION, DEEPEST, MAIN, STRICT } from './xml';

/** The part as it is where it is written as nearly all programs do; otherwise rewritten. Throws DamagedFile. */
export function plainXml(text: string): string {
  return isPlain(text) ? text : rewritten(text);
}

/** The ends of comments and CDATA, wherever they stand: ends are rarer in sheets than what could be a beginning, and so found sooner. */
const ASIDES = ['-->', ']]>'];
/** Blanks and quotation marks in tags that a reader of text would not understand. In doubt a part is rewritten, which costs time only. */
const LOOSE = /='|\s=|=\s|\s>|<!|<\/?[^\s<>"]*[\t\r\n]|"[\t\r\n]/;
/** A program writes all its tags in one way: so much of a part shows which. */
export const ENOUGH = 1 << 16;
/** What stands between tags may hold what would be loose within one. A sign of more within a tag is never the last before the next tag. */
const BETWEEN = />[^<>]*</g;

function isPlain(text: string): boolean {
  return new PlainText().goesOn(text);
}

/** A part that comes piece by piece, each cut behind a tag. */
export class PlainText {
  /** Undefined before the first piece. */
  #namespace: string | undefined;

  /** Whether the part is plain as far as the end of this piece; if not, all of it is to be read anew by {@link plainXml}. */
  goesOn(piece: string): boolean {
    const start = this.#namespace === undefined && piece.startsWith('<?xml') ? piece.indexOf('?>') + 2 : 0;
    if (ASIDES.some((sign) => piece.includes(sign)) || piece.includes('?>', start)) return false;
    // The namespace by two names, or given anew inside: then the same tag is not always written alike.
    if (this.#namespace !== undefined) return !piece.includes(this.#namespace);
    const end = piece.length > ENOUGH ? piece.lastIndexOf('<', ENOUGH) + 1 : piece.length;
    const head = piece.slice(start, end).trimStart();
    if (LOOSE.test(head.replace(BETWEEN, '><'))) return false;
    const name = head.includes(STRICT) ? STRICT : MAIN;
    this.#namespace = name;
    return !piece.includes(name, piece.indexOf(name) + 1);
  }
}

interface Open {
  name: string;
  /** What tags without a prefix mean in it. */
  namespace: string;
}

function rewritten(text: string): string {
  const pieces: string[] = [DECLARATION];
  const inside: Open[] = [];
  let open = '';
  const parser = new SaxesParser({ xmlns: true });
  const damaged = (why: string) => () => {
    throw new DamagedFile(why);
  };
  const put = (piece: string): void => {
    if (open !== '') pieces.push(`${open}>`);
    open = '';
    pieces.push(piece);
  };
  parser.on('error', damaged('not well-formed'));
  parser.on('doctype', damaged('a document type'));
  parser.on('opentag', ({ prefix, local, uri, attributes }) => {
    if (inside.length >= DEEPEST) damaged('too deep')();
    const isMain = uri === MAIN || uri === STRICT;
    const outer = inside.at(-1)?.namespace ?? '';
    const name = isMain || prefix === '' ? local : `${prefix}:${local}`;
    const namespace = isMain || prefix === '' ? uri : outer;
    const own = namespace === outer ? '' : ` xmlns="${escapeXml(namespace)}"`;
    const others = Object.values(attributes).filter((attribute) => attribute.name !== 'xmlns');
    put('');
    open = `<${name}${own}${others.map((attribute) => ` ${attribute.name}="${escapeXml(attribute.value).replaceAll('\r', '&#13;')}"`).join('')}`;
    inside.push({ name, namespace });
  });
  parser.on('closetag', () => {
    const { name } = inside.pop()!;
    if (open === '') return pieces.push(`</${name}>`);
    pieces.push(`${open}/>`);
    open = '';
    return undefined;
  });
  const keep = (content: string): void => put(escapeText(content).replaceAll('\r', '&#13;'));
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.write(text).close();
  return pieces.join('');
}
