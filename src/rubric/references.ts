// What a rubric says of its own indicators by their paths, written anew where these have moved.
import { isPathTo, pathOf, type IndicatorPath } from './path';
import type { Condition } from '../standing/condition';
import type { CategoryData, ReadingData, RubricData } from './schema';

/** Where an indicator stood, and its path now; undefined where it is no more. */
export interface Moved {
  from: IndicatorPath & { category: string };
  to: string | undefined;
}

/** Where a written path means one indicator; what means none, or several, is nobody's. */
export function meant(moved: readonly Moved[], category: string | undefined, written: string): Moved | undefined {
  const own = moved.filter(({ from }) => category === undefined || from.category === category);
  const exact = own.filter(({ from }) => pathOf(from) === written);
  const found = exact.length > 0 ? exact : own.filter(({ from }) => isPathTo(from, written));
  return found.length === 1 ? found[0] : undefined;
}

/** What is written of an indicator that stays where it was, or that is no more, stays as it is written. */
export function withPaths(data: RubricData, all: readonly Moved[]): RubricData {
  if (all.every(({ from, to }) => to === undefined || to === pathOf(from))) return data;
  const now = (category: string | undefined, written: string): string => {
    const found = meant(all, category, written);
    return found?.to === undefined || found.to === pathOf(found.from) ? written : found.to;
  };
  return {
    ...data,
    categories: data.categories.map((category) => categoryWithPaths(category, (written) => now(category.name, written))),
    sampling: data.sampling.map((each) =>
      each.kind === 'places' ? { ...each, indicators: each.indicators.map((path) => now(each.category, path)) } : each,
    ),
    problems: data.problems.map((problem) => ({
      ...problem,
      findings: problem.findings.map((finding) => ({
        ...finding,
        when: conditionWithPaths(finding.when, (written) => now(finding.categories?.[0], written)),
      })),
    })),
    readings: data.readings.map((reading) => readingWithPaths(reading, now)),
  };
}

function categoryWithPaths(category: CategoryData, now: (written: string) => string): CategoryData {
  const { vetoes, causes, duties } = category;
  return {
    ...category,
    ...(vetoes && {
      vetoes: { ...vetoes, items: vetoes.items.map((veto) => (veto.zeroes ? { ...veto, zeroes: veto.zeroes.map(now) } : veto)) },
    }),
    causes: causes.map((cause) => ({
      ...cause,
      indicator: now(cause.indicator),
      ...(cause.elsewhere && { elsewhere: cause.elsewhere.map(now) }),
    })),
    duties: duties.map((duty) => ({ ...duty, indicators: duty.indicators.map(now) })),
  };
}

function readingWithPaths(reading: ReadingData, now: (category: string, written: string) => string): ReadingData {
  return {
    ...reading,
    indicators: reading.indicators.map((path) => {
      const slash = path.indexOf('/');
      const category = path.slice(0, slash);
      return slash < 0 ? path : `${category}/${now(category, path.slice(slash + 1))}`;
    }),
    choices: reading.choices.map((choice) => ({
      ...choice,
      changes: choice.changes.map((change) =>
        'indicator' in change ? { ...change, indicator: now(change.category, change.indicator) } : change,
      ),
    })),
  };
}

function conditionWithPaths(condition: Condition, now: (written: string) => string): Condition {
  if ('all' in condition) return { all: condition.all.map((each) => conditionWithPaths(each, now)) };
  if ('any' in condition) return { any: condition.any.map((each) => conditionWithPaths(each, now)) };
  if ('not' in condition) return { not: conditionWithPaths(condition.not, now) };
  if ('entry' in condition) return { ...condition, entry: now(condition.entry) };
  return 'points' in condition ? { ...condition, points: now(condition.points) } : condition;
}
