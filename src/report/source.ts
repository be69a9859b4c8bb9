// What a report is made from: an assessment beside its scoreboard, unit by unit.
import type { AssessedUnit, Assessment, Draw } from '../assessment/assessment';
import type { Category, Scheme } from '../rubric/tree';
import type { Scoreboard, UnitResult } from '../scoring/scoreboard';
import type { Order } from './order';

/** One unit: what was entered, and what came of it. */
export interface Standing {
  unit: AssessedUnit;
  result: UnitResult;
}

export interface ReportSource {
  scheme: Scheme;
  /** 考评年度; a rubric may serve more than the year that it was issued for. */
  year: number;
  scoreboard: Scoreboard;
  /** Every draw that was recorded. */
  draws: readonly Draw[];
  /** The order in which lists name units. */
  order: Order;
  /** Categories that have units, in the order of the document; units in roster order. */
  categories: readonly { category: Category; standings: readonly Standing[] }[];
}

/** Pairs every unit with its result; the scoreboard must have been made from this assessment, so both list the same units in the same
 *  order. */
export function sourceOf(assessment: Assessment, scoreboard: Scoreboard, { order, year }: { order: Order; year: number }): ReportSource {
  const standings = assessment.units.map((unit, index): Standing => ({ unit, result: scoreboard.units[index]! }));
  const categories = assessment.scheme.categories
    .map((category) => ({ category, standings: standings.filter((each) => each.unit.category.name === category.name) }))
    .filter((each) => each.standings.length > 0);
  return { scheme: assessment.scheme, year, draws: assessment.draws, scoreboard, order, categories };
}

/** 全省教育系统2022年度网上政务公开政务服务工作: what was assessed, as titles say it. */
export function subjectOf({ data }: Scheme, year: number): string {
  return `${data.scope}${year}年度${data.work}工作`;
}
