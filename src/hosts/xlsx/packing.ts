// How parts are deflated: by the streams that every platform has, unless the entry point brings something faster.
import { joined } from './bytes';

/** A part as the file holds it. */
export interface Packed {
  content: Uint8Array;
  /** Bytes before it was packed, and their CRC-32. */
  size: number;
  crc: number;
}

export interface Packing {
  /** Packs a content that comes piece by piece; no more than a few pieces are held at a time. */
  deflate(pieces: Iterable<Uint8Array>): Promise<Packed>;
  /** Throws a RangeError as soon as it is more than `most` bytes, and an Error for what is damaged. */
  inflate(packed: Uint8Array, most: number): Promise<Uint8Array>;
  /** The same piece by piece, so that it never stands whole in memory. */
  inflating(packed: Uint8Array, most: number): AsyncIterable<Uint8Array>;
  /** The CRC-32 of a content, or of what follows on a content whose CRC-32 is `before`. */
  checksum(content: Uint8Array, before?: number): number;
}

export const streams: Packing = {
  async deflate(pieces) {
    const stream = new CompressionStream('deflate-raw');
    const writer = stream.writable.getWriter();
    const write = async (): Promise<Counted> => {
      const counted = await passOn(pieces, checksum, (piece) => writer.write(piece as Uint8Array<ArrayBuffer>));
      await writer.close();
      return counted;
    };
    const [content, counted] = await Promise.all([contentOf(piecesOf(stream.readable.getReader())), write()]);
    return { content, ...counted };
  },
  inflate: (packed, most) => contentOf(streams.inflating(packed, most)),
  inflating: (packed, most) =>
    piecesOf(
      new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough<Uint8Array>(new DecompressionStream('deflate-raw')).getReader(),
      most,
    ),
  checksum,
};

export type Counted = Omit<Packed, 'content'>;

/** Hands a content on piece by piece, each once the one before is taken. */
export async function passOn(
  pieces: Iterable<Uint8Array>,
  checksumOf: Packing['checksum'],
  take: (piece: Uint8Array) => unknown,
): Promise<Counted> {
  const counted: Counted = { size: 0, crc: 0 };
  for (const piece of pieces) {
    counted.size += piece.length;
    counted.crc = checksumOf(piece, counted.crc);
    await take(piece);
  }
  return counted;
}

/** What comes out of a stream; throws a RangeError as soon as it is more than `most` bytes. */
async function* piecesOf(reader: ReadableStreamDefaultReader<Uint8Array>, most = Infinity): AsyncGenerator<Uint8Array> {
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      length += value.length;
      if (length > most) throw new RangeError('longer than declared');
      yield value;
    }
  } finally {
    // Whoever has seen enough need not wait for the rest; a stream that failed says so once.
    await reader.cancel().catch(() => undefined);
  }
}

async function contentOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return joined(all);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksum(content: Uint8Array, before = 0): number {
  let value = before ^ 0xffffffff;
  for (let i = 0; i < content.length; i++) value = CRC_TABLE[(value ^ content[i]!) & 255]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
