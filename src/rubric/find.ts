// Finds schemes, categories and indicators by the names people use for them.
import { ok, refuse, type Outcome } from '../model/outcome';
import { fold, list } from '../model/text';
import { isPathTo } from './path';
import type { Category, Indicator, Scheme } from './tree';

/** A category of one scheme by its name, full name or another accepted name. */
export function findCategory(scheme: Scheme, name: unknown): Category | undefined {
  if (typeof name !== 'string') return undefined;
  const wanted = fold(name);
  return scheme.categories.find((category) =>
    [category.name, category.data.fullName, ...category.data.aliases].some((each) => fold(each) === wanted),
  );
}

/**
 * A category that may be qualified with its scheme (`hunan-2022/高校`). Unqualified, it is looked up in the first of
 * `schemes` (the workbook's own), then in the second, and so on; among the rest only when exactly one has it.
 */
export function findCategoryAmong(
  name: unknown,
  preferred: readonly Scheme[],
  others: readonly Scheme[],
): Outcome<{ scheme: Scheme; category: Category }> {
  const all = [...preferred, ...others.filter((scheme) => !preferred.some((each) => each.id === scheme.id))];
  const text = typeof name === 'string' ? name.trim() : '';
  const slash = text.search(/[/／]/u);
  if (slash > 0) {
    const id = text.slice(0, slash);
    const scheme = all.find((each) => fold(each.id) === fold(id));
    if (!scheme && all.length === 1) return refuse('BAD_REQUEST', `类别写明方案“${id}”，而方案已定为 ${all[0]!.id}。请改成一致。`, '类别');
    if (!scheme) return refuse('UNKNOWN_SCHEME', `没有方案“${id}”。可用方案：${list(all.map((each) => each.id))}。`, '类别');
    return categoryOf(scheme, text.slice(slash + 1));
  }
  for (const scheme of preferred) {
    const category = findCategory(scheme, text);
    if (category) return ok({ scheme, category });
  }
  const matches = all.flatMap((scheme) => {
    const category = findCategory(scheme, text);
    return category ? [{ scheme, category }] : [];
  });
  if (matches.length === 1) return ok(matches[0]!);
  if (matches.length > 1) {
    return refuse(
      'UNKNOWN_CATEGORY',
      `类别“${text}”在几个方案里都有，请写明方案：${list(matches.map((match) => `${match.scheme.id}/${match.category.name}`))}。`,
      '类别',
    );
  }
  return refuse(
    'UNKNOWN_CATEGORY',
    `没有类别“${text}”。可用类别：${list([...new Set(all.flatMap((scheme) => scheme.categories.map((each) => each.name)))])}。`,
    '类别',
  );
}

/** A category of one scheme, or a refusal that lists what there is. */
export function categoryOf(scheme: Scheme, name: unknown): Outcome<{ scheme: Scheme; category: Category }> {
  const category = findCategory(scheme, name);
  if (category) return ok({ scheme, category });
  return refuse(
    'UNKNOWN_CATEGORY',
    `方案 ${scheme.id} 没有类别“${String(name)}”。可用类别：${list(scheme.categories.map((each) => each.name))}。`,
    '类别',
  );
}

/**
 * An indicator by its name, by another name of it, or by its path, of which levels in between may be left out. What
 * means several is refused with the paths to choose from.
 */
export function findIndicator(category: Category, name: unknown): Outcome<Indicator> {
  if (typeof name === 'string') {
    const wanted = fold(name);
    const { byPath, byName } = wordsFor(category);
    const whole = byPath.get(wanted);
    if (whole) return ok(whole);
    const meant = byName.get(wanted) ?? category.indicators.filter((each) => isPathTo(each, name));
    if (meant.length === 1) return ok(meant[0]!);
    if (meant.length > 1) {
      return refuse(
        'AMBIGUOUS_INDICATOR',
        `类别“${category.name}”里有 ${meant.length} 个“${name}”，请写全路径：${list(meant.map((each) => each.path))}。`,
        '指标',
      );
    }
  }
  return refuse(
    'UNKNOWN_INDICATOR',
    `类别“${category.name}”没有指标“${typeof name === 'string' ? name : ''}”。可用指标：${list(category.indicators.map((each) => each.key))}。`,
    '指标',
  );
}

/** Indicators by their folded paths, and by their folded names and other names. */
interface IndicatorWords {
  byPath: ReadonlyMap<string, Indicator>;
  byName: ReadonlyMap<string, readonly Indicator[]>;
}

/** Each of a thousand names is asked for once for every unit. */
const known = new WeakMap<Category, IndicatorWords>();

function wordsFor(category: Category): IndicatorWords {
  const found = known.get(category);
  if (found) return found;
  const byPath = new Map<string, Indicator>();
  const byName = new Map<string, Indicator[]>();
  for (const indicator of category.indicators) {
    const path = fold(indicator.path);
    if (!byPath.has(path)) byPath.set(path, indicator);
    for (const word of new Set([indicator.name, ...indicator.aliases].map(fold)))
      byName.set(word, [...(byName.get(word) ?? []), indicator]);
  }
  known.set(category, { byPath, byName });
  return { byPath, byName };
}
