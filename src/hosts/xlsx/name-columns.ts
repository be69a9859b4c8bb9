// Names the columns of a table as its header cells are written: where the two differ, Excel offers to repair the file.
import type { Book } from './book';
import { renameMentions } from './column-mentions';
import type { RowEdit } from './edit-rows';
import { needText, putText } from './package';
import type { TableEntry } from './tables';
import { markCodes, readCodes, safeHeader } from './text';
import { sameName } from './workbook-part';
import { child, children, parseXml } from './xml-tree';

/** The cells with those in the table's columns as they can stand in a header: texts that differ, as Excel itself would make them. */
export function nameColumns(book: Book, { name: table, path, area }: TableEntry, cells: RowEdit['cells']): RowEdit['cells'] {
  const document = parseXml(needText(book.parts, path));
  const list = child(document.root, 'tableColumns');
  const columns = list ? children(list, 'tableColumn') : [];
  const written = new Map(cells);
  const renamed = new Map<string, string>();
  const taken = columns.flatMap((own, offset) => (cells.has(area.column + offset) ? [] : [readCodes(own.get('name') ?? '')]));
  for (const [offset, own] of columns.entries()) {
    const edit = cells.get(area.column + offset);
    if (!edit) continue;
    const { value } = edit;
    const text = safeHeader(String((value !== null && typeof value === 'object' ? value.value : value) ?? ''));
    const name = free(text.trim() === '' ? `列${offset + 1}` : text, taken);
    taken.push(name);
    const before = readCodes(own.get('name') ?? '');
    if (before !== name) renamed.set(before, name);
    own.set('name', markCodes(name));
    written.set(area.column + offset, { ...edit, value: name });
  }
  putText(book.parts, path, String(document));
  if (renamed.size > 0) renameMentions(book, table, renamed);
  return written;
}

/** The name, or the name with the first number that is free. */
function free(name: string, taken: readonly string[]): string {
  const isTaken = (each: string): boolean => taken.some((other) => sameName(other, each));
  let unique = name;
  for (let number = 2; isTaken(unique); number++) unique = `${name}${number}`;
  return unique;
}
