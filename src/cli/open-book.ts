// Opens a workbook file of ours.
import { openWorkbook, type OpenedWorkbook } from '../app/open';
import { countingConfirmed } from '../hand-out/confirmed-only';
import type { Outcome } from '../model/outcome';
import type { Shelf } from '../rubric/shelf';
import type { WorkbookHost } from '../workbook/host';
import { readBook } from './book-file';
import { openXlsxHere } from './xlsx';

/** `reading` is told the size in bytes before the work begins, `opened` what else can be read of it. */
export async function openBook(
  path: string,
  shelf: Shelf,
  reading: (bytes: number) => void = () => undefined,
  opened: (host: WorkbookHost) => void = () => undefined,
): Promise<Outcome<OpenedWorkbook>> {
  const bytes = await readBook(path);
  if (!bytes.ok) return bytes;
  reading(bytes.value.length);
  const host = await openXlsxHere(bytes.value);
  if (!host.ok) return host;
  opened(host.value);
  const book = await openWorkbook(host.value, shelf);
  return book.ok ? countingConfirmed(host.value, book.value) : book;
}
