// The scheme of the open workbook, under its own readings: what unqualified names in formulas mean first.
import { schemeIds, schemeOf } from '../rubric/library';
import type { Indicator, Scheme } from '../rubric/tree';
import type { Outcome } from '../model/outcome';
import { findCategoryAmong, findIndicator } from '../rubric/find';

let own: Scheme | undefined;
const found = new Map<string, Outcome<Indicator>>();

/** Tells the functions which scheme the workbook uses; undefined when it is not one of ours. */
export function setOwnScheme(scheme: Scheme | undefined): void {
  own = scheme;
  found.clear();
}

/** The scheme and category that a name in a formula means. */
export function findCategoryInForce(name: unknown): ReturnType<typeof findCategoryAmong> {
  const bundled = bundledSchemes();
  return findCategoryAmong(name, own ? [own, ...bundled.slice(0, 1)] : bundled.slice(0, 1), bundled);
}

/** The indicator that two names in a formula mean. Sheets ask for the same few thousands of times, so answers are kept. */
export function findIndicatorInForce(category: unknown, indicator: unknown): Outcome<Indicator> {
  const key = JSON.stringify([category, indicator]);
  const known = found.get(key);
  if (known) return known;
  const among = findCategoryInForce(category);
  const answer = among.ok ? findIndicator(among.value.category, indicator) : among;
  if (found.size > 5_000) found.clear();
  found.set(key, answer);
  return answer;
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
