// Whose points another rubric would change, over what was entered: worked out before anything is made.
import { assess } from '../../assessment/assess';
import { withNoticeSettings } from '../../report/notice/settings';
import type { Scheme } from '../../rubric/tree';
import { scoreAssessment } from '../../scoring/score-assessment';
import type { UnitResult } from '../../scoring/scoreboard';
import type { EnteredBook } from './as-data';
import { underOther } from './carry-over';
import { fitTo, type RubricFit } from './fit';

/** What one indicator gives; undefined: it is not there, or gives nothing yet. */
interface IndicatorEffect {
  path: string;
  before: number | undefined;
  now: number | undefined;
}

export interface UnitEffect {
  unit: string;
  category: string;
  before: UnitResult;
  now: UnitResult;
  /** Only those that give other points. */
  indicators: IndicatorEffect[];
}

/** Units whose points, total, place or grade would be others, in the order of the roster. */
export function rubricEffects(opened: EnteredBook, to: Scheme): UnitEffect[] {
  const fit = fitTo(opened, to);
  const { scheme: plain, settings, units, draws = [] } = underOther(opened, { scheme: to, keepsEntries: true }, opened.frame.year);
  const scheme = withNoticeSettings(plain, settings);
  const { review } = scheme.data;
  const assessment = assess({ scheme: scheme.id, units, draws: [...draws], ...(review && { review }) }, scheme);
  const results = byUnit(scoreAssessment(assessment, settings.decisions).units);
  const was = scoreAssessment(assess(opened.input, opened.frame.scheme), opened.notice.settings.decisions);
  return was.units.flatMap((before): UnitEffect[] => {
    const category = fit.categoryNow(before.category)?.name;
    const now = category === undefined ? undefined : results(category, before.name);
    if (!now) return [];
    const indicators = changedIndicators(before, now, fit);
    const isSame = (['total', 'rank', 'grade', 'status'] as const).every((key) => before[key] === now[key]);
    return isSame && indicators.length === 0 ? [] : [{ unit: before.name, category: now.category, before, now, indicators }];
  });
}

/** Finds each result once: two units may have one name. */
function byUnit(results: readonly UnitResult[]): (category: string, name: string) => UnitResult | undefined {
  const waiting = [...results];
  return (category, name) => {
    const at = waiting.findIndex((each) => each.category === category && each.name === name);
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  };
}

function changedIndicators(before: UnitResult, now: UnitResult, fit: RubricFit): IndicatorEffect[] {
  const category = fit.categoryNow(before.category)!;
  const pairs = fit.before(category);
  const old = fit.categoryBefore(category);
  const known = new Set([...pairs.values()].map((pair) => pair.before));
  return [
    ...category.indicators.map((indicator) => {
      const was = pairs.get(indicator)?.before;
      return { path: indicator.path, before: was && before.scores[was.key], now: now.scores[indicator.key] };
    }),
    ...(old?.indicators ?? [])
      .filter((indicator) => !known.has(indicator))
      .map((indicator) => ({ path: indicator.path, before: before.scores[indicator.key], now: undefined })),
  ].filter((each) => each.before !== each.now);
}
