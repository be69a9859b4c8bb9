// Reads an earlier state of the open workbook from its file, to tell what has changed since.
import { earlierOf } from '../../app/publish';
import { ok, refuse, type Outcome } from '../../model/outcome';
import type { Earlier } from '../../report/changes';
import type { OpenBook } from '../book';
import { readOtherBook } from './other-book';

export async function readEarlier(file: File, { book: { frame: own } }: OpenBook): Promise<Outcome<{ name: string; earlier: Earlier }>> {
  const read = await readOtherBook(file);
  if (!read.ok) return read;
  const { name, book } = read.value;
  const { scheme, year } = book.frame;
  return scheme.id === own.scheme.id && year === own.year
    ? ok({ name, earlier: earlierOf(book) })
    : refuse(
        'BAD_REQUEST',
        `“${name}”是 ${scheme.id} ${year} 年度的，这一本是 ${own.scheme.id} ${own.year} 年度的，不能比较变动。请选这一本早先存的一份。`,
      );
}
