// The .xlsx host with Node's own zlib, which is faster than the streams of the platform.
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { createXlsx as create, type SheetSource } from '../hosts/xlsx/create-xlsx';
import { openXlsx as open } from '../hosts/xlsx/open-xlsx';
import { patternXlsx as pattern, type FromPattern, type Slot } from '../hosts/xlsx/pattern';
import { streams, type Packing } from '../hosts/xlsx/packing';

export type { XlsxWorkbook } from '../hosts/xlsx/open-xlsx';

/** Up to here a part is done before another thread would have begun. */
const SMALL = 1 << 16;
/** What a file says of its size is not believed further than this before it is seen. */
const LARGEST_CHUNK = 1 << 24;
const deflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.deflateRaw);
const inflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);

export const packing: Packing = {
  async deflate(content) {
    return content.length < SMALL
      ? zlib.deflateRawSync(content)
      : deflateRaw(content, { chunkSize: Math.min(content.length >> 2, LARGEST_CHUNK) });
  },
  async inflate(packed, most) {
    const options = { maxOutputLength: Math.max(1, most), chunkSize: Math.min(most + 64, LARGEST_CHUNK) };
    return most < SMALL ? zlib.inflateRawSync(packed, options) : inflateRaw(packed, options);
  },
  // Node has it since 20.15.
  checksum: (zlib as { crc32?: Packing['checksum'] }).crc32 ?? streams.checksum,
};

export const createXlsxHere = (source: SheetSource): ReturnType<typeof create> => create(source, packing);
export const patternXlsxHere = (source: SheetSource, slots: readonly Slot[]): FromPattern => pattern(source, slots, packing);
export const openXlsxHere = (bytes: Uint8Array): ReturnType<typeof open> => open(bytes, packing);
