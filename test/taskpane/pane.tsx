// The pane's ground in jsdom, over a workbook of any host: what the tests of pages share.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { OpenBook } from '../../src/open-book/book';
import { refresh } from '../../src/open-book/session';
import type { WorkbookHost } from '../../src/workbook/host';
import { showBook, type ShownBook } from '../open-book/shown-book';

let root: Root;

/** An empty pane before each test, and its end afterwards. */
export function setUpPane(): void {
  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    document.body.innerHTML = '<div id="pane"></div>';
    root = createRoot(document.getElementById('pane')!);
  });
  afterEach(() => act(async () => root.unmount()));
}

export const render = (content: ReactNode): Promise<void> => act(async () => root.render(content));

export const show = (content: ReactNode): Promise<void> => render(<FluentProvider theme={webLightTheme}>{content}</FluentProvider>);

/** The workbook is shown and is read as one of ours. */
export async function open(book: WorkbookHost): Promise<{ shown: ShownBook; open: OpenBook }> {
  return { shown: showBook(book), open: await read() };
}

export async function read(): Promise<OpenBook> {
  let read: OpenBook | undefined;
  await act(async () => {
    const session = await refresh();
    if (session.state !== 'open') throw new Error(JSON.stringify(session));
    read = session.open;
  });
  return read!;
}

/** Waits until what was begun has been done and drawn. */
export const settled = (turns = 20): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < turns; turn++)
      await new Promise((done) => {
        setTimeout(done, 2);
      });
  });

export const all = <T extends Element = HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];

export const labels = (): string[] => all('button').map(({ textContent }) => textContent!.trim());

export const button = (label: string | RegExp): HTMLButtonElement | undefined =>
  all<HTMLButtonElement>('button').find(({ textContent }) =>
    typeof label === 'string' ? textContent!.trim() === label : label.test(textContent!),
  );

export async function press(label: string | RegExp, turns?: number): Promise<void> {
  await act(async () => button(label)!.click());
  await settled(turns);
}

/** As people type into a field or choose in a list. */
export const enter = (field: HTMLInputElement | HTMLSelectElement, text: string): Promise<void> =>
  act(async () => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')!.set!.call(field, text);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
