// A book under another rubric: which of its categories, indicators, readings and vetoes are which of the new one.
import { fold } from '../../model/text';
import { compareRubrics, type IndicatorChange, type RubricComparison } from '../../rubric/compare';
import { plainClause } from '../../rubric/compare/clause-words';
import type { ReadingData } from '../../rubric/schema';
import type { Category, Indicator, Scheme } from '../../rubric/tree';
import type { EnteredBook } from './as-data';

export interface RubricFit {
  /** The new rubric under the readings and the review of the book. */
  scheme: Scheme;
  comparison: RubricComparison;
  /** The new category by the name of the old one; undefined where there is none. */
  categoryNow(name: string): Category | undefined;
  categoryBefore(category: Category): Category | undefined;
  /** What the indicators of a category of the new rubric were, in their order; undefined for what is new. */
  before(category: Category): ReadonlyMap<Indicator, IndicatorPair>;
  /** The number of a veto in the new rubric. */
  vetoNow(category: string, number: number): number | undefined;
  /** Readings that were chosen and are not there any more, in sentences. */
  left: string[];
}

/** An indicator of both rubrics. */
export interface IndicatorPair {
  before: Indicator;
  now: Indicator;
  /** Its clause says the same, or says it in other words. */
  isSameClause: boolean;
}

export function fitTo({ frame }: Pick<EnteredBook, 'frame'>, to: Scheme): RubricFit {
  const old = frame.scheme;
  const { chosen, left } = chosenReadings(old, to);
  const loaded = to.under(chosen);
  const under = loaded.ok ? loaded.value : to;
  const { review } = old.data;
  const scheme = review ? under.with({ review }) : under;
  const comparison = compareRubrics(old.data, scheme.data);
  const categories = new Map(comparison.categories.map(({ before, now }) => [fold(before), named(scheme, now)!]));
  const pairs = new Map(
    comparison.categories.map(({ before, now }) => [now, pairsIn(comparison.indicators, named(old, before)!, named(scheme, now)!)]),
  );
  return {
    scheme,
    comparison,
    categoryNow: (name) => categories.get(fold(name)),
    categoryBefore: ({ name }) => named(old, comparison.categories.find(({ now }) => now === name)?.before ?? ''),
    before: ({ name }) => pairs.get(name) ?? new Map(),
    vetoNow: (category, number) =>
      comparison.vetoes.find((each) => each.category === categories.get(fold(category))?.name && each.before?.number === number)?.now
        ?.number,
    left,
  };
}

const named = ({ categories }: Scheme, name: string): Category | undefined => categories.find((each) => each.name === name);

function pairsIn(changes: readonly IndicatorChange[], old: Category, fresh: Category): Map<Indicator, IndicatorPair> {
  const [before, now] = [old, fresh].map(({ indicators }) => new Map(indicators.map((each) => [each.path, each]))) as [
    Map<string, Indicator>,
    Map<string, Indicator>,
  ];
  return new Map(
    changes.flatMap((each): [Indicator, IndicatorPair][] => {
      if (each.category !== fresh.name || !each.before || !each.now) return [];
      const pair = { before: before.get(each.before.path)!, now: now.get(each.now.path)! };
      return [[pair.now, { ...pair, isSameClause: each.change !== 'numbers' }]];
    }),
  );
}

/** A choice stays where the same words of the document leave the same question open with the same answer to it. */
function chosenReadings(old: Scheme, to: Scheme): { chosen: Record<string, string>; left: string[] } {
  const chosen: Record<string, string> = {};
  const left: string[] = [];
  for (const reading of old.data.readings) {
    const label = reading.choices.find(({ id }) => id === old.readings[reading.id])?.label;
    if (label === undefined || old.readings[reading.id] === reading.default) continue;
    const same = to.data.readings.find((each) => isSameQuestion(each, reading));
    const choice = same?.choices.find((each) => fold(each.label) === fold(label));
    if (same && choice) chosen[same.id] = choice.id;
    else
      left.push(`条文理解“${reading.question}”原来选的是“${label}”，新的细则里没有同样的一条，按新细则的默认理解计分。请在“设置”里核对。`);
  }
  return { chosen, left };
}

function isSameQuestion(one: ReadingData, other: ReadingData): boolean {
  return plainClause(one.clause) === plainClause(other.clause) && fold(one.question) === fold(other.question);
}
