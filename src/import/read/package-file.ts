// A file of the new Office formats: a document or a workbook, by what its main part says it is.
import { refuse, type Outcome } from '../../model/outcome';
import { openXlsx } from '../../hosts/xlsx/open-xlsx';
import { contentType, relationshipsOf } from '../../hosts/xlsx/package';
import type { Packing } from '../../hosts/xlsx/packing';
import { DamagedFile } from '../../hosts/xlsx/xml';
import { unzip } from '../../hosts/xlsx/zip';
import type { Source } from '../source';
import { readDocx } from './docx';
import { readSheets } from './sheets';
import { refusals, WORD } from './words';

export async function readPackage(bytes: Uint8Array, packing: Packing): Promise<Outcome<Source>> {
  // A workbook has a reader of its own, which says what is wrong with it in its own words.
  if (!mentions(bytes, 'word/')) {
    if (!mentions(bytes, 'xl/')) return refuse('BAD_REQUEST', refusals.otherZip);
    const book = await openXlsx(bytes, packing);
    return book.ok ? readSheets(book.value) : book;
  }
  const parts = await unzip(bytes, packing, { program: WORD });
  if (!parts.ok) return parts;
  try {
    const main = relationshipsOf(parts.value, '').find(({ type }) => type === 'officeDocument')?.target;
    if (main === undefined || !/wordprocessingml|ms-word/u.test(contentType(parts.value, main) ?? ''))
      return refuse('BAD_REQUEST', refusals.otherZip);
    return readDocx(parts.value, main);
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    return refuse('BAD_REQUEST', refusals.damagedWord(error.place));
  }
}

/** Whether the directory at the end of the file names a folder. */
function mentions(bytes: Uint8Array, folder: string): boolean {
  const end = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - (1 << 20)))).replaceAll('\\', '/');
  return end.includes(folder);
}
