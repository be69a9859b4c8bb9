// What is changed while a book is open has it read again a moment later.
import type { Session } from '../../src/open-book/book';
import { refresh } from '../../src/open-book/session';
import { chooseHost } from '../../src/open-book/chosen-host';
import type { Changed, OpenBookHost } from '../../src/open-book/host';
import { followChanges } from '../../src/open-book/live';

let mockState: Session;
let listener: (changed: Changed) => void;
const host: Partial<OpenBookHost> = {
  watchChanges: async (next) => {
    listener = next;
    return () => undefined;
  },
  lookAtChanged: async () => [],
};
jest.mock('../../src/open-book/session', () => ({ currentSession: () => mockState, refresh: jest.fn(async () => mockState) }));

const before = {} as NonNullable<Extract<Session, { state: 'reading' }>['before']>;
const STATES: Record<string, Session> = {
  open: { state: 'open', open: before },
  reading: { state: 'reading', before },
  'read for the first time': { state: 'reading' },
  refused: { state: 'refused', message: '' },
};

beforeEach(async () => {
  jest.useFakeTimers();
  jest.mocked(refresh).mockClear();
  chooseHost('Excel', async () => host as OpenBookHost);
  await followChanges();
});
afterEach(() => jest.useRealTimers());

test.each([
  ['open', 'open', 1],
  ['reading', 'open', 1],
  ['reading', 'reading', 1], // the session sees to it that it begins after the one under way
  ['open', 'reading', 1],
  ['read for the first time', 'open', 0],
  ['refused', 'refused', 0],
])('changed while it is %s, and %s a moment later: %i readings', async (then, later, readings) => {
  mockState = STATES[then]!;
  listener({ sheet: 'a' } as Changed);
  mockState = STATES[later]!;
  await jest.advanceTimersByTimeAsync(2_000);
  expect(refresh).toHaveBeenCalledTimes(readings);
});
