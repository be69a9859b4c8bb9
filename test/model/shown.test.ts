// A number is what its cell shows: 15 significant digits.
import fc from 'fast-check';
import { asShown } from '../../src/model/shown';

test('a calculated number is the one that its cell shows', () => {
  expect([89.999999999999986, 3.0000000000000004, 0.1 + 0.2, 59.99999999999999, 1.0000000000000002].map(asShown)).toEqual([
    90, 3, 0.3, 60, 1,
  ]);
  expect([-89.999999999999986, 89.99, 59.99, 9.99999999999999, 0.999999999999999].map(asShown)).toEqual([
    -90, 89.99, 59.99, 9.99999999999999, 0.999999999999999,
  ]);
});

test('what is left of a difference is nothing, and not below it', () => {
  expect(Object.is(asShown(-2.8e-17), 0)).toBe(true);
  expect(asShown(-7.1e-15)).toBeLessThan(0);
});

test('numbers of at most 15 digits are themselves', () => {
  const decimals = fc.record({ digits: fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), places: fc.nat(15) });
  fc.assert(
    fc.property(decimals, ({ digits, places }) => {
      const number = Number(`${digits}e-${places}`) + 0;
      expect(asShown(number)).toBe(number);
    }),
    { numRuns: 5000 },
  );
});

test('any number from 0.1 up is within half a step of the 15th digit, and is taken once and for all', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 999_999_999_999_999, noNaN: true }), (number) => {
      const shown = asShown(number);
      const step = Number(number.toExponential().replace(/^.*e/u, '1e')) / 1e14;
      expect(Math.abs(shown - number)).toBeLessThanOrEqual(step * 0.63);
      expect(asShown(shown)).toBe(shown);
    }),
    { numRuns: 5000 },
  );
});

test('whole numbers that are kept exactly are themselves, however many digits they have', () => {
  for (const number of [0, 7, 2 ** 31, 10 ** 15, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 1e20])
    expect(asShown(number)).toBe(number);
});
