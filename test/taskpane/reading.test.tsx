/** @jest-environment jsdom */
// A reading is chosen, and another one before the sheets have followed: the last choice holds.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { refresh } from '../../src/commands/session';
import { ok, type Outcome } from '../../src/model/outcome';
import { Reading } from '../../src/taskpane/parts/Reading';
import type { WorkbookHost } from '../../src/workbook/host';
import type { MemoryHost } from '../workbook/memory-host';
import { host } from '../workbook/sample-book';

let mockBook: MemoryHost;
jest.mock('../../src/hosts/excel/excel-host', () => ({
  excelHost: {
    survey: () => mockBook.survey(),
    read: (requests) => mockBook.read(requests),
    inspect: (requests) => mockBook.inspect(requests),
    apply: (changes, progress) => mockBook.apply(changes, progress),
  } satisfies WorkbookHost,
}));
/** What the workbook was asked to hold, and how each request is answered. */
const mockAsked: { label: string; answer: (outcome: Outcome<undefined>) => void }[] = [];
jest.mock('../../src/commands/change-settings', () => ({
  chooseReading: (_id: string, label: string) => new Promise((answer) => { mockAsked.push({ label, answer }); }),
}));

let root: Root;
afterEach(() => act(async () => root.unmount()));

test('what is chosen while an earlier choice is still being carried out is carried out after it', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="pane"></div>';
  root = createRoot(document.getElementById('pane')!);
  mockBook = host();
  const session = await refresh();
  if (session.state !== 'open') throw new Error(JSON.stringify(session));
  const { open } = session;
  const reading = open.book.frame.scheme.data.readings.find(({ choices }) => choices.length > 1)!;
  await act(async () => root.render(<FluentProvider theme={webLightTheme}><Reading reading={reading} open={open} /></FluentProvider>));
  const radio = (id: string): HTMLInputElement => document.querySelector<HTMLInputElement>(`input[value="${id}"]`)!;
  const other = reading.choices.find(({ id }) => id !== reading.default)!;
  const usual = reading.choices.find(({ id }) => id === reading.default)!;
  await act(async () => radio(other.id).click());
  await act(async () => radio(usual.id).click());
  expect(mockAsked.map(({ label }) => label)).toEqual([other.label]);
  expect(radio(usual.id).checked).toBe(true);
  await act(async () => mockAsked[0]!.answer(ok(undefined)));
  expect(mockAsked.map(({ label }) => label)).toEqual([other.label, usual.label]);
  await act(async () => mockAsked[1]!.answer(ok(undefined)));
  expect(mockAsked).toHaveLength(2);
});
