// The whole report: every section, in the order in which people look at them.
import type { Assessment } from '../assessment/assessment';
import type { Scoreboard } from '../scoring/scoreboard';
import { atOnce, type Pieces } from '../model/pieces';
import { editionInPieces } from '../rubric/edition';
import type { Section } from './block';
import type { Earlier } from './changes';
import { CHANGES, changesSection } from './changes-section';
import { commendationLists } from './commendation';
import { OBJECTIONS, objectionSection, type ObjectionResults } from './objections';
import type { Order } from './order';
import { OVERALL, overallSections } from './overall';
import { issueSection, overview } from './overview';
import { problemList, problemMatrix } from './problems';
import { rankings } from './ranking';
import { reviewSection } from './reviews';
import { EXPLANATION, explanations, scoreTables } from './scores';
import { sourceOf } from './source';
import { STATEMENT } from './statement/sections';
import { allStatistics, indicatorSection, statisticsSection } from './statistics-tables';
import type { LastYear } from './year-on-year';
import { yearSection } from './year-on-year-section';

/** With more units than this nobody reads the explanations of all: they are left out, and the overview says so. */
const MOST_EXPLAINED = 2000;

/** Whether a sheet has the name of one of these sections: its results are made anew at any time. */
export function isReportSection(name: string): boolean {
  return new RegExp(
    `^(?:概览|待核对|存在问题|问题对照表|评审差异|统计|指标分析|年度对比|${CHANGES}|${OBJECTIONS}|.+单位名单|(?:排名_|得分_|${EXPLANATION}|${STATEMENT}|${OVERALL}).+)(?:_\\d+)?$`,
    'u',
  ).test(name);
}

interface ReportOptions {
  order: Order;
  /** 考评年度. */
  year: number;
  /** The day on which it is made, as people read it: 2022年12月20日. */
  made: string;
  /** Adds the comparison with an earlier year. */
  lastYear?: LastYear;
  /** Adds what has changed since an earlier assessment of the same year. */
  since?: Earlier;
  /** What units objected to, and what was decided. */
  objections?: ObjectionResults;
  /** The statements of the units, as they were made for this report; the first section leads to the others. */
  papers?: readonly Section[];
}

/** Scoreboard ─► blocks. The scoreboard must have been made from this assessment. */
export function reportOf(assessment: Assessment, scoreboard: Scoreboard, options: ReportOptions): Section[] {
  return atOnce(reportInPieces(assessment, scoreboard, options));
}

/** The same, step by step. */
export function* reportInPieces(
  assessment: Assessment,
  scoreboard: Scoreboard,
  { order, year, made, lastYear, since, objections, papers = [] }: ReportOptions,
): Pieces<Section[]> {
  const source = sourceOf(assessment, scoreboard, { order, year });
  const statistics = allStatistics(source);
  yield;
  const explained = assessment.units.length > MOST_EXPLAINED ? [] : yield* explanations(source);
  const sections = [
    ...issueSection(source),
    ...rankings(source),
    ...overallSections(source),
    ...commendationLists(source),
    problemList(source),
    ...problemMatrix(source),
    ...reviewSection(source),
    ...(objections ? objectionSection(objections) : []),
    statisticsSection(source, statistics, lastYear),
    indicatorSection(source, statistics),
    ...(lastYear ? [yearSection(source, lastYear)] : []),
    ...(since ? [changesSection({ assessment, scoreboard }, since)] : []),
    ...scoreTables(source),
    ...explained,
    ...papers.slice(0, 1),
  ];
  yield* editionInPieces(source.scheme); // the overview names it
  return [overview(source, statistics, sections, made), ...sections, ...papers.slice(1)];
}
