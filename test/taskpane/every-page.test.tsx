/** @jest-environment jsdom */
// The pane with all its pages: whatever page is open, it says above the page that results or the notice are out of date, and no longer once they are made anew.
import { TextDecoder, TextEncoder } from 'node:util';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { pageIds, requestPage } from '../../src/commands/page-requests';
import { currentSession, refresh, type OpenBook } from '../../src/commands/session';
import { App } from '../../src/taskpane/App';
import { effectOf } from '../../src/taskpane/notice/effect';
import Start from '../../src/taskpane/pages/Start';
import { zhCN } from '../../src/taskpane/strings/zh-CN';
import { templateFor } from '../../src/report/notice/settings';
import type { WorkbookHost } from '../../src/workbook/host';
import { changeNoticeSettings } from '../../src/app/notice-settings';
import { resultMark } from '../../src/app/result-state';
import { shelf } from '../shelf';
import type { MemoryHost } from '../workbook/memory-host';
import { filledUnit, host } from '../workbook/sample-book';

let mockBook: MemoryHost;
let mockMade: { from: string; sheets: string[] };
jest.mock('../../src/hosts/excel/excel-host', () => ({
  excelHost: {
    survey: () => mockBook.survey(),
    read: (requests) => mockBook.read(requests),
    inspect: (requests) => mockBook.inspect(requests),
    apply: (changes, progress) => mockBook.apply(changes, progress),
  } satisfies WorkbookHost,
}));
jest.mock('../../src/hosts/excel/result-record', () => ({ recordedResults: async () => ({ sheets: mockMade.sheets, made: mockMade }) }));
jest.mock('../../src/hosts/excel/places', () => ({ jumpTo: async () => true, watchSelection: async () => () => undefined, selection: async () => ({ sheet: '首页', row: 0 }) }));

const RESULTS = ['排名_高校', '统计'];
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextEncoder, TextDecoder }); // every browser has them
  document.body.innerHTML = '<div id="pane"></div>';
  root = createRoot(document.getElementById('pane')!);
});
afterEach(() => act(async () => root.unmount()));

const settled = () => act(async () => { for (let turn = 0; turn < 20; turn++) await new Promise((done) => { setTimeout(done, 5); }); });

async function open(): Promise<void> {
  mockBook = host({ units: ['甲大学', '乙学院'].map((name) => filledUnit(name)) });
  await refresh();
  await act(async () => root.render(<App speech={{ language: 'zh-CN', words: zhCN }} Start={Start} onDrawn={() => undefined} />));
}

/** On which pages it stands. */
async function pagesThatSay(words: string): Promise<string[]> {
  const told: string[] = [];
  for (const page of pageIds) {
    await act(async () => requestPage(page));
    await settled();
    const text = document.getElementById('page')!.textContent!;
    expect([page, text.includes(zhCN.failure.title), text.includes(zhCN.pane.loading)]).toEqual([page, false, false]);
    if (text.includes(words)) told.push(page);
  }
  return told;
}

function book(): OpenBook {
  const session = currentSession();
  if (session.state !== 'open') throw new Error(JSON.stringify(session));
  return session.open;
}

test('results that are out of date', async () => {
  await open();
  for (const name of RESULTS) await mockBook.apply([{ do: 'add-sheet', plan: { name, widths: [10], heights: [], blocks: [{ row: 0, column: 0, cells: [[name]] }], styles: [] } }]);
  mockMade = { from: 'earlier', sheets: RESULTS };
  await act(async () => { await refresh(); });
  expect(await pagesThatSay(zhCN.stale.told(RESULTS.length))).toEqual([...pageIds]);
  mockMade = { from: resultMark(book().book), sheets: RESULTS };
  await act(async () => { await refresh(); });
  await settled();
  expect(document.body.textContent).not.toContain(zhCN.stale.told(RESULTS.length));
});

test('a notice that is out of date, where nobody made result sheets', async () => {
  mockMade = { from: '', sheets: [] };
  await open();
  const { settings } = book().book.notice;
  const { template } = effectOf(book(), settings, templateFor(settings, book().book.frame.scheme, '2022-12-30')).preview;
  expect(await changeNoticeSettings(mockBook, shelf, (now) => ({ ...now, template: { ...now.template, madeFrom: template.madeFrom! } }))).toMatchObject({ ok: true });
  await act(async () => { await refresh(); });
  expect(await pagesThatSay(zhCN.stale.toldNotice)).toEqual([]);
  mockBook.type('录入_高校', 'C6', 1);
  await act(async () => { await refresh(); });
  expect(await pagesThatSay(zhCN.stale.toldNotice)).toEqual([...pageIds]);
});
