// Every worked example of every bundled rubric comes out of the engine as it says.
import { readValues } from '../../src/assessment/read-values';
import { quoteCell } from '../../src/model/cell';
import { award } from '../../src/scoring/award';
import { shelf } from '../shelf';

for (const id of shelf.ids) {
  const scheme = shelf.scheme(id);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const all = scheme.value.categories.flatMap((category) =>
    category.indicators.flatMap((indicator) =>
      indicator.data.examples.map((example) => ({
        title: `${category.name} ${indicator.key} (${example.values.map(quoteCell).join(', ')}) gives ${example.points}${example.why ? `: ${example.why}` : ''}`,
        indicator,
        example,
      })),
    ),
  );

  describe(id, () => {
    test.each(all)('$title', ({ indicator, example }) => {
      const values = readValues(indicator, example.values);
      expect(values).toMatchObject({ ok: true });
      expect(values.ok && award(indicator, values.value)).toBe(example.points);
    });

    test('every indicator has an example that reaches the most and one that falls short of it', () => {
      for (const category of scheme.value.categories) {
        for (const { key, kind, rule, weight, data } of category.indicators) {
          const points = data.examples.map((example) => example.points);
          const { most } = kind.range(rule, weight);
          expect([category.name, key, Math.max(...points)]).toEqual([category.name, key, most]);
          expect([category.name, key, Math.min(...points) < most]).toEqual([category.name, key, true]);
        }
      }
    });
  });
}

test('a bundled rubric is read once and then the same', () => {
  expect(shelf.rubric(shelf.ids[0]!)).toEqual(shelf.rubric(shelf.ids[0]!));
  expect(shelf.rubric('nowhere')).toMatchObject({ ok: false, refusal: { code: 'UNKNOWN_SCHEME' } });
});
