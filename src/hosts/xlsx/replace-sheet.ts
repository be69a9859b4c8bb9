// Lays a plan on a sheet that is there, in its own part, so that what refers to the sheet stays valid.
import type { SheetPlan } from '../../workbook/plan';
import type { Book } from './book';
import { printNames } from './features-xml';
import { fillSheet, layXlsxSheet } from './lay-sheet';
import { needText, relationshipsOf, removePart, unrelate } from './package';
import { setLocalNames, type SheetEntry } from './workbook-part';

/** Parts that belong to the cells, and go with them. Pictures, charts and pivot tables that people added stay. */
const OF_THE_CELLS = new Set(['table', 'comments', 'vmlDrawing', 'threadedComment', 'printerSettings']);
const STAYS = new Set(['drawing', 'pivotTable']);

/** The sheet keeps its name, its place and whether it is hidden. The plan has been checked. */
export function replaceSheet(book: Book, { name, path }: SheetEntry, plan: SheetPlan): void {
  const old = needText(book.parts, path);
  for (const { type, target } of relationshipsOf(book.parts, path)) if (OF_THE_CELLS.has(type)) removePart(book.parts, target);
  unrelate(book.parts, path, ({ type }) => !STAYS.has(type));
  const drawing = /<(?:\w+:)?drawing\s[^>]*?\w+:id="([^"]+)"/.exec(old)?.[1];
  fillSheet(book, layXlsxSheet(book, path, { ...plan, name }, /\stabSelected="(?:1|true)"/.test(old), drawing));
  setLocalNames(book, name, printNames(name, plan.print));
}
