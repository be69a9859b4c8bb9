// What a list among the settings of a notice is: a table of its own, written and read side by side.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { list } from '../../model/text';
import type { NoticeSettings } from '../../report/notice/settings';
import { categoryOf } from '../../rubric/find';
import type { Scheme } from '../../rubric/tree';

/** One row by the headers of its columns; a blank cell is ''. */
export type NoticeRow = Readonly<Record<string, string>>;

export interface NoticeList<Row> {
  table: string;
  hint: string;
  /** Headers; those in `hidden` hold what only the program needs. */
  columns: readonly string[];
  /** Drop-downs by header. */
  choices?: Readonly<Record<string, readonly string[]>>;
  rows(settings: NoticeSettings, scheme: Scheme): NoticeRow[];
  read(row: NoticeRow, scheme: Scheme): Outcome<Row>;
  /** Puts the rows into the settings, in the order of the table. */
  put(settings: NoticeSettings, rows: readonly Row[]): NoticeSettings;
}

/** Every cell of these columns is filled, or a refusal names the first that is not. */
export function filled(row: NoticeRow, headers: readonly string[]): Outcome<void> {
  const blank = headers.find((header) => (row[header] ?? '') === '');
  return blank === undefined ? ok(undefined) : refuse('MISSING_VALUE', `还没有填“${blank}”。请补上，或清空这一行。`);
}

/** 高校、市州 → the categories by their short names; undefined for a blank cell, which means all. */
export function readCategories(words: string, scheme: Scheme): Outcome<string[] | undefined> {
  const found: string[] = [];
  for (const word of words
    .split(/[、,，;；]/u)
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const category = categoryOf(scheme, word);
    if (!category.ok) return category;
    found.push(category.value.category.name);
  }
  return ok(found.length > 0 ? found : undefined);
}

export function writeCategories(categories: readonly string[] | undefined): string {
  return list(categories ?? []);
}

/** Names one below the other in a cell; typed by hand they may also be joined by 、. */
export function readNames(words: string): string[] {
  return words
    .split(words.includes('\n') ? '\n' : '、')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
