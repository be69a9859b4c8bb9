// The hash is FNV-1a over UTF-8, whose values for these texts are published.
import { hashOf } from '../../src/model/hash';

test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('“%s” has the hash that FNV-1a has', (text, hash) => {
  expect(hashOf(text)).toBe(hash);
});

test('one letter more, and it is another, Chinese letters too', () => {
  expect(new Set(['甲大学', '甲大学 ', '乙大学', '甲大'].map(hashOf)).size).toBe(4);
});
