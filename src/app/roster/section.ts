// Headings within a list: what they are called, and what they tell of the units below them.
import type { Cell } from '../../model/cell';
import { fold } from '../../model/text';
import { findCategory, findCategoryAmong } from '../../rubric/find';
import type { Category, Scheme } from '../../rubric/tree';
import type { FactColumn } from '../../workbook/roster/columns/fact';
import { typeOf } from '../../model/inputs';

/** What a heading tells of every unit below it, until the next heading. */
export interface ListSection {
  category?: Category;
  fact?: { column: FactColumn; cell: string };
}

const ORDINAL =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．:：]?|第[一二三四五六七八九十\d]+(?:类|组|部分|批|片区)[、:：]?|[■▲●◆★☆※【［[])+/u;
const COUNT = /[（(【[]?\s*共?\s*\d+\s*(?:所|个|家|校|户|处|单位)(?:单位|学校|高校)?\s*[)）】\]]?[:：]?$/u;
/** In brackets or after 共: 第33所 and 三处 are names. */
const COUNTED = /(?:[（(【[]\s*共?|共)\s*\d+\s*(?:所|个|家|校|户|处|单位)(?:单位|学校|高校)?\s*[)）】\]]?[:：]?$/u;
const MARKS = /[】］\]:：\s]+$/u;
const YEAR = /^\d{4}年?度?|(?:\d{4}年?度?)$/gu;
const ALL = /^(?:各|全省|全市|全部|所有|参评)+/u;
const TAIL = /(?:名单|名册|类别|类|组|序列|系列|部分|一览表)$/u;

/** The ways to read a heading, the more literal first. */
function readings(text: string): string[] {
  const word = text.trim();
  const plain = withoutCount(word.replace(ORDINAL, ''));
  const bracketless = plain.replace(/[（(][^（）()]*[)）]$/u, '').trim();
  const unnumbered = plain.replace(/^\d+[、.．]\s*/u, '');
  const shorter = [plain, bracketless, bracketless.replace(YEAR, '')].flatMap((each) => [
    each.replace(TAIL, ''),
    each.replace(ALL, ''),
    each.replace(ALL, '').replace(TAIL, ''),
  ]);
  return [...new Set([word, plain, bracketless, unnumbered, ...shorter])].filter((each) => each !== '');
}

/** What a heading says of the units below it; empty where it says nothing that this scheme knows. */
export function sectionOf(text: string, scheme: Scheme, facts: readonly FactColumn[]): ListSection {
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

/** The category that a word stands for, also as headings write it: 1.高校, 高校类. */
export function categoryNamed(word: Cell, scheme: Scheme): Category | undefined {
  const words = named.get(scheme) ?? new Map<Cell, Category | undefined>();
  named.set(scheme, words);
  if (!words.has(word)) {
    const found = findCategoryAmong(String(word), [scheme], []);
    words.set(word, found.ok ? found.value.category : sectionOf(String(word), scheme, []).category);
  }
  return words.get(word);
}

const named = new WeakMap<Scheme, Map<Cell, Category | undefined>>();

/** How headings are marked: …：, 【…】, 第一组, ■ …, （一）…, 一、…. Lists are marked like that too. */
const COLON = /[:：】]$/u;
const HEADING_MARKS: readonly RegExp[] = [
  COLON,
  /^第[一二三四五六七八九十\d]+(?:类|组|部分|批|片区)/u,
  /^[■▲●◆]/u,
  /^【/u,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/u,
  /^[一二三四五六七八九十]{1,3}[、.．]/u,
];

/** Whether a line alone in its row is a heading by how it is written; `common` are the marks of most lines. */
export function isHeading(text: string, common: ReadonlySet<RegExp> = new Set()): boolean {
  const word = text.trim();
  // 航天第33所 is a name; of 长株潭片区12所 people are asked.
  return (
    COUNTED.test(word) || (COUNT.test(word) && isPlaceHeading(word)) || HEADING_MARKS.some((mark) => !common.has(mark) && mark.test(word))
  );
}

const PLACE =
  /^(?!各|其[他它]|有关|相关|全|部分)(?!.*(?:市州|州市|市县|县市|县区|区县|市区|地市)).{1,9}(?:省|自治区|市|自治州|州|盟|县|区)$/u;

/** Whether a heading names one place, and has no number that would set it beside the heading before: 长沙市（51所）. */
export function isPlaceHeading(text: string): boolean {
  const word = text.trim();
  return !ORDINAL.test(word) && PLACE.test(withoutCount(word));
}

function withoutCount(text: string): string {
  return text.replace(MARKS, '').replace(COUNT, '').replace(MARKS, '').trim();
}

/** Whether a line is written as no name is, whatever it ends like: 长沙市（51所）, 长沙市：. */
export function isSureHeading(text: string, common: ReadonlySet<RegExp>): boolean {
  return COUNTED.test(text.trim()) || (!common.has(COLON) && COLON.test(text.trim()));
}

/** The marks that more than half of the lines have: a heading stands over others that are written otherwise. */
export function commonMarks(lines: readonly string[]): ReadonlySet<RegExp> {
  return new Set(HEADING_MARKS.filter((mark) => lines.filter((text) => mark.test(text.trim())).length * 2 > lines.length));
}
