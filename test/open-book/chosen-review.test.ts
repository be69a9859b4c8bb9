// 评审方式: the rounds or sources that are chosen in the pane are those of the sheets that are made.
import { openWorkbook } from '../../src/app/open';
import { makeSheets } from '../../src/open-book/use-cases/make-sheets';
import { shelf } from '../shelf';
import { MemoryHost } from '../workbook/memory-host';
import { filledUnit, hunan, plan } from '../workbook/sample-book';
import { showBook } from './shown-book';

test.each([
  [{ rounds: '初评、复评' }, { kind: 'rounds', tracks: ['初评', '复评'] }],
  [
    { sources: '自查、监测', counts: '监测' },
    { kind: 'sources', tracks: ['自查', '监测'], counts: '监测' },
  ],
  [{}, undefined],
])('%j', async (review, expected) => {
  const book = new MemoryHost({ ...plan(), sheets: [] });
  const shown = showBook(book);
  const made = await makeSheets(
    { scheme: hunan, year: 2022, units: [filledUnit('甲大学')], formulas: 'native', demo: false, review },
    undefined,
    () => undefined,
    { done: '已生成。', nothing: '' },
  );
  expect(made).toEqual({ ok: true, value: '已生成。' });
  expect(await shown.selection()).toMatchObject({ sheet: '首页', row: 0 });
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  if (expected) expect(opened.value.frame.scheme.data.review).toMatchObject(expected);
  else expect(opened.value.frame.scheme.data.review).toBeUndefined();
});
