// Text from bytes, in whatever encoding the programs of an office write: UTF-8, UTF-16 or GB18030.

const HAN = /[\u3400-\u9FFF]/gu;

/** The text; `line` is the first line, counted from 1, where something cannot be read. */
export function decodeText(bytes: Uint8Array): { text: string; line?: number } {
  const encoding = wideEncoding(bytes);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes) };
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8 };
  const mended = new TextDecoder('utf-8').decode(bytes);
  const lost = [...mended.matchAll(/\uFFFD/gu)];
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // Text in GB18030 read as UTF-8 is broken everywhere; a damaged file only here and there.
  if (isMarked || lost.length * 10 < (mended.match(HAN)?.length ?? 0)) return damaged(mended, lost[0]!.index);
  const gb = strictly('gb18030', bytes) ?? new TextDecoder('gb18030').decode(bytes);
  const fault = /[\uFFFD\uE000-\uF8FF]/u.exec(gb);
  return fault && !gb.includes('\0') ? damaged(gb, fault.index) : { text: gb };
}

function damaged(text: string, at: number): { text: string; line: number } {
  return { text, line: text.slice(0, at).split(/\r\n|\n|\r/u).length };
}

/** UTF-16, by its mark or, without one, by how its line ends and tabs are written. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const ends = { little: 0, big: 0 };
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at + 1] === 0 && isEnd(bytes[at]!)) ends.little++;
    if (bytes[at] === 0 && isEnd(bytes[at + 1]!)) ends.big++;
  }
  if (ends.little === ends.big) return undefined;
  return ends.little > ends.big ? 'utf-16le' : 'utf-16be';
}

function isEnd(byte: number): boolean {
  return byte === 9 || byte === 10 || byte === 13;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
