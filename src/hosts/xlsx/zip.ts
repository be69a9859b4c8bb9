// Reads and writes the zip file around the parts, within limits that no honest workbook reaches.
import { Zip, ZipPassThrough } from 'fflate';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { joined } from './bytes';
import { readDirectory, type Entry } from './zip-directory';

/** The parts by their path, in the order of the file. */
export type Parts = Map<string, Uint8Array>;

const MEGABYTE = 1024 * 1024;
/** Up to here a file may unpack to anything. */
const HARMLESS = 200 * MEGABYTE;
/** Beyond, it must be as large as honest workbooks are: ours pack to a fourteenth, a bomb to a hundredth and less. */
const RATIO = 50;
const LARGEST = 1000 * MEGABYTE;
/** A part is read as one text, which cannot be longer. */
const LARGEST_PART = 500 * MEGABYTE;
const DAMAGED = '文件已损坏，无法读取。请用 Excel 或 WPS 打开原文件，另存为“Excel 工作簿（*.xlsx）”后再试。';

/** Unpacks every part; refuses what is damaged, encrypted, or grows like no honest workbook. */
export async function unzip(bytes: Uint8Array): Promise<Outcome<Parts>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(view, bytes);
    const tooLarge = growth(entries, bytes.length);
    if (tooLarge) return refuse('BAD_REQUEST', tooLarge);
    return ok(new Map(await Promise.all(entries.map(async (entry) => [entry.path, await unpack(view, bytes, entry)] as const))));
  } catch {
    // Reading past the end, a wrong sign or a wrong checksum: for the user it is all one.
    return refuse('BAD_REQUEST', DAMAGED);
  }
}

/** Why a file is not unpacked; undefined when it may be. */
function growth(entries: readonly Entry[], packed: number): string | undefined {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const largest = Math.max(0, ...entries.map(({ size }) => size));
  const size = `文件展开后有 ${Math.round(total / MEGABYTE)} MB`;
  if (total > LARGEST || largest > LARGEST_PART) return `${size}，太大，无法读取。请删去图片或多余的工作表，或把单位分到几本工作簿里，再试一次。`;
  if (total > HARMLESS && total > packed * RATIO) return `${size}，是文件本身的 ${Math.round(total / packed)} 倍，不像正常的工作簿，为安全起见不读取。请用 Excel 或 WPS 打开原文件，另存一份后再试。`;
  return undefined;
}

/** Packs the parts in their order. The platform does the deflating, several parts at a time. */
export async function zip(parts: Parts): Promise<Uint8Array> {
  const deflated = await Promise.all([...parts].map(async ([path, content]) => ({ path, content, packed: await through(new CompressionStream('deflate-raw'), content) })));
  const pieces: Uint8Array[] = [];
  const file = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { path, content, packed } of deflated) {
    const entry = new Deflated(path, packed);
    file.add(entry);
    entry.push(content, true);
  }
  file.end();
  return joined(pieces);
}

/** An entry of which the checksum and the size are taken from the content, and that is written as it was deflated. */
class Deflated extends ZipPassThrough {
  override compression = 8;
  override mtime = '1980-01-01T00:00:00';

  constructor(
    path: string,
    private readonly packed: Uint8Array,
  ) {
    super(path);
  }

  protected override process(_content: Uint8Array, final: boolean): void {
    this.ondata(null, this.packed as Uint8Array<ArrayBuffer>, final);
  }
}

async function unpack(view: DataView, bytes: Uint8Array, { name, method, crc, packed, size, offset }: Entry): Promise<Uint8Array> {
  if (view.getUint32(offset, true) !== 0x04034b50) throw new RangeError('no entry');
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true);
  if (new TextDecoder().decode(bytes.subarray(offset + 30, nameEnd)) !== name) throw new RangeError('another entry');
  const start = nameEnd + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new RangeError('short file');
  const source = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new RangeError('unknown method');
  const content = method === 0 ? source.slice() : await through(new DecompressionStream('deflate-raw'), source, size);
  if (content.length !== size || checksum(content) !== crc) throw new RangeError('wrong content');
  return content;
}

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
