// Hashes stand in workbooks that were made long ago: they are those of FNV-1a, of 64 bits, for ever.
import { hashOf } from '../../src/model/hash';

test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
  ['政务公开', '4d94d270c3ed9f47'],
])('the hash of “%s” is the published one', (text, hash) => {
  expect(hashOf(text)).toBe(hash);
});
