// What is changed while the workbook is being read: that reading may have passed by it, so there is another one.
import { refresh, type Session } from '../../src/commands/session';
import type { Changed } from '../../src/hosts/excel/places';
import { followChanges } from '../../src/taskpane/live';

let mockState: Session;
let mockListener: (changed: Changed) => void;
jest.mock('../../src/commands/session', () => ({ currentSession: () => mockState, refresh: jest.fn(async () => mockState) }));
jest.mock('../../src/hosts/excel/places', () => ({ watchChanges: async (listener: typeof mockListener) => { mockListener = listener; } }));
jest.mock('../../src/hosts/excel/probe', () => ({ lookAtChanged: async () => [] }));

const before = {} as NonNullable<Extract<Session, { state: 'reading' }>['before']>;
const STATES: Record<string, Session> = { open: { state: 'open', open: before }, reading: { state: 'reading', before }, 'read for the first time': { state: 'reading' }, refused: { state: 'refused', message: '' } };

beforeEach(async () => {
  jest.useFakeTimers();
  jest.mocked(refresh).mockClear();
  await followChanges();
});
afterEach(() => jest.useRealTimers());

test.each([
  ['open', 'open', 1],
  ['reading', 'open', 1],
  ['reading', 'reading', 2], // the one under way, and another
  ['open', 'reading', 2],
  ['read for the first time', 'open', 0],
  ['refused', 'refused', 0],
])('changed while it is %s, and %s a moment later: %i readings', async (then, later, readings) => {
  mockState = STATES[then]!;
  mockListener({ sheet: 'a' } as Changed);
  mockState = STATES[later]!;
  await jest.advanceTimersByTimeAsync(2_000);
  expect(refresh).toHaveBeenCalledTimes(readings);
});
