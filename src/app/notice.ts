// The notice and the unit statements: published data and staff's template ─► document ─► .docx, with what to look at.
import type { Assessment } from '../assessment/assessment';
import type { Issue } from '../model/issue';
import type { Document } from '../report/document';
import { checkNotice } from '../report/notice/check';
import { composeNotice } from '../report/notice/compose';
import type { NoticeTemplate } from '../report/notice/template';
import { composeStatements } from '../report/statement/compose';
import type { Scoreboard } from '../scoring/scoreboard';
import { writeDocx } from '../word/write-docx';
import { DEMO_MARK } from '../workbook/frame';

/** What was published. The scoreboard must have been made from this assessment. */
export interface Published {
  assessment: Assessment;
  scoreboard: Scoreboard;
  /** 考评年度; the year of the rubric unless told. */
  year?: number;
  /** The entries are made up: every page will say so. */
  demo?: boolean;
}

export interface MadeNotice {
  bytes: Uint8Array;
  /** The same as plain data, for a preview. */
  document: Document;
  /** What to look at before it goes out; errors first. */
  checks: Issue[];
  /** The template to keep: it remembers from which data the notice was made, so that a stale one is noticed. */
  template: NoticeTemplate;
}

export async function makeNotice(published: Published, template: NoticeTemplate): Promise<MadeNotice> {
  const notice = composeNotice(published.assessment, published.scoreboard, { template, ...framed(published) });
  return {
    bytes: await writeDocx(notice.document),
    document: notice.document,
    checks: checkNotice(notice),
    template: { ...template, madeFrom: notice.fingerprint },
  };
}

/** One statement for each unit, in one file; `units` chooses some by category and name. */
export async function makeStatements(
  published: Published,
  units?: readonly { category: string; name: string }[],
): Promise<{ bytes: Uint8Array; document: Document }> {
  const document = composeStatements(published.assessment, published.scoreboard, { ...framed(published), ...(units && { units }) });
  return { bytes: await writeDocx(document), document };
}

function framed({ assessment, year = assessment.scheme.data.year, demo = false }: Published): { year: number; mark?: string } {
  return { year, ...(demo ? { mark: `${DEMO_MARK}，不是真实的评估结果` } : {}) };
}
