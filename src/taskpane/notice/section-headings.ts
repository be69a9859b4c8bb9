// The headings of a notice's sections, where staff word them otherwise than the form.
import type { NoticeTemplate } from '../../report/notice/template';

type Headings = NoticeTemplate['headings'];

/** The sections that a form has, in their order. */
export const formSections: Readonly<Record<NoticeTemplate['form'], readonly (keyof Headings)[]>> = {
  hunan: ['basics', 'problems', 'next'],
  shanghai: ['achievements', 'problems', 'next'],
};

/** With another heading; without words the form's own holds again. The number is not part of it: 一、 is taken away. */
export function withHeading(headings: Headings, key: keyof Headings, text: string): Headings {
  const heading = text.replace(/^\s*[一二三四五六七八九十]+、/u, '');
  const others = Object.fromEntries(Object.entries(headings).filter(([each]) => each !== key)) as Headings;
  return heading.trim() === '' ? others : { ...others, [key]: heading };
}
