// Rows of cells from text: whatever stands there is in a cell, even where the quotes are wrong.
import { sign, splitText } from '../../src/model/split-text';

const cells = (text: string) => splitText(text, sign(',')).rows.map((row) => row.cells);

test('a cell in quotes holds separators, line ends and doubled quotes', () => {
  expect(cells('"甲,乙","a\nb","说""好"""\n丙,"",丁')).toEqual([
    ['甲,乙', 'a\nb', '说"好"'],
    ['丙', '', '丁'],
  ]);
});

test('what stands behind a closed quote belongs to the cell, and the line is told', () => {
  const { rows, faults } = splitText('甲,乙\n"组织保障" "培训",12\n"丙"丁,3', sign(','));
  expect(rows.map((row) => row.cells)).toEqual([
    ['甲', '乙'],
    ['组织保障 "培训"', '12'],
    ['丙丁', '3'],
  ]);
  expect(faults).toEqual([
    { line: 2, why: '引号不成对' },
    { line: 3, why: '引号不成对' },
  ]);
});

test('blanks behind a closed quote are none of the cell', () => {
  expect(splitText('"甲" ,乙', sign(','))).toMatchObject({ rows: [{ cells: ['甲', '乙'] }], faults: [] });
});
