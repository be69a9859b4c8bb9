// Bounds of grades, inclusive and exclusive, of the total and of the rate.
import { gradeCases, gradeSchema, liesIn, measured } from '../../src/standing/grade';

test.each([
  [{ from: 60 }, [59.999, 60, 61], [false, true, true]],
  [{ above: 60 }, [60, 60.001], [false, true]],
  [{ to: 60 }, [60, 60.001], [true, false]],
  [{ below: 60 }, [59.999, 60], [true, false]],
  [{ from: 0, to: 0 }, [-1, 0, 1], [false, true, false]],
  [{}, [-1000, 1000], [true, true]],
])('%j holds %j: %j', (bounds, values, expected) => {
  expect(values.map((value) => liesIn(bounds, value))).toEqual(expected);
});

test('a rate is in percent of full marks', () => {
  expect([measured({ of: 'rate' }, 850, 1000), measured({ of: 'total' }, 850, 1000), measured({ of: 'rate' }, 0.3, 3)]).toEqual([
    85, 850, 10,
  ]);
});

test('a category has bounds of its own, which stand in for all others', () => {
  const grades = [gradeSchema.parse({ name: '良好', from: 80, to: 90, clause: '注', categories: { 高校: { above: 85 } } })];
  const of = (category: string) => gradeCases({ grades, honours: [] }, category)[0];
  expect(of('市州')).toMatchObject({ name: '良好', from: 80, to: 90 });
  expect(of('高校')).toEqual({ name: '良好', of: 'total', isHonour: false, above: 85 });
});
