// What staff decide beyond the rubric, as the workbook keeps it: the notice's template, ties, their own honours and findings.
import type { ProblemData } from '../../rubric/schema';
import type { Scheme } from '../../rubric/tree';
import type { Honour, TieDecision } from '../../standing/honour';
import { starterTemplate } from './starter';
import type { NoticeTemplate } from './template';

export interface NoticeSettings {
  /** What was stored of the template; empty while nothing was. */
  template: Partial<NoticeTemplate>;
  decisions: readonly TieDecision[];
  /** 评优办法 of one's own; the rubric's holds when absent. */
  honours?: readonly Honour[];
  /** Findings of one's own, beside those of the rubric or instead of them. */
  findings: { mode: 'add' | 'replace'; problems: readonly ProblemData[] };
}

export const noSettings: NoticeSettings = { template: {}, decisions: [], findings: { mode: 'add', problems: [] } };

/** The template to make the notice from: what is stored, and the form's own words where nothing is. `today` as `2020-03-17`. */
export function templateFor({ template }: NoticeSettings, scheme: Scheme, today: string): NoticeTemplate {
  return { ...starterTemplate(scheme, template.form ?? scheme.data.notice?.form ?? 'hunan', today), ...template };
}

/**
 * What of the template is to be stored: once staff decide anything, everything else is stored too, so that a text that they
 * empty stays empty. The date is not: while nobody gives one, a notice bears the day on which it is made.
 */
export function stored(settings: NoticeSettings, scheme: Scheme): Partial<NoticeTemplate> {
  if (Object.keys(settings.template).length === 0) return {};
  const { issueDate, ...template } = templateFor(settings, scheme, '2000-01-01');
  return settings.template.issueDate === undefined ? template : { ...template, issueDate };
}

/** The scheme with the honours and findings of these settings, and the year's own words for its work. */
export function withNoticeSettings(scheme: Scheme, { honours, findings, template }: NoticeSettings): Scheme {
  const { data } = scheme;
  const problems = findings.mode === 'replace' ? findings.problems : joined(data.problems, findings.problems);
  return scheme.with({
    honours: [...(honours ?? data.honours)],
    problems: [...problems],
    work: template.work ?? data.work,
    scope: template.scope ?? data.scope,
  });
}

/** Findings under a heading that is already there stand under it. */
function joined(rubric: readonly ProblemData[], own: readonly ProblemData[]): ProblemData[] {
  const more = new Map(own.map((problem) => [problem.heading, problem]));
  const known = new Set(rubric.map(({ heading }) => heading));
  return [
    ...rubric.map((problem) => ({ ...problem, findings: [...problem.findings, ...(more.get(problem.heading)?.findings ?? [])] })),
    ...own.filter(({ heading }) => !known.has(heading)),
  ];
}

/** The settings with one more decision; an older one about the same honour and category is replaced. */
export function decide(settings: NoticeSettings, decision: TieDecision): NoticeSettings {
  const others = settings.decisions.filter(({ honour, category }) => honour !== decision.honour || category !== decision.category);
  return { ...settings, decisions: [...others, decision] };
}
