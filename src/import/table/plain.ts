// How words of a table are compared, and how they are said without what is only print: numbering, line breaks, blanks.
import { bare, clip, halfWidth } from '../../model/text';

/** For comparing with patterns: half width, no blanks. Full stops and Chinese marks stay. */
export function squeezed(text: string): string {
  return halfWidth(bare(text)).replace(/\s+/gu, '');
}

/** What stands in a cell that says “nothing here”: ——, /, 无. */
export function isNothing(text: string): boolean {
  return /^(?:[-—–―－_/\\]+|无)?$/u.test(squeezed(text));
}

const NUMBERING =
  /^(?:第[一二三四五六七八九十百\d]+(?:(?:部分|章)[、:：\s]?|[条项类][、:：\s])|[（(][一二三四五六七八九十\d]+[)）][、.．]?|[一二三四五六七八九十]+[、.．]|\d+(?:[.．]\d+)*(?:[、.．)）]|(?=\s|[\u3400-\u9FFF])(?!\d*(?:[年月日个次项条名分人家天%]|号(?![召码])|[类级期](?![别型似目限间末])|批(?![准复评示]))))|[①-⑳])\s*/u;

/** 第一类 that stands apart is a number; in 第1类工作 it is part of the name. */
const APART = /^第[一二三四五六七八九十百\d]+[条项类]\s+/u;

/** The number that a heading or a clause begins with: 一、, （二）, 3.1, ④. */
export function numberingOf(text: string): string {
  return NUMBERING.exec(text.trim())?.[0].trim() ?? '';
}

/** A name as it is printed, without its number and the line breaks; a break between Latin words leaves a blank. */
export function nameOf(text: string): string {
  const lines = bare(text).split('\n');
  if (lines.length > 1 && lines.every((line) => numberingOf(line) !== ''))
    return lines.map((line) => nameOf(line).replace(/[；;。]$/u, '')).join('；');
  return unbroken(bare(text).replace(APART, '')).replace(NUMBERING, '').trim();
}

export function unbroken(text: string): string {
  return bare(text)
    .replace(/(?<=[\u3000-\u9FFF\uFF00-\uFFEF])\s+(?=\S)|\s+(?=[\u3000-\u9FFF\uFF00-\uFFEF])/gu, '')
    .replace(/\s+/gu, ' ');
}

/** The beginning of a text, for lists. */
export function clipWords(text: string): string {
  return clip(unbroken(text), 60);
}
