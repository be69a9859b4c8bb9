// Which unit of the roster a name in a list stands for. Only what is written the same is sure; all else is a guess with its reason.
import { fold, list } from '../../model/text';
import type { Guess } from './meaning';

/** A name as it is compared: width, white space, case and the kinds of brackets, dashes and dots tell nothing apart. */
export function plainName(name: string): string {
  return fold(name)
    .replace(/[［【〔〖｛{[]/gu, '(')
    .replace(/[］】〕〗｝}\]]/gu, ')')
    .replace(/[—–―－‐‑]+/gu, '-')
    .replace(/[•・‧∙⋅]/gu, '·');
}

const BRACKETS = /\([^()]*\)/gu;

/** Ways of saying what kind of unit it is that change when units are renamed; within a family nothing else tells names apart. */
const FAMILIES: readonly RegExp[] = [
  /(?:职业技术大学|职业技术学院|高等专科学校|职业大学|职业学院|专科学校|大学|学院)$/u,
  /(?:教育和体育局|教育与体育局|教育体育局|教育局|教体局|教育\(体育\)局|教育\(体\)局)$/u,
  /(?:委员会|办公室|管理局|管理中心|服务中心|中心|委|局|厅)$/u,
];

/** Letters by which names tell themselves apart: another one is another unit, not a slip. */
const TELLING = /[\d一二三四五六七八九十东西南北中上下左右甲乙丙丁a-z]/u;

/** A name with its plain form. */
export interface PlainName {
  name: string;
  plain: string;
}

/** Why a name may stand for a unit; undefined where it does not look like it. The unit's own name is not guessed. */
export function guessName<To>({ plain: said }: PlainName, { name: own, plain: known }: PlainName, to: To): Guess<To> | undefined {
  if (said.length < 2 || said === known) return undefined;
  const [saidPlain, knownPlain] = [said.replace(BRACKETS, ''), known.replace(BRACKETS, '')];
  const guess = (rank: number, reason: string): Guess<To> => ({ to, rank, reason });
  // 甲大学(东校区) and 甲大学(西校区) are two.
  if (saidPlain !== said && knownPlain !== known && saidPlain === knownPlain) return undefined;
  if (saidPlain === knownPlain && saidPlain !== '') return guess(1, `去掉${inBrackets(said) || inBrackets(known)}后与“${own}”相同`);
  for (const family of FAMILIES) {
    const [one, other] = [family.exec(saidPlain)?.[0], family.exec(knownPlain)?.[0]];
    if (one === undefined || other === undefined || one === other) continue;
    if (saidPlain.slice(0, -one.length) === knownPlain.slice(0, -other.length))
      return guess(2, `与“${own}”只差“${one}”“${other}”，像是更名`);
  }
  if (saidPlain.endsWith(knownPlain) && knownPlain.length >= 4)
    return guess(3, `比“${own}”前面多“${saidPlain.slice(0, -knownPlain.length)}”`);
  if (knownPlain.startsWith(saidPlain)) return guess(3, `是“${own}”的开头，像是简称`);
  if (knownPlain.endsWith(saidPlain) && saidPlain.length >= 4)
    return guess(3, `比“${own}”前面少“${knownPlain.slice(0, -saidPlain.length)}”`);
  if (saidPlain.length < knownPlain.length && isShort(saidPlain, knownPlain)) return guess(4, `各字依次在“${own}”里，像是简称`);
  const slips = slipsBetween(saidPlain, knownPlain);
  if (slips !== undefined && slips <= (knownPlain.length >= 8 ? 2 : knownPlain.length >= 4 ? 1 : 0))
    return guess(4 + slips, `与“${own}”差 ${slips} 个字`);
  return undefined;
}

const inBrackets = (name: string): string => {
  const parts = name.match(BRACKETS) ?? [];
  return parts.length === 0 ? '' : `括号里的${list(parts.map((part) => `“${part.slice(1, -1)}”`))}`;
};

/** 湖南师大 of 湖南师范大学: every letter in turn, from the first. */
function isShort(short: string, whole: string): boolean {
  if (short[0] !== whole[0]) return false;
  let at = 0;
  for (const letter of short) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** How many letters are put in, left out or changed between two names; undefined where one of them tells names apart. */
function slipsBetween(one: string, other: string): number | undefined {
  if (Math.abs(one.length - other.length) > 2) return undefined;
  // What both begin and end with is the same; between, the shorter way is good enough for so few letters.
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (TELLING.test(left) || TELLING.test(right)) return undefined;
  return Math.max(left.length, right.length);
}
