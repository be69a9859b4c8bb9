// What an input is called: in the clause's own words, short, and told apart from the others.
import { withoutMark } from './item-marks';
import { NUMBER, UNIT } from './numerals';

const LONGEST = 28;

/** 每次, 每发现1起: how often, which the unit of the input says. */
const HOW_OFTEN = new RegExp(
  `^(?!${NUMBER}(?:级|档|类))(?:每|再)?(?:出现|发现|发生|有|查实|增加|少|缺|缺少|少报)?(?:${NUMBER})?(?:${UNIT})(?:项目)?$`,
  'u',
);
/** 查阅台账, 任查2个月: how it is found out, which is said before what is found. */
const LOOKED_AT = new RegExp(`^(?:现场|实地|随机)?(?:(?:任|抽|检|核|查)查|查(?:看|阅|验|相关|资料))(?:[^每扣]{0,16})$`, 'u');
/** 一级, 一档, 一类 say which it is. */
const AMOUNT_BEHIND = new RegExp(`(?:1|一)(?!级|档|类)(?:${UNIT})$`, 'u');

/** 每项（次）. */
const UNIT_IN_BRACKETS = new RegExp(`\\((?:${UNIT})\\)$`, 'u');
/** 每门课程: the course. */
const UNIT_BEFORE = new RegExp(`^(?:门|节|堂|篇|件|条|幅|台|间|所|家|座|辆|艘|部)(?=[\\p{Script=Han}]{2,})`, 'u');

/** The last words of a condition that say something, without numbers of items, 每, and what joins sentences. */
export function nameFrom(condition: string, fallback: string): string {
  return nameIn(condition) ?? nameIn(fallback) ?? '事项';
}

function nameIn(condition: string): string | undefined {
  const plain = condition.replace(/\s+/gu, '');
  const all = withoutMark(plain)
    .split(/[,;。:]/u)
    .map(bare)
    .filter((piece) => piece !== '');
  const pieces = all.slice(all.findIndex((piece, index) => index === all.length - 1 || !LOOKED_AT.test(piece)));
  const often = pieces.length > 0 && HOW_OFTEN.test(pieces.at(-1)!) ? pieces.slice(0, -1) : pieces;
  const named = often.map((piece, index) => (index === often.length - 1 ? withoutEvery(piece) : piece)).filter((piece) => piece !== '');
  if (named.length === 0) return undefined;
  const whole = named.join('，');
  if (whole.length <= LONGEST) return whole;
  const last = named.at(-1)!;
  const telling = last.length < 6 && named.length > 1 ? `${named.at(-2)!}，${last}` : last;
  return shortened(telling);
}

/** 业主每来函投诉一次: 业主来函投诉; 较大事故每起: 较大事故; 迟报一次: 迟报. */
function withoutEvery(piece: string): string {
  const at = piece.lastIndexOf('每');
  if (at < 0) return kept(piece.replace(AMOUNT_BEHIND, ''), piece);
  if (/^每(?:个)?(?:年|月|季|周|旬|半年|学期)(?!扣)/u.test(piece.slice(at)) && at + 3 < piece.length) return piece;
  const behind = piece.slice(at).replace(UNIT_IN_BRACKETS, '');
  if (at > 1 && (HOW_OFTEN.test(behind) || behind.length < 4)) return kept(piece.slice(0, at), piece);
  return kept(`${piece.slice(0, at)}${behind.slice(1).replace(UNIT_BEFORE, '').replace(AMOUNT_BEHIND, '')}`, piece);
}

const kept = (shorter: string, piece: string): string => (bare(shorter).length > 1 ? bare(shorter) : piece);

function bare(text: string): string {
  return text
    .replace(/["“”]/gu, '')
    .replace(/^\([^()]*\)(?=.)/u, '')
    .replace(/^[\s、.)\]】(-]+|[\s、([【-]+$/gu, '')
    .replace(/^(?:其中|如果|如|凡|对于|若|否则|且|并且)/u, '')
    .replace(/(?:的|者|则|即|一律|分别|将|应|可|再)+$/u, '')
    .replace(/^[\s、.)]+|[\s、(]+$/gu, '');
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** No name stands twice. */
export function distinct(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let turn = 2; used.has(own); turn++) own = `${name}（${turn}）`;
    used.add(own);
    return own;
  });
}
