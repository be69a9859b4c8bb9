// The three readers of a formula: what is compiled gives what the tree says, and the texts keep its order.
import fc from 'fast-check';
import {
  all,
  any,
  atMost,
  begun,
  equal,
  isNumber,
  least,
  minus,
  most,
  over,
  percent,
  plus,
  rounded,
  says,
  share,
  steps,
  times,
  together,
  value,
  when,
  whole,
  yes,
  type Amount,
  type AmountStep,
  type Test,
} from '../../src/formula/amount';
import { compile, percentOf, worth } from '../../src/formula/compile';
import { excelText } from '../../src/formula/excel-text';
import { inWords } from '../../src/formula/in-words';
import { write, type Spelling } from '../../src/formula/write';
import type { Value } from '../../src/model/inputs';
import { exact } from '../../src/model/points';

/** Word for word what the tree says, without any short cut. */
function plainly(amount: Amount, values: readonly Value[]): number {
  if (typeof amount === 'number') return amount;
  const of = (each: Amount): number => plainly(each, values);
  switch (amount.is) {
    case 'value':
    case 'share':
      return values[amount.at] as number;
    case 'least':
      return Math.min(of(amount.of[0]), of(amount.of[1]));
    case 'most':
      return Math.max(of(amount.of[0]), of(amount.of[1]));
    case 'times':
      return of(amount.of[0]) * of(amount.of[1]);
    case 'over':
      return of(amount.of[0]) / of(amount.of[1]);
    case 'minus':
      return of(amount.of[0]) - of(amount.of[1]);
    case 'plus':
      return amount.of.reduce<number>((sum, each) => sum + of(each), 0);
    case 'rounded':
      return exact(of(amount.of));
    case 'whole':
      return Math.trunc(exact(of(amount.of)));
    case 'begun':
      return Math.sign(of(amount.of)) * Math.ceil(Math.abs(exact(of(amount.of))));
    case 'percent':
      return percentOf(amount.weight, of(amount.of));
    case 'steps':
      return amount.steps.find((step) => isIn(step, of(amount.of)))?.points ?? amount.otherwise;
    case 'when':
      return of(holds(amount.test, values) ? amount.then : amount.otherwise);
    case 'together':
      return amount.parts.some((part) => part.decisive && of(part.of) === 0)
        ? 0
        : exact(amount.parts.reduce((sum, part) => sum + of(part.of), 0));
  }
}

function isIn({ from = -Infinity, above, to = Infinity, below }: AmountStep, number: number): boolean {
  return number >= from && (above === undefined || number > above) && number <= to && (below === undefined || number < below);
}

function holds(test: Test, values: readonly Value[]): boolean {
  if (test.test === 'yes') return values[test.at] === true;
  if (test.test === 'word') return values[test.at] === test.word;
  if (test.test === 'number') return Number.isFinite(values[test.at]);
  if (test.test === 'equal') return plainly(test.of[0], values) === test.of[1];
  if (test.test === 'atMost') return plainly(test.of[0], values) <= plainly(test.of[1], values);
  return test.test === 'all' ? test.of.every((each) => holds(each, values)) : test.of.some((each) => holds(each, values));
}

/** Values at 0 to 2 are numbers, that at 3 is yes or no, that at 4 a word, that at 5 a number or what is after all numbers. */
const values = fc.tuple(
  fc.nat(12),
  fc.nat(12),
  fc.nat(12),
  fc.boolean(),
  fc.constantFrom('本科', '专科高职'),
  fc.constantFrom(1, 7, Infinity),
);
const constant = fc.constantFrom(0, 0.1, 0.5, 1, 3, 7, -0.5, -1, -2);

const { amounts } = fc.letrec<{ amounts: Amount; tests: Test }>((tie) => {
  const pair = fc.tuple(tie('amounts'), tie('amounts'));
  const step = fc.record(
    { from: constant, above: constant, to: constant, below: constant, points: constant },
    { requiredKeys: ['points'] },
  );
  return {
    amounts: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'formula' },
      constant,
      fc.nat(2).map(value),
      fc.nat(2).map(share),
      pair.map(([one, other]) => least(one, other)),
      pair.map(([one, other]) => most(one, other)),
      pair.map(([one, other]) => times(one, other)),
      fc.tuple(tie('amounts'), fc.constantFrom(2, 3, 8)).map(([one, other]) => over(one, other)),
      pair.map(([one, other]) => minus(one, other)),
      fc.array(tie('amounts'), { minLength: 1, maxLength: 3 }).map(plus),
      tie('amounts').map(rounded),
      tie('amounts').map(whole),
      tie('amounts').map(begun),
      fc.tuple(constant, tie('amounts')).map(([weight, of]) => percent(weight, of)),
      fc.tuple(tie('amounts'), fc.array(step, { maxLength: 3 }), constant).map(([of, each, otherwise]) => steps(of, each, otherwise)),
      fc.tuple(tie('tests'), tie('amounts'), tie('amounts')).map(([test, then, otherwise]) => when(test, then, otherwise)),
      fc.array(fc.record({ of: tie('amounts'), decisive: fc.boolean() }), { minLength: 1, maxLength: 3 }).map(together),
    ),
    tests: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'formula' },
      fc.constant(yes(3)),
      fc.constantFrom('本科', '专科高职').map((word) => says(4, word)),
      fc.constant(isNumber(5)),
      fc.tuple(tie('amounts'), constant).map(([of, number]) => equal(of, number)),
      pair.map(([one, other]) => atMost(one, other)),
      fc.array(tie('tests'), { minLength: 1, maxLength: 3 }).map(all),
      fc.array(tie('tests'), { minLength: 1, maxLength: 3 }).map(any),
    ),
  };
});

test('a compiled formula gives what its tree says', () => {
  fc.assert(
    fc.property(amounts, fc.array(values, { minLength: 3, maxLength: 3 }), (amount, rows) => {
      const compiled = compile(amount);
      for (const row of rows) {
        expect(compiled(row) + 0).toBe(plainly(amount, row) + 0);
        expect(worth(amount, row) + 0).toBe(plainly(amount, row) + 0);
      }
    }),
    { numRuns: 5000 },
  );
});

/** The grammar spelled so that JavaScript works it out. */
const spelling: Spelling = {
  value: (at) => `v[${at}]`,
  share: (at) => `v[${at}]`,
  yes: (at) => `v[${at}]===true`,
  word: (at, word) => `v[${at}]==="${word}"`,
  isNumber: (at) => `Number.isFinite(v[${at}])`,
  rounded: ({ text }) => ({ text: `ROUND(${text})`, isSum: false }),
  stepped: { whole: (text) => `WHOLE(${text})`, begun: (text) => `BEGUN(${text})` },
  signs: { times: '*', over: '/', minus: '-', below: '0-', atLeast: '>=', atMost: '<=' },
};
const functions = {
  MIN: Math.min,
  MAX: Math.max,
  ROUND: (number: number) => exact(Math.abs(number) < 1e5 ? number * (1 + 2 ** -50) : number),
  WHOLE: Math.trunc,
  BEGUN: (number: number) => Math.sign(number) * Math.ceil(Math.abs(number)),
  AND: (...tests: boolean[]) => tests.every(Boolean),
  OR: (...tests: boolean[]) => tests.some(Boolean),
  IF: (test: boolean, then: number, otherwise: number) => (test ? then : otherwise),
};

test('a written formula gives what its tree says, below 0 as above it, and no two signs meet', () => {
  fc.assert(
    fc.property(amounts, values, (amount, row) => {
      const text = write(amount, spelling);
      expect(text).not.toMatch(/[+-]-/u);
      const code = text.replace(/(?<![<>=])=(?!=)/gu, '===');
      const run = new Function('v', ...Object.keys(functions), `return ${code}`) as (...given: unknown[]) => number;
      const found = run(row, ...Object.values(functions));
      const meant = plainly(amount, row);
      expect(Math.abs(found - meant)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(meant)));
    }),
    { numRuns: 3000 },
  );
});

test('what takes off is written as taken off', () => {
  const names = ['甲数', '乙数'];
  const taken = times(value(0), -2);
  expect(inWords(plus([5, taken]), names)).toBe('5−[甲数]×2');
  expect(inWords(plus([5, most(-3, taken), when(yes(1), -1, 0)]), names)).toBe('5−MIN(3,[甲数]×2)−IF([乙数]=是,1,0)');
  expect(inWords(plus([taken, value(1)]), names)).toBe('−[甲数]×2+[乙数]');
  expect(inWords(plus([5, rounded(plus([taken, value(1)]))]), names)).toBe('5+(−[甲数]×2+[乙数])');
  expect(inWords(plus([5, plus([taken, times(value(1), -1)])]), names)).toBe('5−([甲数]×2+[乙数])');
  expect(inWords(minus(5, taken), names)).toBe('5+[甲数]×2');
  expect(inWords(minus(5, minus(value(0), plus([-1, value(1)]))), names)).toBe('5−([甲数]−(−1+[乙数]))');
  expect(inWords(minus(5, minus(0, plus([-1, value(1)]))), names)).toBe('5+(−1+[乙数])');
  expect(inWords(times(taken, value(1)), names)).toBe('−[甲数]×2×[乙数]');
  expect(inWords(steps(value(0), [{ from: 3, points: -2 }], -1), names)).toBe('IF([甲数]≥3,−2,−1)');
  expect(inWords(when(equal(value(0), -1), -2, 1), names)).toBe('IF([甲数]=−1,−2,1)');
  expect(excelText(plus([5, rounded(taken)]), ['$A1'])).toBe('5-ROUND($A1*2,9)');
  expect(excelText(rounded(taken), ['$A1'])).toBe('0-ROUND($A1*2,9)');
});

test('steps are whole or begun, whatever binary fractions make of them', () => {
  const apart = over(minus(value(0), value(1)), 0.1);
  for (const [more, less, exactly] of [
    [85, 80, 50],
    [0.3, 0.1, 2],
    [0.7, 0.6, 1],
    [100.1, 99.8, 3],
  ] as const) {
    expect([more, worth(whole(apart), [more, less]), worth(begun(apart), [more, less])]).toEqual([more, exactly, exactly]);
    expect(worth(whole(apart), [less, more])).toBe(-exactly);
  }
  expect([0, 0.01, 0.1, 0.11, 0.19].map((far) => worth(whole(apart), [far, 0]))).toEqual([0, 0, 1, 1, 1]);
  expect([0, 0.01, 0.1, 0.11, 0.19].map((far) => worth(begun(apart), [far, 0]))).toEqual([0, 1, 1, 2, 2]);
  expect(worth(whole(value(0)), [12_345_678_901])).toBe(12_345_678_901);
  expect(excelText(times(2, whole(apart)), ['$A1', '$B1'])).toBe('2*ROUNDDOWN(ROUND(($A1-$B1)/0.1,9),0)');
  expect(excelText(begun(value(0)), ['$A1'])).toBe('ROUNDUP(ROUND($A1,9),0)');
  expect(inWords(times(2, whole(over(value(0), 5))), ['甲数'])).toBe('2×取整([甲数]÷5)');
  expect(inWords(begun(over(value(0), 5)), ['甲数'])).toBe('进一取整([甲数]÷5)');
});

test('a step may begin behind its bound, and give points below 0', () => {
  const tiers = steps(
    value(0),
    [
      { above: 5, points: -3 },
      { from: -2, to: 5, points: 1 },
    ],
    -1,
  );
  expect([5.001, 5, -2, -2.5].map((number) => worth(tiers, [number]))).toEqual([-3, 1, 1, -1]);
  expect(excelText(tiers, ['$A1'])).toBe('IF($A1>5,-3,IF(AND($A1>=-2,$A1<=5),1,-1))');
  expect(inWords(tiers, ['甲数'])).toBe('IF([甲数]>5,−3,IF(AND([甲数]≥−2,[甲数]≤5),1,−1))');
});

test('in Excel a sum that is a factor or is taken off stands in brackets, and what is rounded is rounded to nine decimals', () => {
  const sum = plus([value(0), value(1)]);
  expect(excelText(times(2, rounded(sum)), ['$A1', '$B1'])).toBe('2*ROUND($A1+$B1,9)');
  expect(excelText(times(2, sum), ['$A1', '$B1'])).toBe('2*($A1+$B1)');
  expect(excelText(minus(5, minus(value(0), value(1))), ['$A1', '$B1'])).toBe('5-($A1-$B1)');
  expect(excelText(percent(4, value(0)), ['$A1'])).toBe('ROUND(4*($A1)/100,9)');
  expect(
    excelText(
      steps(
        value(0),
        [
          { from: 10, points: 10 },
          { from: 5, to: 9, points: 5 },
        ],
        0,
      ),
      ['$A1'],
    ),
  ).toBe('IF($A1>=10,10,IF(AND($A1>=5,$A1<=9),5,0))');
  expect(excelText(when(atMost(times(100, value(0)), plus([value(1), 1])), 1, 0), ['$A1', '$B1'])).toBe('IF(100*$A1<=$B1+1,1,0)');
  expect(
    excelText(
      together([
        { of: value(0), decisive: true },
        { of: value(1), decisive: false },
      ]),
      ['$A1', '$B1'],
    ),
  ).toBe('IF($A1=0,0,ROUND($A1+$B1,9))');
});

test('in words inputs have their names, rounding is left out, and brackets that it stood for stay', () => {
  const names = ['甲数', '乙数'];
  expect(inWords(times(2, rounded(plus([value(0), 1]))), names)).toBe('2×([甲数]+1)');
  expect(inWords(times(rounded(rounded(value(0))), 2), names)).toBe('[甲数]×2');
  expect(inWords(minus(5, rounded(times(value(0), 2))), names)).toBe('5−[甲数]×2');
  expect(inWords(when(any([yes(0), says(1, '本科')]), 0, over(value(0), 3)), names)).toBe('IF(OR([甲数]=是,[乙数]="本科"),0,[甲数]÷3)');
  expect(inWords(steps(share(0), [{ from: 0.5, below: 1, points: 3 }], 1), names)).toBe('IF(AND([甲数]≥0.5,[甲数]<1),3,1)');
  expect(inWords(when(atMost(value(0), value(1)), 1, 0), names)).toBe('IF([甲数]≤[乙数],1,0)');
  expect(inWords(most(-6, minus(0, 3)), names)).toBe('MAX(−6,0−3)');
});
