// Points that may have more decimals than people read are known by their formulas.
import {
  begun,
  least,
  over,
  percent,
  rounded,
  steps,
  times,
  together,
  value,
  when,
  whole,
  yes,
  type Amount,
} from '../../src/formula/amount';
import { isEndless } from '../../src/formula/endless';

test.each<[string, Amount, boolean]>([
  ['what was entered', value(0), false],
  ['so many points each', least(times(value(0), 2.5), 10), false],
  ['one number by another', times(over(value(0), value(1)), 15), true],
  ['by three', over(value(0), 3), true],
  ['by five', times(over(value(0), 5), 60), false],
  ['by a half', over(value(0), 0.5), false],
  ['whole steps of a quotient', times(whole(over(value(0), 3)), 2), false],
  ['begun steps of a quotient', begun(over(value(0), value(1))), false],
  ['a tier of a quotient', steps(over(value(0), value(1)), [{ from: 0.9, points: 5 }], 0), false],
  ['a quotient in one case', when(yes(0), rounded(over(value(1), value(2))), 0), true],
  [
    'a part of a sum',
    together([
      { of: 1, decisive: false },
      { of: percent(6, over(value(0), 7)), decisive: false },
    ]),
    true,
  ],
])('%s: %#', (_what, amount, expected) => {
  expect(isEndless(amount)).toBe(expected);
});
