// Reads and writes the zip file around the parts, within limits that no honest workbook reaches.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { joined, sameBytes } from './bytes';
import type { Packed, Packing } from './packing';
import { Parts } from './parts';
import { isTooLarge, MEGABYTE, TooLargeFile, unpacked } from './size-limits';
import { entryHead, readDirectory, writeDirectory, type ZipEntry } from './zip-directory';

/** Up to here a file may unpack to anything. */
const HARMLESS = 200 * MEGABYTE;
/** Beyond, it must be as large as honest workbooks are: ours pack to a fourteenth, a bomb to a hundredth and less. */
const RATIO = 50;

/** What people open such a file with, and what they save it as. */
interface Program {
  name: string;
  format: string;
  /** What its files are called. */
  file: string;
  /** How they get smaller. */
  smaller: string;
}

const EXCEL: Program = {
  name: 'Excel',
  format: 'Excel 工作簿（*.xlsx）',
  file: '工作簿',
  smaller: '删去图片或多余的工作表，或把单位分到几本工作簿里',
};

/** What is not as its zip file says: a wrong sign, a wrong checksum, an end too soon. */
export class DamagedZip extends Error {}

/** Unpacks every part but those that stay packed; refuses what is damaged, encrypted, or grows like no honest workbook. */
export async function unzip(
  bytes: Uint8Array,
  packing: Packing,
  {
    program = EXCEL,
    stays = () => false,
    earlier,
  }: { program?: Program; stays?: (path: string, size: number) => boolean; earlier?: EarlierParts | undefined } = {},
): Promise<Outcome<Parts>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(view, bytes);
    const tooLarge = growth(entries, bytes.length, program);
    if (tooLarge) return refuse('BAD_REQUEST', tooLarge);
    const parts = new Parts(entries.map(({ path }) => [path, bytes.subarray(0, 0)]));
    await Promise.all(
      entries.map(async ({ path, size, ...entry }) => {
        const packed = packedPart(view, bytes, { path, size, ...entry });
        if (entry.method === 0) parts.set(path, checked(packed.content.slice(), packed, packing));
        else if (stays(path, size)) parts.setPacked(path, packed);
        else parts.set(path, await unpack(path, packed, packing, earlier));
      }),
    );
    return ok(parts);
  } catch {
    // Reading past the end, a wrong sign or a wrong checksum: for the user it is all one.
    return refuse('BAD_REQUEST', damagedZip(program));
  }
}

export function damagedZip({ name, format }: Program = EXCEL): string {
  return `文件已损坏，无法读取。请用 ${name} 或 WPS 打开原文件，另存为“${format}”后再试。`;
}

/** Unpacks a part that is still packed. Throws DamagedZip. */
export async function unpackPart(parts: Parts, path: string, packing: Packing): Promise<void> {
  const packed = parts.packed(path);
  if (packed) parts.set(path, await unpack(path, packed, packing));
}

/** What a part holds, piece by piece. Throws DamagedZip, if only at the end. */
export async function* piecesOfPart(packed: Packed, packing: Packing): AsyncGenerator<Uint8Array> {
  const counted = { size: 0, crc: 0 };
  const pieces = packing.inflating(packed.content, packed.size)[Symbol.asyncIterator]();
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    try {
      return await pieces.next();
    } catch {
      throw new DamagedZip('does not unpack');
    }
  };
  for (let each = await next(); !each.done; each = await next()) {
    counted.size += each.value.length;
    counted.crc = packing.checksum(each.value, counted.crc);
    yield each.value;
  }
  if (counted.size !== packed.size || counted.crc !== packed.crc) throw new DamagedZip('wrong content');
}

/** Why a file is not unpacked; undefined when it may be. */
function growth(entries: readonly ZipEntry[], packed: number, program: Program): string | undefined {
  const sizes = unpacked(entries.map(({ size }) => size));
  const { total } = sizes;
  const size = `文件展开后有 ${Math.round(total / MEGABYTE)} MB`;
  if (isTooLarge(sizes)) return `${size}，太大，无法读取。请${program.smaller}，再试一次。`;
  if (total > HARMLESS && total > packed * RATIO)
    return `${size}，是文件本身的 ${Math.round(total / packed)} 倍，不像正常的${program.file}，为安全起见不读取。请用 ${program.name} 或 WPS 打开原文件，另存一份后再试。`;
  return undefined;
}

/** How contents were packed when they were last read or written: what nobody has touched need not be packed again. */
const known = new WeakMap<Uint8Array, Packed>();

/** Packs the parts in their order, several at a time, but for those that are packed already. Throws TooLargeFile before it does where
 *  {@link unzip} would not take them back. */
export async function zip(parts: Parts, packing: Packing, ready: ReadonlyMap<string, Packed> = new Map()): Promise<Uint8Array> {
  const packedAs = (path: string): Packed | undefined => parts.packed(path) ?? ready.get(path) ?? known.get(parts.get(path)!);
  const sizes = unpacked([...parts.keys()].map((path) => packedAs(path)?.size ?? parts.get(path)!.length));
  if (isTooLarge(sizes)) throw new TooLargeFile(sizes);
  const packed = await Promise.all(
    [...parts.keys()].map(async (path) => {
      const found = packedAs(path);
      if (found) return { path, ...found };
      const content = parts.get(path)!;
      const packed = await packing.deflate([content]);
      known.set(content, packed);
      return { path, ...packed };
    }),
  );
  const pieces: Uint8Array[] = [];
  let offset = 0;
  const entries = packed.map(({ path, content, size, crc }): ZipEntry => {
    const entry = { name: path, path, method: 8, crc, packed: content.length, size, offset };
    const head = entryHead(entry);
    pieces.push(head, content);
    offset += head.length + content.length;
    return entry;
  });
  return joined([...pieces, writeDirectory(entries, offset)]);
}

/** An entry as it is packed. Throws for one that is not where the directory says. */
function packedPart(view: DataView, bytes: Uint8Array, { name, method, crc, packed, size, offset }: ZipEntry): Packed {
  if (view.getUint32(offset, true) !== 0x04034b50) throw new DamagedZip('no entry');
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true);
  if (new TextDecoder().decode(bytes.subarray(offset + 30, nameEnd)) !== name) throw new DamagedZip('another entry');
  const start = nameEnd + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new DamagedZip('short file');
  if (method !== 0 && method !== 8) throw new DamagedZip('unknown method');
  return { content: bytes.subarray(start, start + packed), size, crc };
}

/**
 * Parts of files that were read one after the other, by path, as the last of them held them: whoever only reads gets the same bytes where
 * the next file holds the same, and with them what was made of them.
 */
export class EarlierParts {
  readonly #parts = new Map<string, Uint8Array>();

  /** The content that is packed to the very same bytes. */
  same(path: string, { content, size, crc }: Packed): Uint8Array | undefined {
    const earlier = this.#parts.get(path);
    const packed = earlier && known.get(earlier)!;
    return packed && packed.size === size && packed.crc === crc && sameBytes(packed.content, content) ? earlier : undefined;
  }

  keep(path: string, content: Uint8Array): void {
    if (content.length <= SMALL && (this.#parts.size < MOST || this.#parts.has(path))) this.#parts.set(path, content);
  }
}

/** What all files of one program have in common is short, and stands in few parts. */
const SMALL = 1 << 16;
const MOST = 32;

async function unpack(path: string, packed: Packed, packing: Packing, earlier?: EarlierParts): Promise<Uint8Array> {
  const same = earlier?.same(path, packed);
  if (same) return same;
  try {
    const content = checked(await packing.inflate(packed.content, packed.size), packed, packing);
    known.set(content, packed);
    earlier?.keep(path, content);
    return content;
  } catch {
    throw new DamagedZip('wrong content');
  }
}

function checked(content: Uint8Array, { size, crc }: Packed, packing: Packing): Uint8Array {
  if (content.length !== size || packing.checksum(content) !== crc) throw new DamagedZip('wrong content');
  return content;
}
