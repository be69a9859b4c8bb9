// No answer is waited for for ever: people are asked, and what they choose holds; a late answer changes nothing.
import { goOnWaiting, isAsking, onWaiting, PATIENCE, stopWaiting, waitFor } from '../../src/open-book/patience';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function answerLater<T>() {
  let tell!: (value: T) => void;
  const answer = new Promise<T>((resolve) => {
    tell = resolve;
  });
  return { answer, tell };
}

const never = new Promise<never>(() => undefined);

test('an answer that comes in time is given on, and nobody is asked', async () => {
  const heard = jest.fn();
  const leave = onWaiting(heard);
  expect(await waitFor(Promise.resolve(7))).toBe(7);
  await expect(waitFor(Promise.reject(new Error('x')))).rejects.toThrow('x');
  await jest.advanceTimersByTimeAsync(PATIENCE.ask + PATIENCE.end);
  expect([heard.mock.calls.length, isAsking(), jest.getTimerCount()]).toEqual([0, false, 0]);
  leave();
});

test('who stops is told at once; what comes later is heard by nobody', async () => {
  const { answer, tell } = answerLater<number>();
  const waiting = waitFor(answer);
  await jest.advanceTimersByTimeAsync(PATIENCE.ask - 1);
  expect(isAsking()).toBe(false);
  stopWaiting(); // nobody has been asked yet
  await jest.advanceTimersByTimeAsync(1);
  expect(isAsking()).toBe(true);
  stopWaiting();
  await expect(waiting).rejects.toMatchObject({ kind: 'no-answer' });
  tell(7);
  await jest.advanceTimersByTimeAsync(0);
  expect([isAsking(), jest.getTimerCount()]).toEqual([false, 0]);
});

test('who goes on waiting gets the answer, and is asked again after as long', async () => {
  const { answer, tell } = answerLater<number>();
  const waiting = waitFor(answer);
  for (let time = 0; time < 3; time++) {
    await jest.advanceTimersByTimeAsync(PATIENCE.ask);
    expect(isAsking()).toBe(true);
    goOnWaiting();
    expect(isAsking()).toBe(false);
  }
  tell(7);
  expect(await waiting).toBe(7);
});

test('where nobody says anything it ends by itself', async () => {
  const waiting = expect(waitFor(never)).rejects.toMatchObject({ kind: 'no-answer' });
  await jest.advanceTimersByTimeAsync(PATIENCE.ask + PATIENCE.end);
  await waiting;
  expect(isAsking()).toBe(false);
});
