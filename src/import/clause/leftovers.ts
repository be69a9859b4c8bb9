// Numbers in the words of a part that its rule does not use: a bound within an event, a year or an article may stand there; anything else
// is a sign that something was not understood.
import { marksIn } from './item-marks';
import type { PartNumber } from './part';
import type { Words } from './words';

const PLAIN = /[0-9]+(?:\.[0-9]+)?/gu;
/** How often something is counted, years, dates, articles, names. */
const HARMLESS_BEHIND =
  /^(?:年|月|日|号|款|章|届|届|时|:[0-9])|^(?:个)?(?:小时|分钟|天|工作日|自然日|月|年|周|元|万元|亿元|人以|人及|人[-~至]|人事故|米|厘米|毫米|cm|mm|m|公里|℃|度|克|kg|吨|平方米|㎡|亩|岁|级|楼|层|[-~至到][0-9]+(?:人|天|日|元|万元|小时|月))/u;
const HARMLESS_BEFORE = /(?:第(?:[0-9]+[、,和至-])*|[A-Za-z]|[0-9]+[月年-])$/u;
const ALONE = /^(?:%|[\u4e00-\u9fff])/u;

export function leftoverIn(words: Words, from: number, to: number, used: readonly PartNumber[], mayBound: boolean): boolean {
  const { plain } = words;
  const marks = marksIn(words);
  for (const match of plain.slice(from, to).matchAll(PLAIN)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    if (used.some((number) => 'from' in number && number.from < end && number.to > start)) continue;
    if (marks.some((mark) => mark.from <= start && mark.to >= end)) continue;
    const [before, behind] = [plain.slice(Math.max(0, start - 6), start), plain.slice(end, end + 10)];
    if (Number(match[0]) === 0 || (match[0] === '1' && ALONE.test(behind))) continue;
    if (/^(?:19|20)[0-9]{2}$/u.test(match[0]) && /^(?:年|-)/u.test(behind)) continue;
    if (HARMLESS_BEFORE.test(before) || /^[A-Za-z]/u.test(behind)) continue;
    if (mayBound && HARMLESS_BEHIND.test(behind)) continue;
    if (/^(?:月[0-9]+日|月底|月前|月份|日前|年度|时)/u.test(behind)) continue;
    return true;
  }
  return false;
}
