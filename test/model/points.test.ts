// Exact decimals and rounding for display.
import fc from 'fast-check';
import { exact, roundPoints, showPoints, sumPoints } from '../../src/model/points';

const thousandths = fc.integer({ min: -2_000_000, max: 2_000_000 });

test('sums of decimals are the nearest number to the true decimal, in any order', () => {
  expect(sumPoints([0.1, 0.2])).toBe(0.3);
  expect(sumPoints(Array<number>(12).fill(0.1))).toBe(1.2);
  fc.assert(
    fc.property(fc.array(thousandths, { maxLength: 60 }), (parts) => {
      const total = parts.reduce((sum, each) => sum + each, 0) / 1000 + 0;
      expect(sumPoints(parts.map((each) => each / 1000))).toBe(total);
      expect(sumPoints(parts.toReversed().map((each) => each / 1000))).toBe(total);
    }),
  );
});

test('there is no negative zero, and what is not a number stays visible', () => {
  for (const nothing of [-0, -1e-12, exact(-1e-10), roundPoints(-0.001), sumPoints([-0.3, 0.1, 0.2])]) {
    expect(Object.is(exact(nothing), 0)).toBe(true);
  }
  expect(exact(NaN)).toBeNaN();
  expect(roundPoints(NaN)).toBeNaN();
  expect(exact(Infinity)).toBe(Infinity);
});

test('rounding is half up on the decimal that people see, not on its binary neighbour', () => {
  expect([1.005, 8.345, 2.675, 1.115, 10.235, 92.125].map((points) => roundPoints(points))).toEqual([1.01, 8.35, 2.68, 1.12, 10.24, 92.13]);
  expect(roundPoints(1.004999999)).toBe(1);
  expect(roundPoints(0.1 * 3 + 0.7)).toBe(1);
});

test('below zero halves go away from zero, as in Excel', () => {
  expect([roundPoints(-1.005), roundPoints(-2.5, 0), roundPoints(-0.004)]).toEqual([-1.01, -3, 0]);
});

test('the grain of nine decimals is the same on both sides of zero, and large numbers keep fifteen digits', () => {
  expect([exact(0.5e-9), exact(-0.5e-9), exact(1.5e-9), exact(-1.5e-9)]).toEqual([1e-9, -1e-9, 2e-9, -2e-9]);
  expect([exact(882372 * 12.672), exact(882372 * -12.672), exact(-Infinity)]).toEqual([11181417.984, -11181417.984, -Infinity]);
});

test('every half of a hundredth rounds up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), (hundredths) => {
      expect(roundPoints((hundredths * 10 + 5) / 1000)).toBe((hundredths + 1) / 100);
      expect(roundPoints((hundredths * 10 + 4) / 1000)).toBe(hundredths / 100);
    }),
    { numRuns: 2000 },
  );
});

test('points are shown with two decimals at most and no trailing zeros', () => {
  expect([15, 6.5, 3.1, 0.125, 100, 0].map(showPoints)).toEqual(['15', '6.5', '3.1', '0.13', '100', '0']);
});
