// The directory at the end of a zip file: what the file holds, where, and how long it says it is.

export interface Entry {
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
export function readDirectory(view: DataView, bytes: Uint8Array): Entry[] {
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) {
    if (--end < 0 || end < bytes.length - 65_557) throw new RangeError('no directory');
  }
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const stop = at + view.getUint32(end + 12, true);
  const entries: Entry[] = [];
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
function widen(entry: Entry, view: DataView, start: number, length: number): void {
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
