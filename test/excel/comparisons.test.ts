// Formulas on Univer compare zeros, blanks and texts as Excel does, in every row of a column.
import { startUniverGrid, type UniverGrid } from './univer/start';

jest.setTimeout(60_000); // bundling Univer comes first

let univer: UniverGrid;
beforeAll(() => {
  univer = startUniverGrid();
});
afterAll(() => univer.close());

test('a zero is no blank, and a text of digits no number, however many cells of the column are compared', async () => {
  const { grid } = univer;
  const sheet = grid.activeSheet();
  const values = [null, 0, 3, '3', 'x'];
  grid.write(
    sheet,
    0,
    0,
    values.map((value) => [{ value }]),
  );
  grid.write(
    sheet,
    0,
    1,
    values.map((_, row) => [
      { value: null, formula: `=A${row + 1}=""` },
      { value: null, formula: `=A${row + 1}=0` },
      { value: null, formula: `=A${row + 1}=3` },
    ]),
  );
  await grid.calculated();
  const read = grid.contents(sheet, { row: 0, column: 1, rows: 5, columns: 3 }).map((row) => row.map(({ value }) => value));
  expect(read).toEqual([
    [true, true, false],
    [false, true, false],
    [false, false, true],
    [false, false, false],
    [false, false, false],
  ]);
});
