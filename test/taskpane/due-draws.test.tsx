/** @jest-environment jsdom */
// 抽样 on the first page: said while it is due, drawn there in one press for all units, and gone afterwards.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { currentSession, refresh } from '../../src/commands/session';
import DueDraws from '../../src/taskpane/draw/DueDraws';
import type { WorkbookHost } from '../../src/workbook/host';
import type { MemoryHost } from '../workbook/memory-host';
import { bundled, host } from '../workbook/sample-book';

let mockBook: MemoryHost;
jest.mock('../../src/hosts/excel/excel-host', () => ({
  excelHost: {
    survey: () => mockBook.survey(),
    read: (requests) => mockBook.read(requests),
    inspect: (requests) => mockBook.inspect(requests),
    apply: (changes, progress) => mockBook.apply(changes, progress),
  } satisfies WorkbookHost,
}));
jest.mock('../../src/hosts/excel/places', () => ({ jumpTo: async () => true }));

let root: Root;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="pane"></div>';
  root = createRoot(document.getElementById('pane')!);
});
afterEach(() => act(async () => root.unmount()));

async function show(): Promise<void> {
  const session = await refresh();
  if (session.state !== 'open') throw new Error(JSON.stringify(session));
  await act(async () => root.render(<FluentProvider theme={webLightTheme}><DueDraws open={session.open} /></FluentProvider>));
}
const button = (label: RegExp) => [...document.querySelectorAll('button')].find(({ textContent }) => label.test(textContent!))!;

test('the draws of indicators are due until they are drawn', async () => {
  const scheme = bundled('suizhou-2023-kaoping');
  const category = scheme.categories.find(({ sampling }) => sampling.some(({ kind }) => kind === 'indicators'))!;
  mockBook = host({ scheme, year: 2023, units: scheme.data.units.filter((unit) => unit.category === category.name).map(({ name }) => ({ name, category: category.name, entries: {} })) });
  const named = category.sampling.filter(({ kind }) => kind === 'indicators').map(({ name }) => name);
  await show();
  for (const name of named) expect(document.body.textContent).toContain(name);
  await act(async () => button(/^现在抽取$/u).click());
  await act(async () => {
    button(/^抽取并记录/u).click();
    for (let turn = 0; turn < 60; turn++) await new Promise((done) => { setTimeout(done, 2); });
  });
  const session = currentSession();
  const drawn = session.state === 'open' ? session.open.book.draws!.draws : [];
  expect(new Set(drawn.map(({ sampling }) => sampling))).toEqual(new Set(category.sampling.filter(({ kind }) => kind === 'indicators').map(({ id }) => id)));
  await show();
  for (const name of named) expect(document.body.textContent).not.toContain(name);
});
