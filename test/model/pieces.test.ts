// Long work in pieces comes to the same however it is done, and lets others in where it may be interrupted.
import { atOnce, withBreaks, type Pieces } from '../../src/model/pieces';

function* summing(many: number, each: () => void): Pieces<number> {
  let sum = 0;
  for (let number = 1; number <= many; number++) {
    each();
    sum += number;
    yield;
  }
  return sum;
}

const busy = (milliseconds: number): void => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};

test('without breaks and with them the value is the same', async () => {
  expect(atOnce(summing(4, () => undefined))).toBe(10);
  expect(await withBreaks(summing(4, () => undefined))).toBe(10);
});

test('what waits is done between the pieces of long work, and not only behind the last', async () => {
  let [heard, hearings] = [0, 0];
  const others = setInterval(() => heard++);
  await withBreaks(
    summing(8, () => {
      busy(30);
      hearings += heard > 0 ? 1 : 0;
      heard = 0;
    }),
  );
  clearInterval(others);
  expect(hearings).toBeGreaterThanOrEqual(2);
});

test('short work takes no break', async () => {
  let heard = 0;
  const others = setInterval(() => heard++);
  await withBreaks(summing(3, () => undefined));
  clearInterval(others);
  expect(heard).toBe(0);
});
