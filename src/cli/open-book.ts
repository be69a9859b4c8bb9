// Opens a workbook file of ours.
import { openWorkbook, type OpenedWorkbook } from '../app/open';
import type { Outcome } from '../model/outcome';
import type { Shelf } from '../rubric/shelf';
import { readBook } from './book-file';
import { openXlsxHere } from './xlsx';

/** `reading` is told the size in bytes before the work begins. */
export async function openBook(
  path: string,
  shelf: Shelf,
  reading: (bytes: number) => void = () => undefined,
): Promise<Outcome<OpenedWorkbook>> {
  const bytes = await readBook(path);
  if (!bytes.ok) return bytes;
  reading(bytes.value.length);
  const host = await openXlsxHere(bytes.value);
  return host.ok ? openWorkbook(host.value, shelf) : host;
}
