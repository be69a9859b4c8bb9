// Reads the workbook of an earlier year, to compare with.
import { lastYearOf } from '../../app/publish';
import { ok, refuse, type Outcome } from '../../model/outcome';
import type { LastYear } from '../../report/year-on-year';
import { readOtherBook } from './other-book';

export async function readLastYear(file: File, thisYear: number): Promise<Outcome<LastYear>> {
  const read = await readOtherBook(file);
  if (!read.ok) return read;
  const { book } = read.value;
  const { year } = book.frame;
  if (year === thisYear) return refuse('BAD_REQUEST', `这本也是 ${year} 年度的工作簿。请选择上一年的。`);
  return ok(lastYearOf(book));
}
