// Numerals in Han characters: 二十五 → 25.

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The signs of a numeral, as part of a pattern. */
export const HAN_NUMERAL = '[零〇一二两三四五六七八九十百千]';

export function hanNumber(numeral: string): number {
  let total = 0;
  let digit: number | undefined;
  for (const sign of numeral) {
    const unit = UNITS[sign];
    if (unit === undefined) {
      digit = DIGITS[sign]!;
    } else {
      total += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}
