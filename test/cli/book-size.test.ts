// A book for too many units is refused before work and memory are spent on it, with how many such a book takes.
import { createXlsxHere } from '../../src/cli/xlsx';
import { fitsInBook } from '../../src/cli/book-size';
import { buildWorkbook, type BookRequest } from '../../src/app/build';
import type { Command, Io } from '../../src/cli/command';
import { commands } from '../../src/cli/commands';
import { run } from '../../src/cli/run';
import { streams } from '../../src/hosts/xlsx/packing';
import { Parts } from '../../src/hosts/xlsx/parts';
import { LARGEST, LARGEST_PART, MEGABYTE, TooLargeFile, unpacked } from '../../src/hosts/xlsx/size-limits';
import { zip } from '../../src/hosts/xlsx/zip';
import { readDirectory } from '../../src/hosts/xlsx/zip-directory';
import { bundled } from '../cases/units';
import { shelf } from '../shelf';

const GIGABYTE = 1024 * MEGABYTE;

function book(count: number, formulas: BookRequest['formulas'] = 'score'): BookRequest {
  const scheme = bundled('hunan-2022');
  const units = Array.from({ length: count }, (_, at) => ({ name: `第${at + 1}学院`, category: '高校', entries: {} }));
  return { scheme, year: 2022, units, formulas, demo: false, today: '2022-12-20' };
}

async function mostUnits(request: BookRequest, heap: number): Promise<number> {
  const fits = await fitsInBook(request, heap);
  if (fits.ok) throw new Error('It fits.');
  return Number(/最多约 (\d+) 个单位/u.exec(fits.refusal.message)![1]);
}

test('what is said to fit is what can be read again', async () => {
  const many = 2000;
  const bytes = await createXlsxHere(buildWorkbook(book(many)));
  const { largest, total } = unpacked(readDirectory(new DataView(bytes.buffer, bytes.byteOffset), bytes).map(({ size }) => size));
  const most = await mostUnits(book(200_000), 64 * GIGABYTE);
  // Row numbers are a little longer further down.
  const share = Math.max((largest * most) / many / LARGEST_PART, (total * most) / many / LARGEST);
  expect(share).toBeGreaterThan(0.85);
  expect(share).toBeLessThan(1);
  expect(await fitsInBook(book(20_001), 4 * GIGABYTE)).toEqual({ ok: true, value: undefined });
  expect(await mostUnits(book(200_000, 'native'), 64 * GIGABYTE)).toBeLessThan(most);
}, 60_000);

test('the words say how large it would be, what a book takes, and what to do; with too little memory that is the reason', async () => {
  const words = async (count: number, heap: number) => {
    const fits = await fitsInBook(book(count), heap);
    return fits.ok ? '' : fits.refusal.message;
  };
  expect(await words(100_001, 64 * GIGABYTE)).toMatch(
    /^100001 个单位的工作簿展开后约有 \d{4} MB，太大，以后读不回来；这样的一本最多约 \d{2}000 个单位。请把单位分到几本工作簿里。没有写文件。$/u,
  );
  expect(await words(20_001, 0.5 * GIGABYTE)).toMatch(
    /内存比这台电脑给程序的多；这样的一本最多约 \d+00 个单位。请.*内存大些的电脑。没有写文件。$/u,
  );
  expect(await words(20_001, 1024)).toContain('最多约 0 个单位');
});

test('few units are not measured, and 2,000 are', async () => {
  expect(await fitsInBook(book(1999), 0)).toEqual({ ok: true, value: undefined });
  expect(await fitsInBook(book(2000), 0)).toMatchObject({ ok: false });
});

test('whatever is written, a file that could not be read again is not, and every command says so in one line', async () => {
  await expect(zip(new Parts([['xl/worksheets/sheet1.xml', new Uint8Array(501 * MEGABYTE)]]), streams)).rejects.toThrow(TooLargeFile);
  const large: Command = { ...commands[0]!, run: () => Promise.reject(new TooLargeFile({ total: 1200 * MEGABYTE, largest: 1 })) };
  let err = '';
  const io: Io = { stdin: process.stdin, stdout: { write: () => undefined }, stderr: { write: (text) => (err += text) } };
  expect(await run([large.name], io, shelf, [large])).toBe(2);
  expect(err).toMatch(/^BAD_REQUEST：要写的工作簿展开后有 1200 MB，太大，.*请把单位分到几本工作簿里。没有写文件，原来的文件没有动。\n$/u);
});
