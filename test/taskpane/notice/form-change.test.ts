// From one form of notice to another.
import { starterTemplate } from '../../../src/report/notice/starter';
import { changeForm } from '../../../src/taskpane/notice/form-change';
import { shelf } from '../../shelf';

const found = shelf.scheme('hunan-2022');
if (!found.ok) throw new Error(found.refusal.message);
const scheme = found.value;
const [hunan, shanghai] = (['hunan', 'shanghai'] as const).map((form) => starterTemplate(scheme, form, '2023-03-17'));

test('the form’s own words are exchanged for those of the other form', () => {
  expect({ ...hunan!, ...changeForm(hunan!, 'shanghai', scheme) }).toEqual(shanghai);
});

test('what staff wrote stays, also when they go back', () => {
  const own = { ...hunan!, lead: '我们自己写的开头', closing: ['特此通报。'] };
  const there = { ...own, ...changeForm(own, 'shanghai', scheme) };
  expect(there).toMatchObject({ form: 'shanghai', lead: own.lead, closing: own.closing, review: shanghai!.review });
  expect({ ...there, ...changeForm(there, 'hunan', scheme) }).toEqual(own);
});
