// Headings within a list: what they are called, and what they tell of the units below them.
import { fold } from '../../model/text';
import { findCategory } from '../../rubric/find';
import type { Category, Scheme } from '../../rubric/tree';
import type { FactColumn } from '../../workbook/roster/columns/fact';
import { typeOf } from '../../model/inputs';

/** What a heading tells of every unit below it, until the next heading. */
export interface Section {
  category?: Category;
  fact?: { column: FactColumn; cell: string };
}

const ORDINAL = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．:：]?|第[一二三四五六七八九十\d]+(?:类|组|部分|批|片区)[、:：]?|[■▲●◆★☆※【［[])+/u;
const COUNT = /[（(【[]?\s*共?\s*\d+\s*(?:所|个|家|校|户|处|单位)(?:单位|学校|高校)?\s*[)）】\]]?[:：]?$/u;
const MARKS = /[】］\]:：\s]+$/u;
const ALL = /^(?:各|全省|全市|全部|所有|参评)+/u;
const TAIL = /(?:名单|名册|类别|类|组|序列|系列|部分|一览表)$/u;

/** The ways to read a heading, the more literal first. */
function readings(text: string): string[] {
  const word = text.trim();
  const plain = word.replace(ORDINAL, '').replace(MARKS, '').replace(COUNT, '').replace(MARKS, '').trim();
  const bracketless = plain.replace(/[（(][^（）()]*[)）]$/u, '').trim();
  const unnumbered = word.replace(/^\d+[、.．]\s*/u, '').replace(COUNT, '').replace(MARKS, '');
  const shorter = [plain, bracketless].flatMap((each) => [each.replace(TAIL, ''), each.replace(ALL, ''), each.replace(ALL, '').replace(TAIL, '')]);
  return [...new Set([word, plain, bracketless, unnumbered, ...shorter])].filter((each) => each !== '');
}

/** What a heading says of the units below it; empty where it says nothing that this scheme knows. */
export function sectionOf(text: string, scheme: Scheme, facts: readonly FactColumn[]): Section {
  for (const word of readings(text)) {
    const category = findCategory(scheme, word);
    if (category) return { category };
    for (const column of facts) {
      if (column.input.type !== 'choice') continue;
      const value = typeOf(column.input).read(column.input, word);
      if (value.ok && fold(word).length > 1) return { fact: { column, cell: String(value.value) } };
    }
  }
  return {};
}

/** Whether a line alone in its row is a heading by how it is written: 一、…, …（147所）, …：, 【…】. */
export function isHeading(text: string): boolean {
  const word = text.trim();
  return COUNT.test(word) || /[:：】]$/u.test(word) || /^第[一二三四五六七八九十\d]+(?:类|组|部分|批|片区)/u.test(word) || /^[■▲●◆【]/u.test(word);
}

/** Whether a line is numbered as headings of official papers are: 一、, （二）. */
export function isNumberedHeading(text: string): boolean {
  return /^\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])/u.test(text);
}
