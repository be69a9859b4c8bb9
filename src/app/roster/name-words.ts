// What a name tells by itself: its category, by how it ends, and whether it is one name or several.
import { UNCALCULATED } from '../../model/cell';
import { fold } from '../../model/text';
import { unitNamed } from '../../rubric/concern';
import type { Category, Scheme } from '../../rubric/tree';

/** What is known of names under a scheme. */
export interface NameWords {
  /** The only category whose units the document lists under this name. */
  listed(name: string): Category | undefined;
  /** The category whose names end like this one; undefined where none or several do alike. */
  ending(name: string): Category | undefined;
}

interface Ending {
  category: Category;
  parts: readonly string[];
  letters: number;
}

export function nameWords(scheme: Scheme): NameWords {
  const endings = scheme.categories.flatMap((category) =>
    (category.data.endings ?? []).map((ending): Ending => {
      const parts = fold(ending).split(/…|\.\.\./u);
      return { category, parts, letters: parts.join('').length };
    }),
  );
  const known = new Map<string, Category | undefined>();
  return {
    listed(name) {
      const found = scheme.categories.filter((category) => unitNamed(scheme.data, category.name, name) !== undefined);
      return found.length === 1 ? found[0] : undefined;
    },
    ending(name) {
      if (!known.has(name)) known.set(name, endingOf(fold(name), endings));
      return known.get(name);
    },
  };
}

function endingOf(name: string, endings: readonly Ending[]): Category | undefined {
  // 甲大学(东校区) is a 大学; a remark in brackets is no part of how a name ends.
  const body = name.replace(/(?:\([^()]*\))+$/u, '').replace(/[*☆★]+$/u, '');
  const fitting = endings.filter(({ parts, letters }) => body.length > letters && fits(body, parts));
  const most = Math.max(...fitting.map(({ letters }) => letters));
  const meant = new Set(fitting.filter(({ letters }) => letters === most).map(({ category }) => category));
  return meant.size === 1 ? [...meant][0] : undefined;
}

/** Whether the last part ends the name and the others stand before it in their order. */
function fits(name: string, parts: readonly string[]): boolean {
  const last = parts.at(-1)!;
  if (!name.endsWith(last)) return false;
  const before = name.slice(0, name.length - last.length);
  let from = 0;
  return parts.slice(0, -1).every((part) => {
    const at = before.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

const PLACE = /^.{1,9}(?:省|自治区|特别行政区|市|自治州|州|地区|盟|县|区|片区|组)$/u;

/** A name that a heading of places may have too: 长沙市. */
export function looksLikePlace(name: string): boolean {
  return PLACE.test(fold(name));
}

/** The names that seem to stand in one cell: parted by marks or lines, or by blanks and 和 where every piece ends like a name. */
export function severalNames(name: string, isUnit: (name: string) => boolean): string[] | undefined {
  const pieces = (mark: RegExp): string[] => splitOutside(name, mark);
  const marked = pieces(/[、，,;；|｜\t]/u);
  if (marked.length > 1) return marked.flatMap((piece) => joinedNames(piece, isUnit) ?? [piece]);
  const lines = pieces(LINE_END);
  if (lines.length > 1) return isWrapped(lines, isUnit) ? undefined : lines;
  return joinedNames(name, isUnit);
}

/** Names that are joined by what stands within names too: every part must be one. */
function joinedNames(name: string, isUnit: (name: string) => boolean): string[] | undefined {
  for (const mark of [/\s/u, /[/／]/u, /[和与及]/u]) {
    const parts = splitOutside(name, mark);
    if (parts.length > 1 && parts.every((part) => part.length > 2 && isUnit(part))) return parts;
  }
  return undefined;
}

const LINE_END = /[\n\r\u2028\u2029\u0085\v\f]/u;

/** Whether lines are one name that was too long for its cell: it ends like one in its last line only, or goes on with a remark in brackets.
 *  */
function isWrapped(lines: readonly string[], isUnit: (name: string) => boolean): boolean {
  if (lines.slice(1).every((line) => /^[（(【[]/u.test(line))) return true;
  return isUnit(lines.join('')) && !lines.slice(0, -1).some(isUnit);
}

/** A name on one line; Chinese letters join without a blank. */
export function onOneLine(text: string): string {
  return text.replace(
    /(\p{ASCII}?)\s*[\n\r\u2028\u2029\u0085\v\f]\s*(?=(\p{ASCII}?))/gu,
    (_whole, before: string, after: string) => before + (before !== '' && after !== '' ? ' ' : ''),
  );
}

/** Pieces between marks that stand outside brackets. */
function splitOutside(text: string, mark: RegExp): string[] {
  const pieces = [''];
  let depth = 0;
  for (const letter of text) {
    if (/[（(【[《「]/u.test(letter)) depth++;
    if (/[）)】\]》」]/u.test(letter)) depth = Math.max(0, depth - 1);
    if (depth === 0 && mark.test(letter)) pieces.push('');
    else pieces[pieces.length - 1] += letter;
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

const DIGITS = '[\\d０-９]{1,5}';
const ORDINAL = `(?:${DIGITS}|[一二三四五六七八九十百]{1,4}|[IVX]{1,4}|[Ⅰ-ⅿ])`;
/** Numbers before a name: （1）, 【1】, 1、, 1.1, Ⅰ., No.1, 第1名, ①, and a number with a blank before a Chinese name. */
const NUMBERING = new RegExp(
  `^\\s*(?:[（(【[〔]\\s*${ORDINAL}\\s*[)）】\\]〕][、.．]?|${ORDINAL}\\s*[、.．)）:：](?!\\d)|no\\.?\\s*${DIGITS}[、.．:：\\s]|第(?:${DIGITS}|[一二三四五六七八九十]{1,3})[名位][、.．:：\\s]*|\\d{1,3}(?:[.．]\\d{1,3})+[、.．]?\\s*(?=\\p{Script=Han})|[①-⒛❶-➓㈠-㈩㉑-㊿]|${DIGITS}\\s+(?=\\p{Script=Han}))\\s*`,
  'iu',
);
/** Marks of lists and of notes before a name: •, -, ☑, *. */
const BULLET = /^\s*[•·●○◦■□▪▫◆◇▲△▶►➢➤✓✔√☑☒☐※*★☆'＇–—-]+\s*(?=[\p{L}\p{N}“"《（(【[])/u;
const BEHIND = /[、，,;；。:：*★☆※]+\s*$/u;

const BARE_NUMBER = /^\s*(\d{1,3})\s*(?![年月日])(?=\p{Script=Han})/u;

/** Whether names are numbered by digits that nothing parts from them: from 1 or in most rows, each one more than before. Where names are
 *  alike without their digits (171医院, 172医院), these are part of them. */
export function areNumbered(names: readonly string[]): boolean {
  const numbered = names.filter((name) => BARE_NUMBER.test(name));
  const numbers = numbered.map((name) => Number(BARE_NUMBER.exec(name)![1]));
  if (new Set(numbered.map((name) => fold(withoutDigits(name)))).size < numbered.length) return false;
  return (
    numbers.length > 1 &&
    (numbers[0] === 1 || numbers.length * 2 > names.length) &&
    numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1)
  );
}

export function withoutDigits(name: string): string {
  return name.replace(BARE_NUMBER, '');
}

/** What stands in a cell in place of its value, in words; a formula without a result yet has only to be calculated. */
export function errorInWords(error: string): string {
  return error === UNCALCULATED ? '公式，文件里还没有它算出的结果（请用 Excel 打开、保存后再试）' : `错误值 ${error}`;
}

/** The name without the number or mark before it and the mark after it. */
export function withoutNumbering(text: string): string {
  const name = text.replace(BULLET, '').replace(NUMBERING, '').replace(BEHIND, '').trim();
  return name === '' ? text : name;
}
