// 评审方式: the rounds or sources that are chosen in the pane are those of the sheets that are made.
import { openWorkbook } from '../../src/app/open';
import { makeSheets } from '../../src/taskpane/make-sheets';
import type { WorkbookHost } from '../../src/workbook/host';
import { shelf } from '../shelf';
import { MemoryHost } from '../workbook/memory-host';
import { filledUnit, hunan, plan } from '../workbook/sample-book';

let mockBook: MemoryHost;
jest.mock('../../src/hosts/excel/excel-host', () => ({
  excelHost: {
    survey: () => mockBook.survey(),
    read: (requests) => mockBook.read(requests),
    inspect: (requests) => mockBook.inspect(requests),
    apply: (changes, progress) => mockBook.apply(changes, progress),
  } satisfies WorkbookHost,
}));
jest.mock('../../src/hosts/excel/first-sheet', () => ({ showMade: async () => true }));

test.each([
  [{ rounds: '初评、复评' }, { kind: 'rounds', tracks: ['初评', '复评'] }],
  [{ sources: '自查、监测', counts: '监测' }, { kind: 'sources', tracks: ['自查', '监测'], counts: '监测' }],
  [{}, undefined],
])('%j', async (review, expected) => {
  mockBook = new MemoryHost({ ...plan(), sheets: [] });
  const made = await makeSheets({ scheme: hunan, year: 2022, units: [filledUnit('甲大学')], formulas: 'native', demo: false, review }, undefined, () => undefined, { done: '已生成。', nothing: '' });
  expect(made).toEqual({ ok: true, value: '已生成。' });
  const opened = await openWorkbook(mockBook, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  if (expected) expect(opened.value.frame.scheme.data.review).toMatchObject(expected);
  else expect(opened.value.frame.scheme.data.review).toBeUndefined();
});
