// Finds the numbers that a clause states, in digits, as percentages and in Chinese numerals.
import { HAN_NUMERAL, hanNumber } from '../model/han-number';

/** Factors that are words: 瞒报的加倍扣分, 减半计分. */
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/加倍|双倍|翻倍|翻番/u, 2],
  [/减半|折半|一半/u, 0.5],
];

/** What a Chinese numeral counts: 一条, 两个. Without one it is part of a word, as in 一线采风. */
const COUNTED = '[条个次项件名分处篇期年月周天日倍档家类份种]';

/** The numbers of a clause. `30%` is both 30 and 0.3; `扣0. 5分` is a misprint of 0.5; the numbers of a list (`1.网站…； 2.动态…`) are not
 *  among them. */
export function numbersIn(clause: string): Set<number> {
  const whole = clause.normalize('NFKC').replace(/([扣加得减计降升])\s*(\d+)\s*\.\s+(\d)/gu, '$1$2.$3');
  const text = whole.replace(/(^|[\s。；;，,:：])\d+[.、](?!\d)/gu, '$1');
  const found = new Set<number>();
  for (const [, digits, percent] of text.matchAll(/(\d+(?:\.\d+)?)\s*(%?)/gu)) {
    found.add(Number(digits));
    if (percent) found.add(Number(`${digits}e-2`));
  }
  for (const [, numeral] of text.matchAll(new RegExp(`(${HAN_NUMERAL}+)${COUNTED}`, 'gu'))) {
    found.add(hanNumber(numeral!));
  }
  for (const [words, factor] of FACTORS) if (words.test(text)) found.add(factor);
  return found;
}
