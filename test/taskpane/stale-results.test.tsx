/** @jest-environment jsdom */
// What stands above every page when results are out of date: one button makes the sheets anew, and the notice too where one was made.
import { act } from 'react';
import { currentMessage } from '../../src/open-book/messages';
import { requestedPage, requestPage, takeNoticeRequest } from '../../src/commands/page-requests';
import type { OpenBook } from '../../src/open-book/book';
import { ok } from '../../src/model/outcome';
import StaleResults from '../../src/taskpane/parts/StaleResults';
import { zhCN } from '../../src/taskpane/strings/zh-CN';
import { setUpPane, show } from './pane';

const mockMake = jest.fn(async () => ok(7));
jest.mock('../../src/taskpane/use-result-sheets', () => ({ useResultSheets: () => mockMake }));

setUpPane();
beforeEach(() => requestPage('results'));

test.each([
  ['a notice was made', 'abc', 'notice'],
  ['none was made yet', undefined, 'results'],
])('%s', async (_what, madeFrom, page) => {
  const open = {
    results: { sheets: ['概览', '统计'], stale: ['概览', '统计'] },
    book: { notice: { settings: { template: { madeFrom } } } },
  } as unknown as OpenBook;
  await show(<StaleResults open={open} />);
  expect(document.body.textContent).toContain(zhCN.stale.told(2));
  await act(async () => document.querySelector('button')!.click());
  expect(mockMake).toHaveBeenCalled();
  expect(currentMessage()).toEqual({ intent: 'success', text: zhCN.stale.renewed(7) });
  expect([requestedPage(), takeNoticeRequest()]).toEqual([page, page === 'notice']);
});
