// The .xlsx host with Node's own zlib, which is faster than the streams of the platform.
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { createXlsx as create, type SheetSource } from '../hosts/xlsx/create-xlsx';
import { openXlsx as open, xlsxReader as reader } from '../hosts/xlsx/open-xlsx';
import { patternXlsx as pattern, type FromPattern, type PatternSlot } from '../hosts/xlsx/pattern';
import { passOn, streams, type Counted, type Packing } from '../hosts/xlsx/packing';

export type { XlsxWorkbook } from '../hosts/xlsx/open-xlsx';

/** Half the time of the usual level 6, for files that are a few hundredths larger. */
const LEVEL = 5;
/** Up to here a part is done before another thread would have begun. */
const SMALL = 1 << 16;
/** The same for a part that is unpacked, which takes a fifth of the time. */
const SHORT = 1 << 18;
/** Bytes that may wait to be packed. */
const AHEAD = 1 << 19;
const DEFLATE = { level: LEVEL, highWaterMark: AHEAD };
/** Bytes that are unpacked at a time. */
const A_PIECE = 1 << 18;
/** What a file says of its size is not believed further than this before it is seen. */
const LARGEST_CHUNK = 1 << 24;
const inflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);

// Node has it since 20.15.
const checksum = (zlib as { crc32?: Packing['checksum'] }).crc32 ?? streams.checksum;

export const packing: Packing = {
  async deflate(pieces) {
    const [only, ...others] = Array.isArray(pieces) ? (pieces as Uint8Array[]) : [];
    if (only && others.length === 0 && only.length < SMALL)
      return { content: zlib.deflateRawSync(only, { level: LEVEL }), size: only.length, crc: checksum(only) };
    const stream = zlib.createDeflateRaw(DEFLATE);
    // The next piece is made while another thread packs the one before.
    const write = async (): Promise<Counted> => {
      const counted = await passOn(pieces, checksum, (piece) => (stream.write(piece) ? setImmediate() : once(stream, 'drain')));
      stream.end();
      return counted;
    };
    const [content, counted] = await Promise.all([buffer(stream), write()]);
    return { content, ...counted };
  },
  async inflate(packed, most) {
    const options = { maxOutputLength: Math.max(1, most), chunkSize: Math.min(most + 64, LARGEST_CHUNK) };
    return most < SHORT ? zlib.inflateRawSync(packed, options) : inflateRaw(packed, options);
  },
  async *inflating(packed, most) {
    const stream = zlib.createInflateRaw({ chunkSize: A_PIECE });
    stream.end(packed);
    let length = 0;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > most) throw new RangeError('longer than declared');
      yield piece;
    }
  },
  checksum,
};

export const createXlsxHere = (source: SheetSource): ReturnType<typeof create> => create(source, packing);
export const patternXlsxHere = (source: SheetSource, slots: readonly PatternSlot[]): FromPattern => pattern(source, slots, packing);
export const xlsxReaderHere = (isWanted: (sheet: string) => boolean): ReturnType<typeof reader> => reader(packing, isWanted);
export const openXlsxHere = (bytes: Uint8Array): ReturnType<typeof open> => open(bytes, packing);
