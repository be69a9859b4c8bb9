// Finding in the cells of the workbench: all sheets that are seen, in their order, whatever the case.
import { MemoryGrid } from './memory/memory-grid';
import { search } from '../../src/workbench/page/find';

test('finds every cell that shows the words, sheet by sheet and row by row, and none of a hidden sheet', () => {
  const grid = new MemoryGrid();
  const [first, second, hidden] = [grid.activeSheet(), grid.addSheet('二'), grid.addSheet('三')];
  grid.write(first, 3, 2, [[{ value: '信息公开' }, { value: 'A' }]]);
  grid.write(second, 0, 0, [
    [{ value: null }, { value: '公开栏目' }],
    [{ value: '信息公开' }, { value: 3 }],
  ]);
  grid.write(hidden, 0, 0, [[{ value: '信息公开' }]]);
  grid.changeSheet(hidden, { hidden: true });
  expect(search(grid, ' 公开 ')).toEqual([
    { sheet: first, row: 3, column: 2 },
    { sheet: second, row: 0, column: 1 },
    { sheet: second, row: 1, column: 0 },
  ]);
  expect(search(grid, 'a')).toEqual([{ sheet: first, row: 3, column: 3 }]);
  expect(search(grid, '  ')).toEqual([]);
});
