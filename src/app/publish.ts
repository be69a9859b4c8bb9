// Publishes an opened workbook: entries ─► scoreboard ─► report ─► result book.
import { assess } from '../assessment/assess';
import type { Assessment } from '../assessment/assessment';
import { dayOf } from '../report/day';
import type { Order } from '../report/order';
import { reportOf } from '../report/report';
import { subjectOf } from '../report/source';
import { scoreAssessment } from '../scoring/score-assessment';
import type { Scoreboard } from '../scoring/scoreboard';
import type { WorkbookPlan } from '../workbook/plan';
import { resultBook } from '../workbook/result/book';
import type { OpenedWorkbook } from './open';

export interface PublishOptions {
  /** How lists order units; roster order unless told, because score order reveals scores. */
  order?: Order;
  /** The day that the result bears, `2022-12-20`. */
  today: string;
}

export interface Publication {
  assessment: Assessment;
  scoreboard: Scoreboard;
  plan: WorkbookPlan;
}

/** Scores what was entered; what is wrong with the workbook stands among the issues, before what is wrong with entries. */
export function publish({ input, frame, locate, issues }: OpenedWorkbook, options: PublishOptions): Publication {
  const assessment = assess(input, frame.scheme, locate);
  return publishAssessment({ ...frame, assessment: { ...assessment, issues: [...issues, ...assessment.issues] } }, options);
}

/** An assessment that may have come from elsewhere. */
export interface Publishable {
  assessment: Assessment;
  /** 考评年度; the year of the rubric unless told. */
  year?: number;
  /** The entries are made up: every sheet will say so. */
  demo?: boolean;
}

export function publishAssessment(
  { assessment, year = assessment.scheme.data.year, demo = false }: Publishable,
  { order = 'roster', today }: PublishOptions,
): Publication {
  const scoreboard = scoreAssessment(assessment);
  const report = reportOf(assessment, scoreboard, { order, year, made: dayOf(today) });
  return { assessment, scoreboard, plan: resultBook(`${subjectOf(assessment.scheme, year)}评估结果`, report, { demo }) };
}
