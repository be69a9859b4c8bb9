// What Excel is given for a cell.
import { cellInput, textCells } from '../../src/hosts/excel/cell-input';

afterEach(() => void Reflect.deleteProperty(process.env, 'FUNCTION_PREFIX'));

test.each([
  '=1+1',
  '+86',
  '-1',
  '@SUM',
  "'quoted",
  '001',
  '3条',
  '90%',
  '１２',
  '.5',
  '￥5',
  'TRUE',
  ' false ',
  '#N/A',
  '2022-12-10',
  'Mar 5',
  '2022年',
])('the text %s is marked as text', (text) => {
  expect(cellInput(text)).toBe(`'${text}`);
  expect(cellInput(text, true)).toBe(text);
});

test.each(['甲大学', '否', 'truely', 'March', '第一', ''])('the text %s needs no mark', (text) => {
  expect(cellInput(text)).toBe(text);
});

test('values stay values and null leaves a cell alone', () => {
  expect([3, true, null].map((cell) => cellInput(cell))).toEqual([3, true, null]);
});

test('formulas call the functions of this build', () => {
  const formula = { formula: 'IFERROR(SCORE("高校","信息公开",C5)+SCORE.MAX("a","b"),MYSCORE(1))', value: 3 };
  expect(cellInput(formula)).toBe(`=${formula.formula}`);
  process.env.FUNCTION_PREFIX = 'SCORE_DEV.';
  expect(cellInput(formula)).toBe('=IFERROR(SCORE_DEV.SCORE("高校","信息公开",C5)+SCORE_DEV.SCORE.MAX("a","b"),MYSCORE(1))');
});

test('the last number format laid over a cell decides whether it holds text', () => {
  const isText = textCells({
    name: '表',
    widths: [],
    blocks: [],
    styles: [
      { area: { row: 0, column: 0, rows: 2, columns: 2 }, style: 'text_format' },
      { area: { row: 1, column: 1, rows: 1, columns: 1 }, style: 'whole' },
      { area: { row: 0, column: 0, rows: 2, columns: 2 }, style: 'cell' },
    ],
  });
  expect([isText(0, 0), isText(0, 1), isText(1, 1), isText(2, 0)]).toEqual([true, true, false, false]);
});
