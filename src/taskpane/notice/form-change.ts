// Changes the form of a notice: what still is the old form's own wording becomes the new one's, what staff wrote stays.
import { starterTemplate } from '../../report/notice/starter';
import type { NoticeTemplate } from '../../report/notice/template';
import type { Scheme } from '../../rubric/tree';

const WORDINGS = ['lead', 'basics', 'review', 'achievements', 'problemsIntro', 'next'] as const satisfies readonly (keyof NoticeTemplate)[];

export function changeForm(template: NoticeTemplate, form: NoticeTemplate['form'], scheme: Scheme): Partial<NoticeTemplate> {
  const [before, after] = [template.form, form].map((each) => starterTemplate(scheme, each, template.issueDate)) as [
    NoticeTemplate,
    NoticeTemplate,
  ];
  const wordings = WORDINGS.filter((key) => JSON.stringify(template[key]) === JSON.stringify(before[key])).map((key) => [key, after[key]]);
  return { form, ...Object.fromEntries(wordings) };
}
