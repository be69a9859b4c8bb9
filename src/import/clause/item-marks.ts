// Where numbered items begin: 1. 1、 1） （1） ① 一、 （一） 一是 — never 1.5 or 第15条.
import { numeralValue } from './numerals';
import type { Words } from './words';

interface Mark {
  from: number;
  to: number;
}

interface Style {
  pattern: RegExp;
  /** Anywhere, or only where a sentence or a line begins (and elsewhere as long as the numbers go on). */
  anywhere?: true;
}

const styles: readonly Style[] = [
  { pattern: /(?<n>[①-⑳⓪❶-❿])/gu, anywhere: true },
  { pattern: /(?<n>[⑴-⒇])/gu, anywhere: true },
  { pattern: /[(](?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,2})[)](?!分)/gu, anywhere: true },
  { pattern: /(?<![0-9.第-])(?<n>[0-9]{1,2})(?:[.](?![0-9])|[、](?![0-9])|[)])(?! ?分)/gu },
  { pattern: /(?<![0-9.第])(?<n>[0-9]{1,2})[.、](?=[0-9]{1,4}(?:月|年|个|日))/gu },
  { pattern: /(?<![第每])(?<n>[一二三四五六七八九十]{1,2})(?:[、.](?![一二三四五六七八九十])|是)/gu },
];

const circled = (sign: string): number => {
  const code = sign.codePointAt(0)!;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2474 + 1;
  if (code >= 0x2776 && code <= 0x277f) return code - 0x2776 + 1;
  return 0;
};

const found = new WeakMap<Words, readonly Mark[]>();

/** Numbers of one style have to go on from 1, or from whatever the clause begins with. */
export function marksIn(words: Words): readonly Mark[] {
  const known = found.get(words) ?? findMarks(words);
  found.set(words, known);
  return known;
}

function findMarks({ plain, lines }: Words): Mark[] {
  const marks: Mark[] = [];
  for (const { pattern, anywhere } of styles) {
    let last = 0;
    for (const match of plain.matchAll(pattern)) {
      const from = match.index;
      const text = match.groups!['n']!;
      const number = circled(text) || numeralValue(text);
      const begins = from === 0 || lines.has(from) || /[;。:,)!]/u.test(plain[from - 1]!);
      const goesOn = number === last + 1 || (number === 1 && begins);
      if (!(goesOn && (begins || anywhere || last > 0)) && from !== 0) continue;
      if (marks.some((mark) => from < mark.to && from + match[0].length > mark.from)) continue;
      last = number;
      marks.push({ from, to: from + match[0].length });
    }
  }
  return marks.sort((one, other) => one.from - other.from);
}

/** The words behind their number. */
export function withoutMark(text: string): string {
  return text.replace(
    /^(?:[①-⑳⓪❶-❿⑴-⒇]|[(](?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[)]|[0-9]{1,2}(?:[.、](?![0-9])|[)])|[一二三四五六七八九十]{1,2}[、.是])[、.]? ?/u,
    '',
  );
}
