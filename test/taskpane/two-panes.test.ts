/** @jest-environment jsdom */
// Two panes share what is kept of a rubric: whoever opens it goes on, the other stores and stops, and nothing is overwritten unseen.
import { TextDecoder, TextEncoder } from 'node:util';
import type { ImportDesk } from '../../src/import/confirm/desk';
import { TABLE } from '../import/confirm/table';

Object.assign(globalThis, { TextEncoder, TextDecoder }); // every browser has them
const KEY = 'rubric-score.desk';
const DOCUMENT = 'rubric-score.desk-document';

/** A pane of its own, over the same storage. */
async function pane() {
  let own!: { store: typeof import('../../src/taskpane/import/desk-store'); keep: typeof import('../../src/taskpane/import/keep-desk') };
  await jest.isolateModulesAsync(async () => {
    own = { store: await import('../../src/taskpane/import/desk-store'), keep: await import('../../src/taskpane/import/keep-desk') };
  });
  const told: string[] = [];
  const hears: ((event: StorageEvent) => void)[] = [];
  const add = jest.spyOn(window, 'addEventListener').mockImplementation((type, listener) => {
    if (type === 'storage') hears.push(listener as never);
  });
  own.keep.watchDesk({
    refused: () => told.push('refused'),
    taken: () => told.push('taken'),
    elsewhere: (title) => told.push(`elsewhere ${title}`),
  });
  add.mockRestore();
  const { openDesk, stepOnDesk, deskNow, dropDesk, leaveDesk } = own.store;
  return { told, openDesk, stepOnDesk, deskNow, dropDesk, leaveDesk, hear: (event: StorageEvent) => hears[0]!(event) };
}

type Pane = Awaited<ReturnType<typeof pane>>;
let panes: Pane[] = [];
/** Who writes: a browser tells all others. */
let at: Pane | undefined;

/** What a pane does; the others hear of what it stores, and so on. */
function by(own: Pane, work: () => void): void {
  const before = at;
  at = own;
  work();
  at = before;
}

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  panes = [];
  const told = (key: string, newValue: string | null) => {
    const from = at;
    for (const each of panes) if (each !== from) by(each, () => each.hear(new StorageEvent('storage', { key, newValue })));
  };
  const plain = Object.getPrototypeOf(localStorage) as Storage;
  const { setItem, removeItem } = plain;
  jest.spyOn(plain, 'setItem').mockImplementation(function (this: Storage, key, value) {
    setItem.call(this, key, value);
    told(key, value);
  });
  jest.spyOn(plain, 'removeItem').mockImplementation(function (this: Storage, key) {
    removeItem.call(this, key);
    told(key, null);
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

async function open(): Promise<Pane> {
  const own = await pane();
  panes.push(own);
  return own;
}

async function drafted(text = TABLE): Promise<ImportDesk> {
  const [{ importPasted }, { newDesk }] = [await import('../../src/import'), await import('../../src/import/confirm/desk')];
  const read = importPasted(text);
  if (!read.ok) throw new Error(read.refusal.message);
  return newDesk(read.value, 2023);
}

const issued =
  (issuer: string) =>
  (desk: ImportDesk): ImportDesk => ({ ...desk, facts: { ...desk.facts, issuer } });
const keptNow = () => (JSON.parse(localStorage.getItem(KEY)!) as { desk: ImportDesk }).desk.facts.issuer;
const keptText = () => (JSON.parse(localStorage.getItem(DOCUMENT)!) as ImportDesk).text;
/** The pause after which a pane keeps what it has. */
const pause = (own: Pane) => by(own, () => jest.advanceTimersByTime(600));

test('the second goes on with what the first had typed this very moment; the first stops and says so', async () => {
  const first = await open();
  const draft = await drafted();
  by(first, () => first.openDesk(draft));
  pause(first);
  const second = await open();
  expect(second.deskNow()).toMatchObject({ isOpen: false, desk: { text: draft.text } });
  by(first, () => first.stepOnDesk(issued('甲局'))); // and has not paused yet
  by(second, () => second.openDesk(second.deskNow().desk!));
  expect([second.deskNow().desk!.facts.issuer, second.deskNow().isOpen]).toEqual(['甲局', true]);
  expect([first.deskNow().isOpen, first.told, second.told]).toEqual([false, ['taken'], []]);
  by(second, () => second.stepOnDesk(issued('乙局')));
  pause(second);
  expect([keptNow(), first.deskNow().desk!.facts.issuer]).toEqual(['乙局', '乙局']);
  // And back again.
  by(first, () => first.openDesk(first.deskNow().desk!));
  expect([first.deskNow().isOpen, second.deskNow().isOpen, second.told]).toEqual([true, false, ['taken']]);
});

test('another rubric is not kept over the one that is being confirmed elsewhere, and that is said; once that is given up it is', async () => {
  const first = await open();
  const second = await open();
  const draft = await drafted();
  by(first, () => first.openDesk({ ...draft, facts: { ...draft.facts, title: '甲细则' } }));
  by(second, () => second.dropDesk()); // what was at hand there, to bring another
  pause(first);
  by(second, () => second.openDesk({ ...draft, text: '另一份' }));
  by(second, () => second.stepOnDesk(issued('乙局')));
  pause(second);
  expect([first.told, second.told, first.deskNow().isOpen, second.deskNow().isOpen]).toEqual([[], ['elsewhere 甲细则'], true, true]);
  expect(keptText()).toBe(draft.text);
  by(first, () => first.dropDesk());
  pause(second);
  expect([keptText(), keptNow()]).toEqual(['另一份', '乙局']);
});

test('what is given up in one pane while another goes on with it stays there', async () => {
  const first = await open();
  const draft = await drafted();
  by(first, () => first.openDesk(draft));
  pause(first);
  const second = await open();
  by(second, () => second.dropDesk());
  pause(first);
  expect([first.deskNow().isOpen, keptText(), keptNow()]).toEqual([true, draft.text, '']);
});

test('a step stores what was decided and not the document again, which is long; a correction of the document stores that too', async () => {
  const first = await open();
  const draft = await drafted();
  by(first, () => first.openDesk(draft));
  pause(first);
  const before = keptText();
  const write = jest.spyOn(Object.getPrototypeOf(localStorage) as Storage, 'setItem');
  write.mockClear(); // what it wrote so far
  by(first, () => first.stepOnDesk(issued('甲局')));
  pause(first);
  expect(write.mock.calls.map(([key]) => key)).toEqual([KEY]);
  expect([keptText(), keptNow()]).toEqual([before, '甲局']);
  by(first, () => first.stepOnDesk((desk) => ({ ...desk, imported: { ...desk.imported, title: '改过' } })));
  pause(first);
  const second = await open();
  expect(second.deskNow().desk).toEqual(first.deskNow().desk);
});

test('what an earlier version of this program kept, all in one note, is gone on with', async () => {
  const draft = await drafted();
  localStorage.setItem(KEY, JSON.stringify({ version: 1, desk: { ...draft, facts: { ...draft.facts, issuer: '甲局' } } }));
  const first = await open();
  expect(first.deskNow()).toMatchObject({ isOpen: false, desk: { text: draft.text, facts: { issuer: '甲局' } } });
  by(first, () => first.openDesk(first.deskNow().desk!));
  by(first, () => first.stepOnDesk(issued('乙局')));
  pause(first);
  const second = await open();
  expect(second.deskNow()).toMatchObject({ desk: { imported: draft.imported, text: draft.text, facts: { issuer: '乙局' } } });
});
