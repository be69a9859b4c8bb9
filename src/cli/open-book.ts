// Opens a workbook file of ours.
import { openWorkbook, type OpenedWorkbook } from '../app/open';
import { refuse, type Outcome } from '../model/outcome';
import type { Shelf } from '../rubric/shelf';
import { readIfThere } from './book-file';
import { openXlsx } from './xlsx';

/** `reading` is told the size in bytes before the work begins. */
export async function openBook(path: string, shelf: Shelf, reading: (bytes: number) => void = () => undefined): Promise<Outcome<OpenedWorkbook>> {
  const bytes = await readIfThere(path);
  if (!bytes.ok) return bytes;
  if (!bytes.value) return refuse('BAD_REQUEST', `没有工作簿“${path}”。请核对文件名和位置。`);
  reading(bytes.value.length);
  const host = await openXlsx(bytes.value);
  return host.ok ? openWorkbook(host.value, shelf) : host;
}
