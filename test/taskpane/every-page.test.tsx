/** @jest-environment jsdom */
// The pane with all its pages: whatever page is open, it says above the page that results or the notice are out of date, and no longer once
// they are made anew.
import { TextDecoder, TextEncoder } from 'node:util';
import { act } from 'react';
import { pageIds, requestPage } from '../../src/commands/page-requests';
import type { OpenBook } from '../../src/open-book/book';
import { currentSession, refresh } from '../../src/open-book/session';
import { App } from '../../src/taskpane/App';
import { effectOf } from '../../src/taskpane/notice/effect';
import Start from '../../src/taskpane/pages/Start';
import { zhCN } from '../../src/taskpane/strings/zh-CN';
import { templateFor } from '../../src/report/notice/settings';
import { changeNoticeSettings } from '../../src/app/notice-settings';
import { resultMark } from '../../src/app/result-state';
import { recordOf } from '../../src/open-book/result-record';
import { showBook, type ShownBook } from '../open-book/shown-book';
import { shelf } from '../shelf';
import type { MemoryHost } from '../workbook/memory-host';
import { filledUnit, host } from '../workbook/sample-book';
import { render, setUpPane, settled } from './pane';

let memory: MemoryHost;
let shown: ShownBook;

const RESULTS = ['排名_高校', '统计'];
setUpPane();
beforeEach(() => {
  Object.assign(globalThis, { TextEncoder, TextDecoder });
}); // every browser has them

async function open(): Promise<void> {
  memory = host({ units: ['甲大学', '乙学院'].map((name) => filledUnit(name)) });
  shown = showBook(memory);
  await refresh();
  await render(<App speech={{ language: 'zh-CN', words: zhCN }} Start={Start} onDrawn={() => undefined} />);
}

/** Remembers what the result sheets were made from. */
const made = (from: string) => shown.remember(recordOf({ sheets: RESULTS, made: { from, sheets: RESULTS } }));

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
  for (const name of RESULTS)
    await memory.apply([
      { do: 'add-sheet', plan: { name, widths: [10], heights: [], blocks: [{ row: 0, column: 0, cells: [[name]] }], styles: [] } },
    ]);
  await made('earlier');
  await act(async () => {
    await refresh();
  });
  expect(await pagesThatSay(zhCN.stale.told(RESULTS.length))).toEqual([...pageIds]);
  await made(resultMark(book().book));
  await act(async () => {
    await refresh();
  });
  await settled();
  expect(document.body.textContent).not.toContain(zhCN.stale.told(RESULTS.length));
});

test('a notice that is out of date, where nobody made result sheets', async () => {
  await open();
  const { settings } = book().book.notice;
  const { template } = effectOf(book(), settings, templateFor(settings, book().book.frame.scheme, '2022-12-30')).preview;
  expect(
    await changeNoticeSettings(memory, shelf, (now) => ({ ...now, template: { ...now.template, madeFrom: template.madeFrom! } })),
  ).toMatchObject({ ok: true });
  await act(async () => {
    await refresh();
  });
  expect(await pagesThatSay(zhCN.stale.toldNotice)).toEqual([]);
  memory.type('录入_高校', 'C6', 1);
  await act(async () => {
    await refresh();
  });
  expect(await pagesThatSay(zhCN.stale.toldNotice)).toEqual([...pageIds]);
});
