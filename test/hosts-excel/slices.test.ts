// Cells are cut into slices that one request can carry, and none is lost.
import { bytesInRequest, slicesOf } from '../../src/hosts/excel/slices';
import type { PlanCell } from '../../src/workbook/plan';

const rows = (count: number, cell: PlanCell, columns = 1): PlanCell[][] =>
  Array.from({ length: count }, () => new Array<PlanCell>(columns).fill(cell));
const slices = (cells: PlanCell[][], row = 0) => [...slicesOf(row, cells)];

test('short rows go a thousand at a time, each slice where it belongs', () => {
  expect(slices(rows(2_500, 1), 7).map(({ row, cells }) => [row, cells.length])).toEqual([
    [7, 1_000],
    [1_007, 1_000],
    [2_007, 500],
  ]);
});

test('long formulas go by about a megabyte, far from the 5 MB that Excel on the web takes', () => {
  const cells = rows(1_000, { formula: 'IF(A1="","",'.repeat(60), value: null }, 30);
  const made = slices(cells);
  expect(made.length).toBeGreaterThan(10);
  for (const slice of made)
    expect(
      Buffer.byteLength(JSON.stringify(slice.cells.map((line) => line.map((cell) => (cell as { formula: string }).formula)))),
    ).toBeLessThan(2_000_000);
  expect(made.flatMap((slice) => slice.cells)).toEqual(cells);
});

test('a row that is too long for a slice goes alone', () => {
  expect(slices(rows(3, '长'.repeat(30_000), 20)).map(({ cells }) => cells.length)).toEqual([1, 1, 1]);
});

test('nothing makes no slice', () => {
  expect(slices([])).toEqual([]);
  expect(bytesInRequest([])).toBe(0);
});
