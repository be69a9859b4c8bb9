// Publishes an opened workbook. Every step is a pure function; plain data goes from one to the next.
//
//   sheets ──openWorkbook──► AssessmentInput      app/open          what stands in the cells, and where
//                                 │ assess        assessment/       entries read and checked, issues with their cells
//                             Assessment
//                                 │ scoreAssessment   scoring/      points, totals, places, grades, honours, problems
//                             Scoreboard ───────────────────────┐
//                                 │ reportOf      report/       │ composeNotice, statementDocument   report/notice, report/statement
//                               Report                       Document
//                                 │ resultBook    workbook/     │ writeDocx                          word/
//                            WorkbookPlan                    bytes of a Word file (app/notice)
//                                 │ write         hosts/
//                              sheets
import { assessInPieces } from '../assessment/assess';
import type { Assessment } from '../assessment/assessment';
import { atOnce, type Pieces } from '../model/pieces';
import type { Earlier } from '../report/changes';
import { dayOf } from '../report/day';
import type { RosterFacts } from '../report/notice/full-names';
import type { ObjectionResults } from '../report/objections';
import type { Order } from '../report/order';
import { reportInPieces } from '../report/report';
import { subjectOf } from '../report/source';
import { statementSections } from '../report/statement/sections';
import type { LastYear } from '../report/year-on-year';
import { withOverall, type MemberResults } from '../scoring/overall';
import { scoreAssessment, scoreInPieces } from '../scoring/score-assessment';
import type { Scoreboard } from '../scoring/scoreboard';
import type { Honour, TieDecision } from '../standing/honour';
import { rosterFacts } from '../workbook/notice/notice-roster';
import type { WorkbookPlan } from '../workbook/plan';
import { resultBookInPieces } from '../workbook/result/book';
import { statementDocument, type Chosen } from './notice';
import { countedOnly } from './counted-only';
import type { OpenedWorkbook } from './open';

export interface PublishOptions {
  /** How lists order units; the workbook's own choice unless told, else roster order, because score order reveals scores. */
  order?: Order;
  /** The day that the result bears, `2022-12-20`. */
  today: string;
  /** 评优办法 for this once, in place of the workbook's own and the rubric's. */
  honours?: readonly Honour[];
  /** An earlier year to compare with. */
  lastYear?: LastYear;
  /** An earlier state of the same book: what has changed since gets a sheet of its own. */
  since?: Earlier;
  /** Other schemes with their results, where the rubric speaks of overall totals. */
  beside?: readonly MemberResults[];
  /** What units objected to, and what was decided. */
  objections?: ObjectionResults;
  /** Adds a sheet with the statement of every unit, or of these. */
  statements?: true | Chosen;
}

interface Publication {
  assessment: Assessment;
  scoreboard: Scoreboard;
  plan: WorkbookPlan;
}

/** Scores what was entered; what is wrong with the workbook stands among the issues, before what is wrong with entries. */
export function publish(opened: OpenedWorkbook, options: PublishOptions): Publication {
  return atOnce(publishInPieces(opened, options));
}

/** The same, step by step. */
export function* publishInPieces(opened: OpenedWorkbook, options: PublishOptions): Pieces<Publication> {
  const { frame, notice, roster } = opened;
  const { decisions, template } = notice.settings;
  const assessment = yield* assessmentInPieces(opened, options.honours);
  return yield* assessmentPublished(
    { ...frame, decisions, roster: rosterFacts(roster), assessment },
    { ...options, order: options.order ?? template.order ?? 'roster' },
  );
}

/** What a later year is compared with. */
export function lastYearOf(opened: OpenedWorkbook): LastYear {
  return { year: opened.frame.year, scoreboard: scoreAssessment(assessmentOf(opened), opened.notice.settings.decisions) };
}

/** What a later state of the same book is compared with. */
export function earlierOf(opened: OpenedWorkbook): Earlier {
  const assessment = assessmentOf(opened);
  return { assessment, scoreboard: scoreAssessment(assessment, opened.notice.settings.decisions) };
}

const assessmentOf = (opened: OpenedWorkbook): Assessment => atOnce(assessmentInPieces(opened));

function* assessmentInPieces(
  { input, frame, locate, locateDraw, issues, unconfirmed }: OpenedWorkbook,
  honours?: readonly Honour[],
): Pieces<Assessment> {
  const counted = unconfirmed ? countedOnly(input, unconfirmed) : input;
  const asked = honours ? { ...counted, honours: [...honours] } : counted;
  const assessment = yield* assessInPieces(asked, frame.scheme, locate, locateDraw);
  return { ...assessment, issues: [...issues, ...assessment.issues] };
}

/** What stands beside another scheme. */
export function memberResultsOf(opened: OpenedWorkbook): Omit<MemberResults, 'from'> {
  const { scheme, year } = opened.frame;
  const { units } = scoreAssessment(assessmentOf(opened), opened.notice.settings.decisions);
  return {
    scheme: scheme.id,
    year,
    fullMarks: scheme.data.fullMarks,
    units: units.map(({ name, category, total, status }) => ({ name, category, total, status })),
  };
}

/** An assessment that may have come from elsewhere. */
interface Publishable {
  assessment: Assessment;
  /** 考评年度; the year of the rubric unless told. */
  year?: number;
  /** The entries are made up: every sheet will say so. */
  demo?: boolean;
  /** What people chose where totals tie. */
  decisions?: readonly TieDecision[];
  /** Full names, for the statements. */
  roster?: RosterFacts;
}

export function publishAssessment(published: Publishable, options: PublishOptions): Publication {
  return atOnce(assessmentPublished(published, options));
}

function* assessmentPublished(
  { assessment, year = assessment.scheme.data.year, demo = false, decisions, roster }: Publishable,
  { order = 'roster', today, lastYear, since, objections, beside = [], statements }: PublishOptions,
): Pieces<Publication> {
  const scoreboard = withOverall(assessment.scheme, yield* scoreInPieces(assessment, decisions), beside);
  const papers =
    statements &&
    statementSections(
      statementDocument({ assessment, scoreboard, year, ...(roster && { roster }) }, statements === true ? undefined : statements),
    );
  const report = yield* reportInPieces(assessment, scoreboard, {
    order,
    year,
    made: dayOf(today),
    ...(lastYear && { lastYear }),
    ...(since && { since }),
    ...(objections && { objections }),
    ...(papers && { papers }),
  });
  const plan = yield* resultBookInPieces(`${subjectOf(assessment.scheme, year)}评估结果`, report, { demo });
  return { assessment, scoreboard, plan };
}
