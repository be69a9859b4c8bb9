// How parts are deflated: by the streams that every platform has, unless the entry point brings something faster.
import { joined } from './bytes';

export interface Packing {
  deflate(content: Uint8Array): Promise<Uint8Array>;
  /** Throws a RangeError as soon as it is more than `most` bytes, and an Error for what is damaged. */
  inflate(packed: Uint8Array, most: number): Promise<Uint8Array>;
  /** The CRC-32 of a content. */
  checksum(content: Uint8Array): number;
}

export const streams: Packing = {
  deflate: (content) => through(new CompressionStream('deflate-raw'), content),
  inflate: (packed, most) => through(new DecompressionStream('deflate-raw'), packed, most),
  checksum,
};

/** What comes out of a stream; throws a RangeError as soon as it is more than `most` bytes. */
async function through(stream: CompressionStream | DecompressionStream, source: Uint8Array, most = Infinity): Promise<Uint8Array> {
  const reader = new Blob([source as Uint8Array<ArrayBuffer>]).stream().pipeThrough<Uint8Array>(stream).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(pieces);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('longer than declared');
    }
    pieces.push(value);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksum(content: Uint8Array): number {
  let value = 0xffffffff;
  for (let i = 0; i < content.length; i++) value = CRC_TABLE[(value ^ content[i]!) & 255]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
