// Numbers in cells of text are read as the engine reads them; what formulas cannot read is told apart.
import type { Cell } from '../../../src/model/cell';
import { typeOf, type Input } from '../../../src/model/inputs';
import { isOddText, numberIn, numberOf } from '../../../src/workbook/cell/number-text';

const TYPES = ['count', 'rank', 'days', 'mark', 'signed', 'rate', 'signed-rate', 'share'] as const;
const TEXTS = [
  '5',
  '５',
  ' 5 ',
  '　５',
  '007',
  '0',
  '1.5',
  '１．５',
  '.5',
  '5.',
  '.',
  '',
  ' ',
  '3-5',
  '2023-1-5',
  '1e3',
  '1.2.3',
  '１００％',
  '50%',
  '33.3%',
  '-3',
  '−3',
  '－3.5',
  '- 3',
  '--3',
  '-',
  '-5%',
  '3条',
  '三',
  '是',
  '×',
  'TRUE',
  '12345678901234567',
  '0.3333333333333',
  '未上榜',
  '1,000',
  '+3',
  '3.0',
];

test.each(TYPES)('a text that is read as a %s by the engine is that number in the formula, or is told apart', (type) => {
  const input: Input = { name: '数', type, max: 1000, unranked: '未上榜' };
  for (const text of TEXTS) {
    const read = typeOf(input).read(input, text);
    const found = numberOf(text, typeOf(input).numeral!);
    if (read.ok && typeof read.value === 'number' && Number.isFinite(read.value))
      expect([text, isOddText(input, text) ? read.value : found]).toEqual([text, read.value]);
    else expect([text, isOddText(input, text)]).toEqual([text, false]);
  }
});

test('thousands, a plus sign and decimals of a whole number are what formulas do not read', () => {
  const odd = (type: Input['type']): Cell[] => TEXTS.filter((text) => isOddText({ name: '数', type, max: 1000 }, text));
  expect(odd('count')).toEqual(['5.', '1,000', '+3', '3.0']);
  expect(odd('mark')).toEqual(['1,000', '+3']);
  expect(odd('share')).toEqual([]);
});

test('a number stands at the digits that its cell shows, a truth as a word, and a blank stays blank', () => {
  expect([3, 0, 3.0000000000000004, null].map((cell) => numberOf(cell, 'whole'))).toEqual([3, 0, 3, null]);
  expect(numberOf(true, 'whole')).toBe('TRUE');
  expect(numberOf(true, 'share')).toBe(1);
  expect(numberIn('A1', 'whole').length).toBeLessThan(440);
});
