// Reads and writes the zip file around the parts, within limits that no honest workbook reaches.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { joined } from './bytes';
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

/** Unpacks every part; refuses what is damaged, encrypted, or grows like no honest workbook. */
export async function unzip(bytes: Uint8Array, packing: Packing, program = EXCEL): Promise<Outcome<Parts>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(view, bytes);
    const tooLarge = growth(entries, bytes.length, program);
    if (tooLarge) return refuse('BAD_REQUEST', tooLarge);
    return ok(new Parts(await Promise.all(entries.map(async (entry) => [entry.path, await unpack(view, bytes, entry, packing)] as const))));
  } catch {
    // Reading past the end, a wrong sign or a wrong checksum: for the user it is all one.
    return refuse('BAD_REQUEST', `文件已损坏，无法读取。请用 ${program.name} 或 WPS 打开原文件，另存为“${program.format}”后再试。`);
  }
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
  const sizes = unpacked([...parts].map(([path, { length }]) => ready.get(path)?.size ?? length));
  if (isTooLarge(sizes)) throw new TooLargeFile(sizes);
  const packed = await Promise.all(
    [...parts].map(async ([path, content]) => {
      const as = ready.get(path) ?? known.get(content) ?? (await packing.deflate([content]));
      if (!ready.has(path)) known.set(content, as);
      return { path, ...as };
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

async function unpack(
  view: DataView,
  bytes: Uint8Array,
  { name, method, crc, packed, size, offset }: ZipEntry,
  packing: Packing,
): Promise<Uint8Array> {
  if (view.getUint32(offset, true) !== 0x04034b50) throw new RangeError('no entry');
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true);
  if (new TextDecoder().decode(bytes.subarray(offset + 30, nameEnd)) !== name) throw new RangeError('another entry');
  const start = nameEnd + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new RangeError('short file');
  const source = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new RangeError('unknown method');
  const content = method === 0 ? source.slice() : await packing.inflate(source, size);
  if (content.length !== size || packing.checksum(content) !== crc) throw new RangeError('wrong content');
  if (method === 8) known.set(content, { content: source, size, crc });
  return content;
}
