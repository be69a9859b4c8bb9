// What names in formulas mean: the scheme of the open workbook under its own readings first, then the bundled ones.
import { isBlank, isError, quoteCell } from '../model/cell';
import type { Indicator, Scheme } from '../rubric/tree';
import { refuse, type Outcome } from '../model/outcome';
import { findCategoryAmong, findIndicator } from '../rubric/find';
import { knownScheme, onSchemeChange } from './open-workbook';
import { shelf } from './shelf';

const found = new Map<string, Outcome<Indicator>>();
onSchemeChange(() => found.clear());

/** The scheme and category that a name in a formula means. Refused while the workbook has not been read: its readings decide. */
export function findCategoryInForce(name: unknown): ReturnType<typeof findCategoryAmong> {
  const known = knownScheme();
  if (known.state !== 'read') return notRead();
  const bundled = bundledSchemes();
  const none = noName('类别', name, (known.own ?? bundled[0])!.categories[0]!.name);
  if (none) return none;
  return findCategoryAmong(name, known.own ? [known.own, ...bundled.slice(0, 1)] : bundled.slice(0, 1), bundled);
}

/** The indicator that two names in a formula mean. Sheets ask for the same few thousands of times, so answers are kept. */
export function findIndicatorInForce(category: unknown, indicator: unknown): Outcome<Indicator> {
  const key = JSON.stringify([category, indicator]);
  const kept = found.get(key);
  if (kept) return kept;
  const answer =
    knownScheme().state === 'read' ? findUnder(findCategoryInForce(category), indicator) : findWithoutReadings(category, indicator);
  if (found.size > 5_000) found.clear();
  found.set(key, answer);
  return answer;
}

function findUnder(among: ReturnType<typeof findCategoryAmong>, indicator: unknown): Outcome<Indicator> {
  return among.ok ? (noName('指标', indicator, '信息公开') ?? findIndicator(among.value.category, indicator)) : among;
}

/** What stands where a name should, and is none: the error of a formula is no name, though it may look like one, nor is a blank. */
function noName(argument: '类别' | '指标', given: unknown, example: string): ReturnType<typeof refuse> | undefined {
  if (isError(given))
    return refuse('INVALID_VALUE', `“${argument}”填的是公式，结果出错（${given}）。请改正公式，或直接写名称，如“${example}”。`, argument);
  if (typeof given === 'string' && !isBlank(given)) return undefined;
  const what = given === 0 ? '空白或 0' : quoteCell(given); // Excel hands over 0 for a blank cell
  return refuse(
    argument === '类别' ? 'UNKNOWN_CATEGORY' : 'UNKNOWN_INDICATOR',
    `“${argument}”应写名称，如“${example}”，现为${what}。`,
    argument,
  );
}

/** An indicator of a scheme that is named, if no reading concerns it: whatever the workbook holds, it means the same. */
function findWithoutReadings(category: unknown, indicator: unknown): Outcome<Indicator> {
  const among = findCategoryAmong(category, [], bundledSchemes());
  const answer = findUnder(among, indicator);
  if (!among.ok || !answer.ok || !/[/／]/u.test(String(category))) return notRead();
  return answer.value.readings.every(({ otherRules }) => otherRules.length === 0) ? answer : notRead();
}

function notRead(): ReturnType<typeof refuse> {
  return refuse(
    'MISSING_VALUE',
    '还没有读到本工作簿的方案和条文理解，先不计分。请打开“评分助手”面板，读到后会自动计算；仍不计算时点“修复公式”。',
  );
}

let bundled: Scheme[] | undefined;

/** Every bundled scheme under its default readings, in the order in which they are offered. */
function bundledSchemes(): Scheme[] {
  bundled ??= shelf.ids.flatMap((id) => {
    const scheme = shelf.scheme(id);
    return scheme.ok ? [scheme.value] : [];
  });
  return bundled;
}
