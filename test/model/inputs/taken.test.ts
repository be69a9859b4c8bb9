// What follows from the values of all units, against the plainest way to work it out.
import fc from 'fast-check';
import { aggregates, type Input } from '../../../src/model/inputs';

const numbers = fc.array(
  fc.oneof(
    fc.nat(5),
    fc.integer({ min: -10_000, max: 10_000 }).map((n) => n / 100),
  ),
  { minLength: 1, maxLength: 30 },
);
const better = fc.constantFrom('more' as const, 'less' as const);

test('a place is one behind all that are better', () => {
  fc.assert(
    fc.property(numbers, better, (values, way) => {
      const place = aggregates.rank.over(values, way);
      for (const own of values) expect(place(own)).toBe(1 + values.filter((each) => (way === 'more' ? each > own : each < own)).length);
    }),
  );
});

test('what all have alike is the same for everybody', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const of = (name: 'max' | 'min' | 'mean' | 'count') => [0, ...values].map(aggregates[name].over(values, 'more'));
      const alike = (number: unknown): unknown[] => [0, ...values].map(() => number);
      expect(of('max')).toEqual(alike(Math.max(...values)));
      expect(of('min')).toEqual(alike(Math.min(...values)));
      expect(of('count')).toEqual(alike(values.length));
      expect(of('mean')[0]).toBeCloseTo(values.reduce((sum, each) => sum + each, 0) / values.length, 5);
    }),
  );
});

test('a mean does not hang on the order of what is added up: equal values have themselves as their mean', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 1000),
      fc.integer({ min: 1, max: 300 }),
      (value, count) => expect(aggregates.mean.over(Array(count).fill(value), 'more')(0)).toBe(value),
    ),
  );
  fc.assert(
    fc.property(numbers, (values) =>
      expect(aggregates.mean.over([...values].sort(), 'more')(0)).toBe(aggregates.mean.over(values, 'more')(0)),
    ),
  );
});

test('of nothing all of them are 0 where there is no own', () => {
  expect((['max', 'min', 'mean', 'count'] as const).map((name) => aggregates[name].over([], 'more')(0))).toEqual([0, 0, 0, 0]);
});

test('the input that takes it is of a type that can hold it', () => {
  const of = (type: Input['type']) =>
    Object.fromEntries(Object.entries(aggregates).map(([name, { like }]) => [name, like({ name: '数', type, measure: '件' }).type]));
  expect(of('count')).toEqual({ max: 'count', min: 'count', mean: 'quantity', count: 'count', rank: 'rank' });
  expect(of('rate')).toEqual({ max: 'rate', min: 'rate', mean: 'rate', count: 'count', rank: 'rank' });
});

test('each knows its plain formula over the cells', () => {
  expect(Object.values(aggregates).map(({ formula }) => formula('$A$1:$A$9', 'B3', 'more'))).toEqual([
    'MAX($A$1:$A$9)',
    'MIN($A$1:$A$9)',
    'ROUND(SUM($A$1:$A$9)/MAX(1,COUNT($A$1:$A$9)),6)',
    'COUNT($A$1:$A$9)',
    'COUNTIF($A$1:$A$9,">"&B3)+1',
  ]);
  expect(aggregates.rank.formula('$A$1:$A$9', 'B3', 'less')).toBe('COUNTIF($A$1:$A$9,"<"&B3)+1');
});
