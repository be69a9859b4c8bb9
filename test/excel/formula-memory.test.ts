// What Univer remembers of formulas never stands for another formula, and what follows a worked out address follows it still.
import { startUniverGrid, type UniverGrid } from './univer/start';

jest.setTimeout(60_000); // bundling Univer comes first

let univer: UniverGrid;
beforeAll(() => {
  univer = startUniverGrid();
});
afterAll(() => univer.close());

async function worked(formulas: readonly string[], column: number): Promise<unknown[]> {
  const { grid } = univer;
  grid.write(
    grid.activeSheet(),
    0,
    column,
    formulas.map((formula) => [{ value: null, formula }]),
  );
  await grid.calculated();
  return grid.contents(grid.activeSheet(), { row: 0, column, rows: formulas.length, columns: 1 }).map(([cell]) => cell!.value);
}

test('two long formulas whose hashes of 32 bits are the same have each its own result', async () => {
  const long = '0'.repeat(64);
  expect(await worked([`="${long}wisfnytc"`, `="${long}vjiurdyf"`], 0)).toEqual([`${long}wisfnytc`, `${long}vjiurdyf`]);
});

test('a text that was a text stays one, and a date that was written as text a date', async () => {
  const formulas = ['="是"&1', '="2022-12-01"+1', '="是"&2', '="2022-12-01"+2'];
  expect(await worked(formulas, 1)).toEqual(['是1', 44_897, '是2', 44_898]);
});

test('OFFSET and INDEX follow the cells that they lead to, and what those follow', async () => {
  const { grid } = univer;
  const sheet = grid.activeSheet();
  grid.write(sheet, 0, 2, [[{ value: 5 }], [{ value: null, formula: '=C1*2' }]]);
  expect(await worked(['=OFFSET(C1,1,0)+1', '=INDEX(C1:C2,2)+2'], 3)).toEqual([11, 12]);
  grid.write(sheet, 0, 2, [[{ value: 6 }]]);
  await grid.calculated();
  expect(grid.contents(sheet, { row: 0, column: 3, rows: 2, columns: 1 }).map(([cell]) => cell!.value)).toEqual([13, 14]);
});
