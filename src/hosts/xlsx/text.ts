// Makes any text safe to stand in a cell, a header or an attribute of an .xlsx file.
import { DamagedFile } from './damaged';

const LONGEST_CELL = 32_767;
/** What XML 1.0 cannot hold, half surrogate pairs and the two non-characters that Excel refuses. */
const ILLEGAL =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** What needs no second look: no carriage return, nothing of the above, no surrogates at all. */
const PLAIN = /^[\t\n\u0020-\uD7FF\uE000-\uFFFD]*$/;

/** The text as a cell can hold it: no illegal characters, line feeds only, at most `length` UTF-16 units. */
export function safeText(text: string, length = LONGEST_CELL): string {
  const clean = PLAIN.test(text) ? text : text.replace(/\r\n?/g, '\n').replace(ILLEGAL, '');
  if (clean.length <= length) return clean;
  const end = /[\uD800-\uDBFF]/.test(clean[length - 1]!) ? length - 1 : length;
  return clean.slice(0, end);
}

/** A table's header: one line, not empty space around it, at most 255 characters. */
export function safeHeader(text: string): string {
  return safeText(text.replace(/[\r\n]+/g, ' '), 255);
}

/** Writes the XML signs of a text between tags as entities: quotation marks, of which formulas are full, may stand there. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => ENTITIES[sign]!) : text;
}

/** Writes the XML signs as entities; line breaks and tabs too, so that they survive in attributes. */
export function escapeXml(text: string): string {
  return /[&<>"\n\t]/.test(text) ? text.replace(/[&<>"\n\t]/g, (sign) => ENTITIES[sign]!) : text;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

/** Spreadsheet text reads `_x000D_` as a character code: text that looks so must say that it is not. */
export function markCodes(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

/** The other way: `_x005F_x000D_` is `_x000D_`. */
export function readCodes(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML text as it reads, with the five entities, character numbers and line ends resolved. Throws DamagedFile for other entities. */
export function unescapeXml(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(/&(?:#x([0-9A-Fa-f]{1,6});|#(\d{1,7});|(\w+);|)/g, (whole, hex?: string, decimal?: string, name?: string) => {
    const known = name === undefined ? undefined : NAMED[name];
    if (known !== undefined) return known;
    if (hex === undefined && decimal === undefined) throw new DamagedFile(`an unknown entity ${whole}`);
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
