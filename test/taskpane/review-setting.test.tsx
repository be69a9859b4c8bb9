/** @jest-environment jsdom */
// 评审方式 in the settings: it shows what the workbook has, and is changed by a button that comes with what it does.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { currentSession, refresh } from '../../src/commands/session';
import ReviewSetting from '../../src/taskpane/start/ReviewSetting';
import { yearZhCN } from '../../src/taskpane/strings/year-zh-CN';
import type { WorkbookHost } from '../../src/workbook/host';
import type { MemoryHost } from '../workbook/memory-host';
import { host, units } from '../workbook/sample-book';

let mockBook: MemoryHost;
jest.mock('../../src/hosts/excel/excel-host', () => ({
  excelHost: {
    survey: () => mockBook.survey(),
    read: (requests) => mockBook.read(requests),
    inspect: (requests) => mockBook.inspect(requests),
    apply: (changes, progress) => mockBook.apply(changes, progress),
  } satisfies WorkbookHost,
}));

let root: Root;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="pane"></div>';
  root = createRoot(document.getElementById('pane')!);
  mockBook = host({ units: units().filter(({ category }) => category === '高校') });
});
afterEach(() => act(async () => root.unmount()));

test('choosing rounds offers the change, and pressing it gives the workbook rounds', async () => {
  const { change, changeHint } = yearZhCN.review;
  await act(async () => {
    const session = await refresh();
    if (session.state !== 'open') throw new Error(JSON.stringify(session));
    root.render(<FluentProvider theme={webLightTheme}><ReviewSetting open={session.open} /></FluentProvider>);
  });
  const button = () => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === change);
  expect([button(), document.body.textContent!.includes(changeHint)]).toEqual([undefined, false]);
  await act(async () => {
    const select = document.querySelector('select')!;
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, 'rounds');
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(document.body.textContent).toContain(changeHint);
  await act(async () => {
    button()!.click();
    for (let turn = 0; turn < 100; turn++) await new Promise((done) => { setTimeout(done, 5); });
  });
  const session = currentSession();
  expect(session.state === 'open' && session.open.book.frame.scheme.data.review).toEqual({ kind: 'rounds', tracks: ['初评', '复评'] });
});
