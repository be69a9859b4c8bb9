// Headings of one's own: kept without their number, and given back to the form when emptied.
import { composeNotice } from '../../../src/report/notice/compose';
import { starterTemplate } from '../../../src/report/notice/starter';
import { noticeWords } from '../../../src/report/notice/words';
import { scoreAssessment } from '../../../src/scoring/score-assessment';
import { formSections, withHeading } from '../../../src/taskpane/notice/section-headings';
import { assessmentOf, exampleScheme, unit } from '../../report/example';

test('a heading is kept without its number; without words the form’s own holds again', () => {
  const one = withHeading({ next: '整改要求' }, 'problems', ' 二、突出问题');
  expect(one).toEqual({ next: '整改要求', problems: '突出问题' });
  // A space that is typed at the end is not taken away before the next word follows.
  expect(withHeading({}, 'next', 'Next ')).toEqual({ next: 'Next ' });
  expect(withHeading(one, 'problems', '  ')).toEqual({ next: '整改要求' });
});

test.each(['hunan', 'shanghai'] as const)('the sections offered are those that the %s form numbers', (form) => {
  const assessment = assessmentOf([unit('甲市教育局', [1, 1, 0], { observations: { leak: true } })]);
  const template = {
    ...starterTemplate(exampleScheme(), form, '2023-01-05'),
    achievements: { intro: '', points: [{ heading: '成效', text: '有。' }] },
  };
  const headings = formSections[form].reduce((all, key) => withHeading(all, key, `我的${key}`), template.headings);
  const words = noticeWords(
    composeNotice(assessment, scoreAssessment(assessment), { template: { ...template, headings }, year: 2022 }).document,
  );
  expect(words.filter((text) => /^[一二三四]、/u.test(text))).toEqual(formSections[form].map((key, at) => `${'一二三'[at]}、我的${key}`));
});
