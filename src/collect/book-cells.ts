// The entry cells of a book, for files that come back; and whether a file is of this book at all.
import type { OpenedWorkbook } from '../app/open';
import { entryFinder, type EntryFinder } from '../hand-out/entry-places';
import type { HandoutKey } from '../hand-out/key';
import { filledForms } from '../hand-out/handout';
import { sidesOf, type Round } from '../hand-out/round';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { EntryColumn } from '../workbook/entry/entry-column';

/** Finds the entry cells of a book for files that come back. */
export interface BookCells {
  finders: ReadonlyMap<string, EntryFinder>;
  column(form: string, id: string): EntryColumn | undefined;
}

export function cellsOf({ forms }: Pick<OpenedWorkbook, 'forms'>, round: Round): BookCells {
  const sides = sidesOf(round);
  const finders = new Map(
    filledForms(forms)
      .map((of) => entryFinder(of, sides))
      .map((finder) => [finder.key, finder]),
  );
  const columns = new Map(
    [...finders].map(([form, { of }]) => [form, new Map(of.entries.layout.columns.map((column) => [column.id, column]))]),
  );
  return { finders, column: (form, id) => columns.get(form)?.get(id) };
}

/** Whether a file belongs to this book at all. */
export function checkOwn({ key }: { key: HandoutKey }, { frame }: OpenedWorkbook, { bookId }: Round): Outcome<void> {
  if (bookId === undefined) return refuse('BAD_REQUEST', '这本工作簿还没有下发过。请选下发时用的那一本，或者先下发。');
  if (key.scheme !== frame.scheme.id)
    return refuse('BAD_REQUEST', `是方案 ${key.scheme} 的填报表，这本工作簿是 ${frame.scheme.id}，没有收。`);
  if (key.year !== frame.year) return refuse('BAD_REQUEST', `是 ${key.year} 年度的填报表，这本工作簿是 ${frame.year} 年度，没有收。`);
  if (key.book !== bookId) return refuse('BAD_REQUEST', '是另一本工作簿下发的，没有收。请用当时下发的那一本来收。');
  return ok(undefined);
}
