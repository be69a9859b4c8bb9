// Formulas that stand in a file for many cells: filled down, or giving a table.
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { layWorkbook, readWorkbook } from '../../src/workbench/file/open-file';
import { writeWorkbook } from '../../src/workbench/file/save-file';
import { MemoryGrid } from './memory/memory-grid';
import { movedFormula } from '../../src/workbench/host/model/moved-formula';
import type { GridPort } from '../../src/workbench/host/model/grid-port';
import { expectValidOffice } from '../hosts/office-validity';
import { editZip, entries } from '../hosts/xlsx/foreign-parts';
import { startUniverGrid } from './univer/start';

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
  const cells = [
    ['甲', 1, 2],
    ['乙', 3, 4],
    ['丙', 5, 6],
  ].map((row, index) => [...row, { formula: `B${index + 1}+C${index + 1}*$B$1`, value: 0 }]);
  const plain = await createXlsx({ title: '', sheets: [{ name: '表', widths: [10], styles: [], blocks: [{ row: 0, column: 0, cells }] }] });
  const filled = await editZip(plain, (parts) => {
    const path = 'xl/worksheets/sheet1.xml';
    const shared = parts
      .get(path)!
      .replace('<f>B1+C1*$B$1</f>', '<f t="shared" ref="D1:D3" si="0">B1+C1*$B$1</f>')
      .replace(/<f>B[23][^<]*<\/f>/g, '<f t="shared" si="0"/>');
    parts.set(path, shared);
  });
  const grid = new MemoryGrid(() => 0);
  await layWorkbook(grid, await readWorkbook(filled));
  const [{ id } = { id: '' }] = grid.sheets();
  expect(grid.contents(id, { row: 0, column: 3, rows: 3, columns: 1 }).map(([cell]) => cell!.formula)).toEqual([
    '=B1+C1*$B$1',
    '=B2+C2*$B$1',
    '=B3+C3*$B$1',
  ]);
});

test('a cell whose formula stands nowhere keeps its value', async () => {
  const plain = await createXlsx({
    title: '',
    sheets: [{ name: '表', widths: [10], styles: [], blocks: [{ row: 0, column: 0, cells: [[{ formula: 'B1+1', value: 7 }]] }] }],
  });
  const lost = await editZip(plain, (parts) => {
    const path = 'xl/worksheets/sheet1.xml';
    parts.set(path, parts.get(path)!.replace('<f>B1+1</f>', '<f t="shared" si="9"/>'));
  });
  const grid = new MemoryGrid(() => 0);
  await layWorkbook(grid, await readWorkbook(lost));
  expect(grid.contents(grid.sheets()[0]!.id, { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[{ value: 7 }]]);
});

test('a table that a formula gives is saved as Excel saves it, and fills its cells again when the file is opened', async () => {
  const one = startUniverGrid();
  const [{ id } = { id: '' }] = one.grid.sheets();
  one.grid.write(id, 0, 0, [
    [{ value: 1 }, { value: 2 }],
    [{ value: 3 }, { value: 4 }],
  ]);
  one.grid.write(id, 0, 3, [[{ value: null, formula: '=TRANSPOSE(A1:B2)' }]]);
  await one.grid.calculated();
  const area = { row: 0, column: 3, rows: 2, columns: 2 };
  const values = (grid: GridPort, sheet: string) => grid.contents(sheet, area).map((line) => line.map(({ value }) => value));
  expect(values(one.grid, id)).toEqual([
    [1, 3],
    [2, 4],
  ]);
  const bytes = await writeWorkbook(one.grid);
  expect(new TextDecoder().decode(entries(bytes).get('xl/worksheets/sheet1.xml'))).toMatch(
    /<c r="D1"[^>]* cm="1"[^>]*><f t="array" ref="D1:E2">TRANSPOSE\(A1:B2\)<\/f><v>1<\/v>/,
  );
  expect(entries(bytes).has('xl/metadata.xml')).toBe(true);
  expectValidOffice(bytes);
  const other = startUniverGrid();
  await layWorkbook(other.grid, await readWorkbook(bytes));
  await other.grid.calculated();
  const sheet = other.grid.sheets()[0]!.id;
  expect(values(other.grid, sheet)).toEqual([
    [1, 3],
    [2, 4],
  ]);
  expect(
    other.grid
      .contents(sheet, area)
      .flat()
      .map(({ formula }) => formula),
  ).toEqual(['=TRANSPOSE(A1:B2)', undefined, undefined, undefined]);
  one.close();
  other.close();
});
