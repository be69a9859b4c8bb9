// Nothing of a row goes unsaid: words of its cells that came into nothing are put aside, where people see them.
import type { ColumnChoice } from './choose-columns';
import { unbroken } from './plain';
import type { FoundItem } from './raw';
import type { RowFacts } from './row-facts';
import { weightOf } from './weight-words';

const WORDS = /[\u3400-\u9FFF]{2,}/gu;
/** 二十一 in a column of numbers. */
const ORDINAL = /^[一二三四五六七八九十百]+[、.．]?$/u;

/** The cells of a row of which nothing is `found` in it, but for columns that are told by their heads: words in one of weights are not. */
export function leftOver({ cells }: RowFacts, { aside, number }: ColumnChoice, found: readonly FoundItem[]): FoundItem[] {
  const told = new Set(aside.flatMap(({ column, head, kind }) => (head === '' || kind === 'weight' ? [] : [column])));
  const said = unbroken(found.flatMap(wordsOf).join(' '));
  return cells
    .filter(({ column, text }) => !told.has(column) && !(column === number && ORDINAL.test(unbroken(text))))
    .filter(({ text }) => weightOf(text) === undefined && (unbroken(text).match(WORDS) ?? []).some((word) => !said.includes(word)))
    .map(({ text }): FoundItem => ({ is: 'ignored', text: unbroken(text), why: '这一行里没有读到的文字，请对照原文' }));
}

function wordsOf(item: FoundItem): readonly string[] {
  if (item.is === 'veto') return [item.clause, item.group ?? ''];
  if (item.is === 'heading') return [item.heading.name];
  if (item.is === 'indicator' || item.is === 'result')
    return [item.name.name, ...[...item.headings, ...item.levels].map(({ name }) => name), ...item.clauses];
  return [item.text];
}
