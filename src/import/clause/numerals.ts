// Numbers as documents write them: 0.5, 十二, 两, 半, and what they are numbers of.

const DIGITS = String.raw`[0-9]+(?:\.[0-9]+)?`;
const HAN = '[零一二两三四五六七八九十百]{1,5}';

/** A number, as part of a pattern. */
export const NUMBER = `(?:${DIGITS}|${HAN}|半)`;

/** Between the ends of a range. */
export const TO = '(?:-{1,2}|~|至|到)';

/** What stands behind a number of points; 分钟, 分局 and the like are none. */
export const POINTS = '(?:个)?分(?![钟之局享布管级类支公工析厘期离散解流段])';

/** What is counted. */
export const UNIT =
  '(?:个百分点|百分点|个工作日|工作日|个自然日|平方米|平方公里|立方米|课时|学时|人次|批次|车次|座次|家次|户次|班次|人天|万元|亿元|公里|公斤|千克|分钟|小时|季度|个月|单位|部门|%|‰|次|起|例|件|项|个|处|条|篇|人|户|家|天|日|份|期|场|宗|幅|块|张|台|间|所|名|页|笔|批|轮|位|村|镇|乡|节|本|车|辆|艘|种|类|步|点|段|座|口|盏|根|株|亩|米|吨|元|月|周|年|档|级|字|遍|回|堂|门|支|套|只|头|组|道|具|枚|柜|扇|罐|瓶|盒|袋|桶|床|颗|棵|栋|幢|票|卷|册|版|片|股|顶)';

const VALUES: Readonly<Record<string, number>> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

export function numeralValue(numeral: string): number {
  if (/^[0-9]/u.test(numeral)) return Number(numeral);
  if (numeral === '半' || numeral === '一半') return 0.5;
  let [whole, digit] = [0, 0];
  for (const sign of numeral) {
    if (sign === '百') [whole, digit] = [whole + (digit || 1) * 100, 0];
    else if (sign === '十') [whole, digit] = [whole + (digit || 1) * 10, 0];
    else digit = VALUES[sign] ?? 0;
  }
  return whole + digit;
}

/** Where a number stands in the plain words. */
export interface FoundNumber {
  value: number;
  from: number;
  to: number;
}

/** The numeral of a named group of a match that was made with the `d` flag. */
export function numeralAt(match: RegExpMatchArray, group: string, offset = 0): FoundNumber | undefined {
  const text = match.groups?.[group];
  const place = match.indices?.groups?.[group];
  if (text === undefined || place === undefined) return undefined;
  return { value: numeralValue(text), from: offset + place[0], to: offset + place[1] };
}
