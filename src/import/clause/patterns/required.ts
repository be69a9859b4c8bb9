// How many must be done: 不少于12篇, 至少3次, 每季度1次.
import { NUMBER, numeralAt, type FoundNumber } from '../numerals';
import type { About } from '../part';
import type { Statement } from '../statements';

const COUNTED = '(?<unit>次|篇|条|期|场|个|份|件|人次|人|项|家|户|处|天|名|例|节|课时|学时|本|批|轮|起|宗)';
const LEAST = new RegExp(
  `(?:不少于|不得少于|不低于|不得低于|至少|最少|应不少于|不能少于|达到|应达|完成|≥)[^,;。:0-9一二两三四五六七八九十半百扣得加]{0,10}?(?<n>${NUMBER})${COUNTED}|(?<m>${NUMBER})${COUNTED.replace('unit', 'unitBefore')}(?:\\([^)]*\\))?(?:及)?以上`,
  'dgu',
);
/** 少于2次的每少1次, 8次，每少一次: so many of what is then said to be missing. */
const LACKED = new RegExp(
  `(?<![-~至到0-9.第前])(?<n>${NUMBER})${COUNTED}(?:及?以上)?的?,?(?:每|再)?(?:缺少|少|缺|差|欠)(?:1|一)?\\k<unit>`,
  'dgu',
);
const EVERY = new RegExp(
  `(?<period>每(?:个)?(?:年度?|半年|季度?|月度?|周|旬|学期|学年|工作日|日|天))[^,;。:0-9一二两三四五六七八九十半百扣得加少缺]{0,14}?(?<n>${NUMBER})${COUNTED}`,
  'dgu',
);
/** 每人, 每户: what each of several has to do. */
const EACH = /每(?:个)?(?:人|名|位|户|家|村|校|班|单位|部门|社区|乡镇|企业|党员|干部|职工)|人均|人人/u;
const PERIOD = /每(?:个)?(?:(?:[0-9]{1,2}|[一两二三四五六七八九十])个月|半年|季度?|月度?|周|学期|旬|工作日|日|天)/u;

/** 每月, 每季度: a number that must be done can be told from it. */
export const hasFrequency = (text: string): boolean =>
  /每(?:个)?(?:年|半年|季|月|周|旬|学期|学年|日|天)|按(?:月|季|周|年)|定期/u.test(text);

interface Required extends FoundNumber {
  /** What it is for, where it is not for the year: 每季度. */
  period?: string;
  /** What is counted: 篇. */
  unit: string;
  /** Each of several has to do so many: 每人. */
  each?: string;
}

/** In the condition and what stands before it, the one nearest to the deduction. */
export function requiredIn(statement: Statement, { words }: About, from = statement.from): Required | undefined {
  const text = words.plain.slice(from, statement.effect.from);
  let found: Required | undefined;
  for (const pattern of [LEAST, LACKED]) {
    for (const match of text.matchAll(pattern)) {
      const number = numeralAt(match, 'n', from) ?? numeralAt(match, 'm', from);
      const said = text.slice(0, match.index + match[0].length);
      const [period, each] = [PERIOD.exec(said)?.[0], EACH.exec(said)?.[0]];
      const unit = match.groups!['unit'] ?? match.groups!['unitBefore']!;
      if (number) found = { ...number, unit, ...(period !== undefined && { period }), ...(each !== undefined && { each }) };
    }
    if (found) return found;
  }
  for (const match of text.matchAll(EVERY)) {
    const number = numeralAt(match, 'n', from);
    const period = match.groups?.['period'];
    if (number) found = { ...number, unit: match.groups!['unit']!, ...(period !== undefined && PERIOD.test(period) && { period }) };
  }
  return found;
}
