// Tables on Univer are renamed and removed quickly, and formulas that name them follow all the same.
import { startUniverGrid, type UniverGrid } from './univer/start';

jest.setTimeout(60_000); // bundling Univer comes first

const STYLE = {
  style: 'TableStyleLight1',
  bandedRows: false,
  bandedColumns: false,
  firstColumn: false,
  lastColumn: false,
  filterButton: false,
};
let univer: UniverGrid;
let sheet: string;
let column = 0;

beforeAll(() => {
  univer = startUniverGrid();
  sheet = univer.grid.activeSheet();
});
afterAll(() => univer.close());

/** A table of one column with a 2 in it. */
async function table(name: string): Promise<string> {
  const { grid } = univer;
  column += 2;
  grid.write(sheet, 0, column, [[{ value: '数' }], [{ value: 2 }]]);
  return grid.addTable({ name, sheet, area: { row: 0, column, rows: 2, columns: 1 }, ...STYLE });
}

async function formulaAt(row: number): Promise<string | undefined> {
  await univer.grid.calculated();
  return univer.grid.contents(sheet, { row, column: 0, rows: 1, columns: 1 })[0]![0]!.formula;
}

test('a formula that names a table follows its new name', async () => {
  const { grid } = univer;
  const id = await table('Before');
  grid.write(sheet, 20, 0, [[{ value: null, formula: '=SUM(Before[数])+1' }]]);
  await grid.calculated();
  grid.changeTable(id, { name: 'After' });
  expect(await formulaAt(20)).toBe('=SUM(After[数])+1');
  expect(grid.tables().map(({ name }) => name)).toContain('After');
});

test('a formula that names a table says so when the table goes', async () => {
  const { grid } = univer;
  const id = await table('Leaving');
  grid.write(sheet, 21, 0, [[{ value: null, formula: '=SUM(Leaving[数])' }]]);
  await grid.calculated();
  await grid.removeTable(id);
  expect(await formulaAt(21)).toContain('#REF!');
});

test('where no formula names a table, none is read for its sake', async () => {
  const { grid } = univer;
  grid.write(sheet, 22, 0, [[{ value: null, formula: '=SUM(1,2)' }]]);
  await grid.calculated();
  const id = await table('Unnamed');
  const { asked, stop } = univer.listen();
  grid.changeTable(id, { name: 'Renamed' });
  await grid.removeTable(id);
  stop();
  expect(asked).toEqual([]);
  expect(await formulaAt(22)).toBe('=SUM(1,2)');
  expect(grid.tables().map(({ name }) => name)).not.toContain('Renamed');
});
