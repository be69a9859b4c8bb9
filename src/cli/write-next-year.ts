// Writes the workbook of a new year from that of the last.
import { extname } from 'node:path';
import { nextYearBook } from '../app/next-year';
import { openWorkbook } from '../app/open';
import { ok, refuse, type Outcome } from '../model/outcome';
import { today } from '../model/today';
import type { Shelf } from '../rubric/shelf';
import { checkFree, readBook } from './book-file';
import { putFile } from './put-files';
import { createXlsxHere, openXlsxHere } from './xlsx';

/** What is told; a file that exists is never written over. */
export async function makeNextYear(
  from: string,
  shelf: Shelf,
  out: string | undefined,
  year: number | undefined,
): Promise<Outcome<string>> {
  if (out === undefined || extname(out).toLowerCase() !== '.xlsx')
    return refuse('BAD_REQUEST', '请用 --out 写明新工作簿的文件名，以 .xlsx 结尾。', '--out');
  const [bytes, place] = [await readBook(from, '--from'), await checkFree(out, '--out')];
  if (!bytes.ok) return bytes;
  if (!place.ok) return place;
  const host = await openXlsxHere(bytes.value);
  if (!host.ok) return host;
  const opened = await openWorkbook(host.value, shelf);
  if (!opened.ok) return opened;
  const made = await nextYearBook(host.value, opened.value, today(), year);
  if (!made.ok) return made;
  const { book, units, taken, left } = made.value;
  const written = await putFile(out, await createXlsxHere(book));
  if (!written.ok) return written;
  const head = `已由 ${opened.value.frame.year} 年度的 ${from} 生成 ${out}：${made.value.year} 年度，${units} 个单位，共 ${book.sheets.length} 张表。`;
  return ok([head, ...taken.map((line) => `  + ${line}`), ...left.map((line) => `  注意 ${line}`), ''].join('\n'));
}
