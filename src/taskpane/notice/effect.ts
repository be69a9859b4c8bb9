// What the settings of the notice lead to: who is honoured, what is found, the document, what to look at.
import { previewNotice, publishedOf, type NoticePreview, type Published } from '../../app/notice';
import { categoriesInUse } from '../../assessment/in-use';
import type { OpenBook } from '../../open-book/book';
import { withNoticeSettings, type NoticeSettings } from '../../report/notice/settings';
import type { NoticeTemplate } from '../../report/notice/template';
import type { Category, Scheme } from '../../rubric/tree';
import { withOverall } from '../../scoring/overall';
import { scoreAssessment } from '../../scoring/score-assessment';

export interface NoticeEffect {
  /** The scheme with the honours and findings of the settings. */
  scheme: Scheme;
  /** Those that have units. */
  categories: readonly Category[];
  published: Published;
  preview: NoticePreview;
}

/** Works everything out; nothing is written. */
export function effectOf({ book, assessment, beside }: OpenBook, settings: NoticeSettings, template: NoticeTemplate): NoticeEffect {
  const scheme = withNoticeSettings(book.notice.rubric, settings);
  const own = { ...assessment, scheme };
  const scoreboard = withOverall(scheme, scoreAssessment(own, settings.decisions), beside);
  const published = publishedOf(book, { assessment: own, scoreboard });
  return { scheme, categories: categoriesInUse(scheme, book.input.units), published, preview: previewNotice(published, template) };
}
