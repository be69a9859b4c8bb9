// Looking for a unit: parts of a name, in any order, however wide or high the letters are.
import { isMatch } from '../../src/taskpane/search';

test.each([
  ['', '甲大学', true],
  ['甲', '甲大学', true],
  ['大学 甲', '甲大学', true],
  ['乙', '甲大学', false],
  ['ａbc', 'ABC 学院', true],
  ['甲 乙', '甲大学', false],
  ['  ', '甲大学', true],
])('“%s” in “%s”: %s', (wanted, name, is) => expect(isMatch(wanted, name)).toBe(is));

test('words may stand in different places of what is shown', () => {
  expect(isMatch('甲 信息公开', '甲大学', '信息公开', undefined)).toBe(true);
});
