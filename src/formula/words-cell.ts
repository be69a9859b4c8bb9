// Reads a word inside a formula as the engine reads it: the blanks of keyboards and web pages around it are nothing.
import { textOf, type Cell } from '../model/cell';

/** What parts the words below. No text that was trimmed has two spaces in a row, so that no cell passes for two words. */
const BETWEEN = '  ';

/** A cell's text without blanks around it: the space, the full-width space, and the one that does not break. */
export function trimmed(cell: string): string {
  return `TRIM(${spaced(cell)})`;
}

/** A cell's text with the common space in place of the other two. */
export function spaced(cell: string): string {
  return `SUBSTITUTE(SUBSTITUTE(${cell},"\u3000"," "),"\u00a0"," ")`;
}

/** Whether a cell holds one of these words, given in lower case. FIND, since MATCH would take ? and * for any text. */
export function isWordOf(cell: string, words: readonly string[]): string {
  return `ISNUMBER(FIND("${BETWEEN}"&LOWER(${trimmed(cell)})&"${BETWEEN}","${BETWEEN}${spellings(words).join(BETWEEN)}${BETWEEN}"))`;
}

/** The same of a cell that is known. */
export function holdsWordOf(cell: Cell, words: readonly string[]): boolean {
  return spellings(words).includes(trimmedText(textOf(cell)).toLowerCase());
}

/** What {@link trimmed} makes of a text. */
export function trimmedText(text: string): string {
  return text.replace(/[ \u3000\u00a0]+/gu, ' ').replace(/^ | $/gu, '');
}

/** Lists of words are few, and asked about in every cell of a sheet. */
const known = new WeakMap<readonly string[], string[]>();

function spellings(words: readonly string[]): string[] {
  const all = known.get(words) ?? words.flatMap(eitherWidth);
  known.set(words, all);
  return all;
}

/** The word, and the word as a keyboard left in full width writes it. */
function eitherWidth(word: string): string[] {
  const wide = word.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  return wide === word ? [word] : [word, wide];
}
