// What a condition speaks of: every time something happens, one time, so much missing, so much of a rate, or simply that it is so.
import { NUMBER, numeralAt, UNIT, type FoundNumber } from './numerals';

export type Happening =
  | { is: 'every'; step?: FoundNumber; unit?: string; isPlain: boolean }
  | { is: 'missing'; step?: FoundNumber; unit?: string }
  | { is: 'rate'; step: FoundNumber; unit: string; way: 'below' | 'above' | 'apart' }
  | { is: 'late'; step?: FoundNumber; unit: string }
  | { is: 'plain' };

const LESS = '(?<![至不最多减])(?:少|缺少|缺|差|欠|少报|少于|减少)';
const DOWN = '(?<!不)(?:低于|降低|下降|低|减少|降|少于|少|差|不足|未达|未完成|欠|缺|每少|滑坡|减|落后|后退)';
const UP = '(?<!不)(?:高于|提高|上升|高出|超过|超出|增加|增长|高|超|多|升高|升|增|提升|上浮)';

/** How often something is to be done, which is no word for every time it happens: 每月, 每年 … */
const FREQUENCY = /每(?:个)?(?:年度?|半年|季度?|月度?|月份|周|旬|学期|学年|日|天|位|名?(?:干部|党员|职工|工作人员)|逢|两年|三年)/gu;

const RATE = new RegExp(
  `(?:每|再)?(?:(?<down>${DOWN})|(?<up>${UP})|(?<apart>偏离|偏差|相差|误差|升降|增减))(?:于|了|目标|任务|值|全市|平均|数|率|指标|标准|计划|约|达到|及|[^,;。0-9每]{0,6}?)(?<n>${NUMBER})?(?:个)?(?<unit>%|百分点|万元|亿元|亩|万人次|位次|个?名次|位|名|分)`,
  'dgu',
);
const EVERY_RATE = new RegExp(`每(?:(?<n>${NUMBER}))(?:个)?(?<unit>%|百分点)`, 'dgu');
const MISSING = new RegExp(`(?:每)?${LESS}(?:[^,;。0-9每一二两三四五六七八九十半]{0,4}?)(?<n>${NUMBER})?(?<unit>${UNIT})`, 'dgu');
const LATE = new RegExp(
  `(?:每)?(?:迟|晚|推迟|延迟|逾期|延期|超期|超时|超过|滞后|拖延|拖欠|延误|迟报|晚报|推后|超)(?:报|交|送|办|于|限|期|[^,;。0-9每]{0,4}?)(?<n>${NUMBER})?(?<unit>个工作日|工作日|天|日|个月|月|小时|分钟|周)`,
  'dgu',
);
const EVERY = [
  new RegExp(`每(?!${UNIT})(?:[^,;。:0-9一二两三四五六七八九十半百]{0,24}?)(?<n>${NUMBER})(?<unit>${UNIT})`, 'dgu'),
  new RegExp(`每(?<unit>${UNIT})`, 'dgu'),
  new RegExp(`每(?:[^,;。:0-9一二两三四五六七八九十半百]{0,24}?)(?<unit>${UNIT})(?=的?$)`, 'dgu'),
  /每(?<unit>[^,;。:0-9年月季周]{1,2})的?$/dgu,
];
/** 每班3名: what each is to have. */
const DUE_FROM_EACH = new RegExp(
  `每(?:个)?(?:人|名|位|户|家|村|校|班|组|所|镇|乡|单位|部门)(?=(?!1(?![0-9])|一(?![一二三四五六七八九十百]))${NUMBER}(?:人|名|次|篇|个|项|场|件|条|期|份))`,
  'gu',
);
/** 一周内, 超过1天: a bound of time, and no time that something happens. */
const WITHIN = '(?!以[上下内]|(?<=[天日月周年度期]|小时|分钟)(?:内|之内|前|之前|后|之后))';
const ONE = new RegExp(
  `(?<verb>出现|发现|发生|查出|查实|存在|有|被[^,;。]{0,10}|未[^,;。]{0,12}|^|[,;。:的])(?<n>1|一)(?<unit>${UNIT})${WITHIN}`,
  'dgu',
);
const ONE_AT_END = new RegExp(
  `(?<!超过|超|不足|不满|少于|低于|多于|满|达到?)(?<n>1|一)(?<unit>次|起|例|件|处|项|人次|批次|条|个|篇|天|户|人|家|份|节|期|宗|名|台|张|车|笔|单)的?$`,
  'dgu',
);

/** 少于2次的 names what is too few; 每少于目标1次 counts what is missing. */
const isBound = (words: string): boolean => /^[^每]*于/u.test(words);

function lastMatch(pattern: RegExp, text: string): RegExpMatchArray | undefined {
  let last: RegExpMatchArray | undefined;
  for (const match of text.matchAll(pattern)) last = match;
  return last;
}

/** `at`: where the text begins in the clause. */
export function happeningIn(condition: string, at: number): Happening {
  const pieces = withoutAsides(condition).split(/[,;。:]/u);
  const piece = pieces.filter((each) => each.replace(/[的则即 ]/gu, '') !== '').at(-1) ?? '';
  const plain = withoutAsides(condition);
  const start = plain.lastIndexOf(piece);
  return inPiece(piece, at + start) ?? (inPiece(plain, at) || { is: 'plain' });
}

const isOne = ({ groups }: RegExpMatchArray): boolean => /^(?:1|一)$/u.test(groups?.['n'] ?? '');

/** 超过1小时的事故, 逾期1天以上: how late it is, and not for each day. */
function isBoundOfTime(late: RegExpMatchArray, text: string): boolean {
  return /^超过?/u.test(late[0]) || !/^的?$/u.test(text.slice(late.index! + late[0].length));
}

/** 达到一级, 一档, 第1名: which it is, and not how often something happens. */
function isName({ index, groups }: RegExpMatchArray, text: string): boolean {
  const { verb = '', unit } = groups!;
  return unit === '级' || unit === '档' || text[index! + verb.length - 1] === '第';
}

/** What stands in brackets is an aside, unless nothing else is there. */
function withoutAsides(condition: string): string {
  const plain = condition.replace(/\([^()]*\)/gu, (aside) => '〇'.repeat(aside.length));
  return /[^〇,;。:\s]/u.test(plain) ? plain : condition;
}

function inPiece(piece: string, at: number): Happening | undefined {
  const text = piece
    .replace(FREQUENCY, (found, offset: number) =>
      offset + found.length >= piece.replace(/的$/u, '').length ? found : '〇'.repeat(found.length),
    )
    .replace(DUE_FROM_EACH, (found) => '〇'.repeat(found.length));
  const hasEvery = /每|再/u.test(text);
  const rate = lastMatch(RATE, text) ?? lastMatch(EVERY_RATE, text);
  if (rate && (hasEvery || rate[0].startsWith('每'))) {
    const step = numeralAt(rate, 'n', at);
    const { unit = '', up, apart } = rate.groups ?? {};
    if (step && !/^(?:位|名|个名次|名次|位次)$/u.test(unit))
      return { is: 'rate', step, unit, way: up ? 'above' : apart ? 'apart' : 'below' };
  }
  const late = lastMatch(LATE, text);
  if (late && (hasEvery || (isOne(late) && !isBoundOfTime(late, text)))) {
    const step = numeralAt(late, 'n', at);
    return { is: 'late', ...(step && { step }), unit: late.groups?.['unit'] ?? '天' };
  }
  const missing = lastMatch(MISSING, text);
  if (
    missing &&
    !isBound(missing[0]) &&
    (missing[0].startsWith('每') || missing.groups?.['n'] !== undefined) &&
    missing.index! + missing[0].length > text.length - 8
  ) {
    const step = numeralAt(missing, 'n', at);
    return { is: 'missing', ...(step && { step }), ...(missing.groups?.['unit'] !== undefined && { unit: missing.groups['unit'] }) };
  }
  const every = EVERY.map((pattern) => lastMatch(pattern, text)).find((match) => match !== undefined);
  if (every) {
    const step = numeralAt(every, 'n', at);
    return {
      is: 'every',
      ...(step && { step }),
      ...(every.groups?.['unit'] !== undefined && { unit: every.groups['unit'] }),
      isPlain: true,
    };
  }
  if (/每/u.test(text)) return { is: 'every', isPlain: true };
  const one = lastMatch(ONE, text) ?? lastMatch(ONE_AT_END, text);
  if (one && !isName(one, text)) {
    const step = numeralAt(one, 'n', at);
    return { is: 'every', ...(step && { step }), ...(one.groups?.['unit'] !== undefined && { unit: one.groups['unit'] }), isPlain: false };
  }
  return undefined;
}
