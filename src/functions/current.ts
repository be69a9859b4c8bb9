// What names in formulas mean: the scheme of the open workbook under its own readings first, then the bundled ones.
import { schemeIds, schemeOf } from '../rubric/library';
import type { Indicator, Scheme } from '../rubric/tree';
import { refuse, type Outcome } from '../model/outcome';
import { findCategoryAmong, findIndicator } from '../rubric/find';
import { knownScheme, onSchemeChange } from './open-workbook';

const found = new Map<string, Outcome<Indicator>>();
onSchemeChange(() => found.clear());

/** The scheme and category that a name in a formula means. Refused while the workbook has not been read: its readings decide. */
export function findCategoryInForce(name: unknown): ReturnType<typeof findCategoryAmong> {
  const known = knownScheme();
  if (known.state !== 'read') return notRead();
  const bundled = bundledSchemes();
  return findCategoryAmong(name, known.own ? [known.own, ...bundled.slice(0, 1)] : bundled.slice(0, 1), bundled);
}

/** The indicator that two names in a formula mean. Sheets ask for the same few thousands of times, so answers are kept. */
export function findIndicatorInForce(category: unknown, indicator: unknown): Outcome<Indicator> {
  const key = JSON.stringify([category, indicator]);
  const kept = found.get(key);
  if (kept) return kept;
  const answer = knownScheme().state === 'read' ? findUnder(findCategoryInForce(category), indicator) : findWithoutReadings(category, indicator);
  if (found.size > 5_000) found.clear();
  found.set(key, answer);
  return answer;
}

function findUnder(among: ReturnType<typeof findCategoryAmong>, indicator: unknown): Outcome<Indicator> {
  return among.ok ? findIndicator(among.value.category, indicator) : among;
}

/** An indicator of a scheme that is named, if no reading concerns it: whatever the workbook holds, it means the same. */
function findWithoutReadings(category: unknown, indicator: unknown): Outcome<Indicator> {
  const among = findCategoryAmong(category, [], bundledSchemes());
  const answer = findUnder(among, indicator);
  if (!among.ok || !answer.ok || !/[/／]/u.test(String(category))) return notRead();
  return answer.value.readings.every(({ otherRules }) => otherRules.length === 0) ? answer : notRead();
}

function notRead(): ReturnType<typeof refuse> {
  return refuse('MISSING_VALUE', '还没有读到本工作簿的方案和条文理解，先不计分。请打开“评分助手”面板，读到后会自动计算；仍不计算时点“修复公式”。');
}

let bundled: Scheme[] | undefined;

/** Every bundled scheme under its default readings, in the order in which they are offered. */
function bundledSchemes(): Scheme[] {
  bundled ??= schemeIds.flatMap((id) => {
    const scheme = schemeOf(id);
    return scheme.ok ? [scheme.value] : [];
  });
  return bundled;
}
