// Whether what people look for stands in some words, however they write it.
import { fold } from '../model/text';

/** Words that are separated by spaces may stand in any order; nothing looked for is found everywhere. */
export function isMatch(wanted: string, ...words: readonly (string | undefined)[]): boolean {
  const text = words.map((word) => fold(word ?? '')).join(' ');
  return wanted.split(/\s+/u).every((word) => text.includes(fold(word)));
}
