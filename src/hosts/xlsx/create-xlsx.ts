// Makes a new .xlsx file from a plan.
import type { SheetPlan } from '../../workbook/plan';
import { blankWorkbook } from './blank';
import { closeBook, editBook, type Book } from './book';
import { checkSheet, WorkbookCheck } from './check-plan';
import { addSheet, fillSheet, type UnwrittenSheet } from './lay-sheet';
import { streams, type Packed } from './packing';
import { openOn } from './workbook-part';
import { zip } from './zip';

/** A workbook whose sheets may be planned one after the other, so that only one of them need be in memory. */
export interface SheetSource {
  title: string;
  sheets: Iterable<SheetPlan>;
}

/**
 * The bytes of a workbook with the planned sheets, opening on the first visible one.
 * Throws an Error that names the place when the plan is faulty: plans are made by the program.
 */
export async function createXlsx(source: SheetSource, packing = streams): Promise<Uint8Array> {
  const book = editBook(blankWorkbook(source.title));
  const packed = new Map<string, Packed>();
  // Packed as it is written: no sheet ever stands whole in memory.
  for (const { path, content } of laySheets(book, source)) packed.set(path, await packing.deflate(content));
  return zip(book.parts, packing, packed);
}

/** The workbook before it is packed. */
export function layBook(source: SheetSource): Book {
  const book = editBook(blankWorkbook(source.title));
  for (const laid of laySheets(book, source)) fillSheet(book, laid);
  return book;
}

/** Sheet after sheet; each is to get its content before the next. */
function* laySheets(book: Book, { sheets }: SheetSource): Generator<UnwrittenSheet> {
  const check = new WorkbookCheck();
  let front = -1;
  let index = 0;
  for (const sheet of sheets) {
    check.add(sheet);
    checkSheet(sheet);
    const first = front < 0 && !sheet.hidden;
    if (first) front = index;
    yield addSheet(book, sheet, { front: first });
    index += 1;
  }
  check.finish();
  openOn(book, front);
  closeBook(book);
}
