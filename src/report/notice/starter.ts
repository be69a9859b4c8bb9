// The template that staff begin with: what the rubric knows, and plain sentences of the form to be edited.
import type { Scheme } from '../../rubric/tree';
import { forms } from './forms';
import { templateSchema, type NoticeTemplate } from './template';

/** `issueDate` as `2020-03-17`. A notice can be made from it at once. */
export function starterTemplate({ data }: Scheme, form: NoticeTemplate['form'], issueDate: string): NoticeTemplate {
  const own = data.notice?.form === form ? data.notice : {};
  return templateSchema.parse({
    form,
    issuer: data.issuer,
    issueDate,
    addressees: data.addressees ?? '各有关单位',
    basis: [{ title: data.title, number: data.documentNumber ?? '' }],
    ...forms[form].starter,
    ...own,
  });
}
