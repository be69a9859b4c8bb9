// Blank cells and quoted cells.
import { isBlank, quoteCell, textOf } from '../../src/model/cell';

test('empty, white space and invisible marks are not entered; zero and 否 are', () => {
  for (const blank of [null, undefined, '', '  ', '\u3000', '\u00A0', '\u200B', '\n']) expect(isBlank(blank)).toBe(true);
  for (const entered of [0, false, '0', '否', NaN, '.']) expect(isBlank(entered)).toBe(false);
});

test('a cell is quoted on one line, short, and as what it is', () => {
  expect(quoteCell('3条')).toBe('“3条”');
  expect(quoteCell(' 第一行\n第二行 ')).toBe('“第一行 第二行”');
  expect(quoteCell('很'.repeat(40))).toBe(`“${'很'.repeat(30)}…”`);
  expect([null, 1.5, true, [1]].map(quoteCell)).toEqual(['空白', '1.5', 'TRUE', '不是单个的值']);
});

test('a number as text has the digits of its cell; one that is nearly nothing is not nothing', () => {
  expect([89.999999999999986, 3.0000000000000004, 0.1 + 0.2, -0, 1e-17, -5e-324].map(textOf)).toEqual([
    '90',
    '3',
    '0.3',
    '0',
    '1E-17',
    '-5E-324',
  ]);
});

test('a quoted cell never ends in half a character', () => {
  expect(quoteCell(`${'很'.repeat(29)}𠮷𠮷`)).not.toMatch(/\p{Surrogate}/u);
});
