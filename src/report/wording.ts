// The set phrases of official documents: numbered headings, and who is named before 等.
import { list } from '../model/text';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 20 → 二十; for 1 to 99. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? DIGITS[ones] : ''}`;
}

/** 1 → （一）. */
export function headingNumber(number: number): string {
  return `（${chineseNumber(number)}）`;
}

/** 政务公开 → 政务公开评估; what is called 评议, 考评 … already keeps its name. */
export function appraisalOf(work: string): string {
  return /(?:评估|评议|评价|评审|考评|测评|考核|检查)$/u.test(work) ? work : `${work}评估`;
}

/** 甲、乙等 5 个单位; without 等 when everybody is named, and just the name of a single one. */
export function namedUnits(named: readonly string[], count: number): string {
  if (count === 1) return list(named);
  return `${list(named)}${named.length < count ? '等' : ''} ${count} 个单位`;
}
