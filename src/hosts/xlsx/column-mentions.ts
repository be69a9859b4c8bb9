// Formulas that mention a table's column by name (录入_高校[[#This Row],[项数]]) follow it to its new name: Excel drops those that name none.
import type { Book } from './book';
import { readText, putText } from './package';
import { escapeText, unescapeXml } from './text';
import { listTables } from './tables';
import { listSheets } from './workbook-part';

/** `names`: what each column is called now, by what it was called. */
export function renameMentions(book: Book, table: string, names: ReadonlyMap<string, string>): void {
  const paths = [book.main, ...listSheets(book).map(({ path }) => path), ...listTables(book).map(({ path }) => path)];
  for (const path of paths) {
    const text = readText(book.parts, path) ?? '';
    if (!text.includes(`${table}[`)) continue;
    const renamed = text.replace(FORMULA, (whole, open: string, formula: string) => {
      const before = unescapeXml(formula);
      const after = inFormula(before, table, names);
      return before === after ? whole : open + escapeText(after);
    });
    if (renamed !== text) putText(book.parts, path, renamed);
  }
}

/** What a tag of formulas holds, in sheets, tables and names. */
const FORMULA = /(<(?:[\w.-]+:)?(?:f|calculatedColumnFormula|totalsRowFormula|definedName)(?:\s[^>]*)?>)([^<]+)/g;
/** In names a quotation mark stands before the signs that have a meaning here. */
const NAME = /\[((?:[^[\]']|'.)*)\]/gu;
const BRACKETS = "\\[(?:[^\\[\\]']|'.|\\[(?:[^\\[\\]']|'.)*\\])*\\]";

function inFormula(formula: string, table: string, names: ReadonlyMap<string, string>): string {
  const mention = new RegExp(`(?<![\\p{L}\\p{N}_.])${table.replace(/[\\.]/g, '\\$&')}${BRACKETS}`, 'gu');
  return formula.replace(mention, (whole) =>
    whole.replace(NAME, (column, name: string) => {
      const now = names.get(name.replace(/'(.)/gu, '$1'));
      return now === undefined ? column : `[${now.replace(/[[\]#']/gu, "'$&")}]`;
    }),
  );
}
