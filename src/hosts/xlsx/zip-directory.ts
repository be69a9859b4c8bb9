// The directory at the end of a zip file, and the heads of its entries: what the file holds, where, and how long it says it is.
import { joined } from './bytes';

export interface ZipEntry {
  /** As written in the file, where the path may have other slashes. */
  name: string;
  path: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** Throws RangeError for anything that does not add up. */
export function readDirectory(view: DataView, bytes: Uint8Array): ZipEntry[] {
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) {
    if (--end < 0 || end < bytes.length - 65_557) throw new RangeError('no directory');
  }
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const stop = at + view.getUint32(end + 12, true);
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('bad directory');
    if (view.getUint16(at + 8, true) & 1) throw new RangeError('encrypted');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const path = name.replaceAll('\\', '/').replace(/^\//, '');
    const entry = {
      name,
      path,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    widen(entry, view, at + 46 + nameLength, extraLength);
    if (!path.endsWith('/')) entries.push(entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  if (at !== stop) throw new RangeError('entries missing');
  if (new Set(entries.map((entry) => entry.path.toLowerCase())).size < entries.length) throw new RangeError('double entry');
  return entries;
}

/** Sizes beyond 32 bits stand in an extra field; some programs put all of them there. */
function widen(entry: ZipEntry, view: DataView, start: number, length: number): void {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const name of ['size', 'packed', 'offset'] as const) {
      if (entry[name] !== 0xffffffff) continue;
      entry[name] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
}

const VERSION = 20;
/** Names in UTF-8, said only where it matters. */
const UTF8 = 1 << 11;
/** 1980-01-01, the first day that a zip file knows: the same plan makes the same file. */
const DAY = (1 << 5) | 1;

/** What stands before an entry's packed content. */
export function entryHead(entry: ZipEntry): Uint8Array {
  return record(0x04034b50, [], entry, []);
}

/** The directory of entries, and the end of the file; `start` is where the directory begins. */
export function writeDirectory(entries: readonly ZipEntry[], start: number): Uint8Array {
  const records = entries.map((entry) => record(0x02014b50, [VERSION], entry, [0, 0, 0, 0, 0, entry.offset & 0xffff, entry.offset >>> 16]));
  const length = records.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, start, true);
  return joined([...records, new Uint8Array(end.buffer)]);
}

/** A sign, what both kinds of record say of an entry, and what only the directory says, in 16-bit numbers; then the name. */
function record(
  sign: number,
  before: readonly number[],
  { name, method, crc, packed, size }: ZipEntry,
  after: readonly number[],
): Uint8Array {
  const text = new TextEncoder().encode(name);
  const halves = [crc, packed, size].flatMap((value) => [value & 0xffff, value >>> 16]);
  const words = [...before, VERSION, text.length === name.length ? 0 : UTF8, method, 0, DAY, ...halves, text.length, 0, ...after];
  const head = new DataView(new ArrayBuffer(4 + words.length * 2));
  head.setUint32(0, sign, true);
  words.forEach((word, index) => head.setUint16(4 + index * 2, word, true));
  return joined([new Uint8Array(head.buffer), text]);
}
