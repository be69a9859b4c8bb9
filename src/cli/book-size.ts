// How large a book with many units would become: measured on a few of them, before time and memory are spent on all.
import { getHeapStatistics } from 'node:v8';
import { planSheets, titleOf, type BookRequest } from '../app/build';
import { readDirectory } from '../hosts/xlsx/zip-directory';
import { LARGEST, LARGEST_PART, MEGABYTE, unpacked, type Unpacked } from '../hosts/xlsx/size-limits';
import { ok, refuse, type Outcome } from '../model/outcome';
import { createXlsxHere } from './xlsx';

/** Fewer fit anywhere. */
const MANY = 2000;
const FEW = 100;
/** A sheet's plan takes so many times its bytes while it is written (3.2 times for 20,001 schools), beside what is always there. */
const PLANNED = 4;
const ALWAYS = 150 * MEGABYTE;
/** Formulas name rows of five figures where those of the few name rows of two or three. */
const LONGER = 1.1;

/** Refuses a book that could not be read again, or that this computer has no room to make; `heap` is what the program may take. */
export async function fitsInBook(book: BookRequest, heap = getHeapStatistics().heap_size_limit): Promise<Outcome<void>> {
  const count = book.units.length;
  if (count < MANY) return ok(undefined);
  const [half, all] = [await measured(book, FEW / 2), await measured(book, FEW)];
  const each = (of: keyof Unpacked): number => ((all[of] - half[of]) / (FEW / 2)) * LONGER;
  const most = (room: number, of: keyof Unpacked): number => FEW + (room - all[of]) / each(of);
  const readable = Math.min(most(LARGEST, 'total'), most(LARGEST_PART, 'largest'));
  const made = most((heap - ALWAYS) / PLANNED, 'largest');
  if (count <= Math.min(readable, made)) return ok(undefined);
  const size = Math.round((all.total + each('total') * (count - FEW)) / MEGABYTE);
  const why = made < readable ? '做它要的内存比这台电脑给程序的多' : '太大，以后读不回来';
  const rest = made < readable ? '；或者换一台内存大些的电脑' : '';
  return refuse(
    'BAD_REQUEST',
    `${count} 个单位的工作簿展开后约有 ${size} MB，${why}；这样的一本最多约 ${rounded(Math.min(readable, made))} 个单位。` +
      `请把单位分到几本工作簿里${rest}。没有写文件。`,
  );
}

/** With so many units, taken from all over the list. */
async function measured(book: BookRequest, few: number): Promise<Unpacked> {
  const step = book.units.length / few;
  const units = Array.from({ length: few }, (_, at) => book.units[Math.floor(at * step)]!);
  const bytes = await createXlsxHere({ title: titleOf(book), sheets: planSheets({ ...book, units, draws: [] }) });
  return unpacked(readDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes).map(({ size }) => size));
}

/** Down to two figures: it is an estimate. */
function rounded(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.floor(Math.max(0, count) / unit) * unit;
}
