// Formulas that Excel writes once for many cells are read in each of them.
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { layWorkbook, readWorkbook } from '../../src/workbench/file/open-file';
import { MemoryGrid } from '../../src/workbench/host/memory/memory-grid';
import { movedFormula } from '../../src/workbench/host/model/moved-formula';
import { editZip } from '../hosts/xlsx/foreign-parts';

test.each([
  ['B6*2', 'C8*2'],
  ['$B6+B$6+$B$6', '$B8+C$6+$B$6'],
  ['SUM(B6:D6,录入_高校!B6:B9)', 'SUM(C8:E8,录入_高校!C8:C11)'],
  ["'表 A1'!B6&Q1!B6", "'表 A1'!C8&Q1!C8"],
  ['SUM(A:A)+SUM($A:C)+SUM(1:1)+SUM($1:2)', 'SUM(B:B)+SUM($A:D)+SUM(3:3)+SUM($1:4)'],
  ['"B6说""C7"&B6', '"B6说""C7"&C8'],
  ['LOG10(B6)+ATAN2(B6,1)+得分B6+B6得分', 'LOG10(C8)+ATAN2(C8,1)+得分B6+B6得分'],
  ['SUM(录入[A1],录入[[#This Row],[B6]])', 'SUM(录入[A1],录入[[#This Row],[B6]])'],
  ['A1:A1048575', 'B3:#REF!'],
  ['XFD1', '#REF!'],
  ['_xldudf_SCORE("高校","信息公开",B6)', '_xldudf_SCORE("高校","信息公开",C8)'],
])('%s, two rows further down and one column to the right, is %s', (formula, moved) => {
  expect(movedFormula(formula, 2, 1)).toBe(moved);
  if (!moved.includes('#REF!')) expect(movedFormula(moved, -2, -1)).toBe(formula);
});

test('a column that was filled down in Excel opens with every formula', async () => {
  const cells = [['甲', 1, 2], ['乙', 3, 4], ['丙', 5, 6]].map((row, index) => [...row, { formula: `B${index + 1}+C${index + 1}*$B$1`, value: 0 }]);
  const plain = await createXlsx({ title: '', sheets: [{ name: '表', widths: [10], styles: [], blocks: [{ row: 0, column: 0, cells }] }] });
  const filled = await editZip(plain, (parts) => {
    const path = 'xl/worksheets/sheet1.xml';
    const shared = parts.get(path)!.replace('<f>B1+C1*$B$1</f>', '<f t="shared" ref="D1:D3" si="0">B1+C1*$B$1</f>').replace(/<f>B[23][^<]*<\/f>/g, '<f t="shared" si="0"/>');
    parts.set(path, shared);
  });
  const grid = new MemoryGrid(() => 0);
  await layWorkbook(grid, await readWorkbook(filled));
  const [{ id } = { id: '' }] = grid.sheets();
  expect(grid.contents(id, { row: 0, column: 3, rows: 3, columns: 1 }).map(([cell]) => cell!.formula)).toEqual(['=B1+C1*$B$1', '=B2+C2*$B$1', '=B3+C3*$B$1']);
});

test('a cell whose formula stands nowhere keeps its value', async () => {
  const plain = await createXlsx({ title: '', sheets: [{ name: '表', widths: [10], styles: [], blocks: [{ row: 0, column: 0, cells: [[{ formula: 'B1+1', value: 7 }]] }] }] });
  const lost = await editZip(plain, (parts) => {
    const path = 'xl/worksheets/sheet1.xml';
    parts.set(path, parts.get(path)!.replace('<f>B1+1</f>', '<f t="shared" si="9"/>'));
  });
  const grid = new MemoryGrid(() => 0);
  await layWorkbook(grid, await readWorkbook(lost));
  expect(grid.contents(grid.sheets()[0]!.id, { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[{ value: 7 }]]);
});
