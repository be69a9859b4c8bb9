// A zip file entry by entry, right or wrong: names may stand twice, checksums and sizes may lie.
import { crc32, deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { entryHead, writeDirectory, type ZipEntry } from '../../src/hosts/xlsx/zip-directory';
import { joined } from './change-bytes';

export interface ZipPart {
  name: string;
  content: Uint8Array;
  /** What the file says instead of the truth. */
  says?: Partial<Pick<ZipEntry, 'crc' | 'size' | 'packed' | 'method' | 'offset'>>;
}

export function zipParts(bytes: Uint8Array): ZipPart[] {
  return Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, content }));
}

export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const { name, content, says } of parts) {
    const packed = new Uint8Array(deflateRawSync(content));
    const entry = { name, path: name, method: 8, crc: crc32(content), packed: packed.length, size: content.length, offset, ...says };
    const head = entryHead(entry);
    entries.push(entry);
    pieces.push(head, packed);
    offset += head.length + packed.length;
  }
  return joined(...pieces, writeDirectory(entries, offset));
}
